import type { Request } from 'ask-sdk-model';
import type { Command } from '../coach/command';
import { heardBy, type ScreenEvent } from '../coach/onScreen';
import type { Told } from '../coach/told';
import type { Button } from '../language/screenWords';
import { property } from '../storage/property';
import { milliseconds } from '../workout/milliseconds';

/** What a screen tells, and the command that it stands for. */
export interface FromScreen {
  readonly command: Command;
  /** Null where it makes no sense, and then nothing comes of it. */
  readonly told: Told | null;
  readonly event: ScreenEvent;
}

/** What a screen tells by itself or by a touch; null for anything else. */
export function toScreenEvent(request: Request): FromScreen | null {
  const type = property(request, 'type');
  if (typeof type !== 'string' || !type.startsWith('Alexa.Presentation.APL')) return null;
  const told = property(request, 'arguments');
  const [kind, ...rest] = Array.isArray(told) ? (told as readonly unknown[]) : [];
  switch (kind) {
    case 'spoken':
      return spoken(rest);
    case 'touched':
      return touched(rest);
    case 'cannotSpeak':
      return { command: PLAY_ON, told: toldOf(rest[0], 0), event: { kind } };
    default:
      return { command: GO_ON, told: null, event: { kind: 'touched' } };
  }
}

const GO_ON: Command = { kind: 'goOn', played: false };
const PLAY_ON: Command = { kind: 'goOn', played: true };

function spoken([portion, elapsed]: readonly unknown[]): FromScreen {
  const took = milliseconds(isLength(elapsed) ? Math.round(elapsed) : 0);
  const told = toldOf(portion, elapsed);
  return {
    command: PLAY_ON,
    told: told === null ? null : { ...told, heard: 'all' },
    event: { kind: 'spoken', took },
  };
}

function touched([button, portion, position]: readonly unknown[]): FromScreen {
  const command = typeof button === 'string' ? BUTTONS.get(button) : undefined;
  const told = command === undefined ? null : toldOf(portion, position);
  return { command: command ?? GO_ON, told, event: { kind: 'touched' } };
}

function toldOf(portion: unknown, position: unknown): Told | null {
  if (typeof portion !== 'string' || !isLength(position)) return null;
  return { portion, index: 0, heard: heardBy(position) };
}

/** An hour is longer than anything that is said. */
const LONGEST_MS = 3_600_000;

function isLength(value: unknown): value is number {
  return typeof value === 'number' && value >= 0 && value < LONGEST_MS;
}

/** What a touch on a button says. */
const COMMANDS: Readonly<Record<Button, Command>> = {
  pause: { kind: 'pause' },
  next: { kind: 'next' },
  back: { kind: 'back' },
  ready: GO_ON,
  wait: { kind: 'wait' },
  resume: GO_ON,
  fullWorkout: { kind: 'fullWorkout' },
  buildUp: { kind: 'buildUp' },
  carryOn: GO_ON,
  again: { kind: 'again' },
  startFresh: { kind: 'startOver' },
  easy: { kind: 'rate', rating: 'easy' },
  good: { kind: 'rate', rating: 'good' },
  hard: { kind: 'rate', rating: 'hard' },
  tooTough: { kind: 'endedBecause', reason: 'tough' },
  outOfTime: { kind: 'endedBecause', reason: 'time' },
  mine: { kind: 'whose', whose: 'mine' },
  everything: { kind: 'everything' },
  yes: { kind: 'yes' },
  no: { kind: 'no' },
};
const BUTTONS: ReadonlyMap<string, Command> = new Map(Object.entries(COMMANDS));
