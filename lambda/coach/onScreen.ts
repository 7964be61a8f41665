import { milliseconds, type Milliseconds } from '../workout/milliseconds';
import type { Command } from './command';
import { portionPlaying } from './person/answeredRequests';
import { measured, SOUND_STARTS } from './person/pace';
import { newcomer, taught, type Progress } from './person/progress';
import {
  givenUp,
  isTrusted,
  lost,
  NEVER,
  screenNamed,
  trustedAgain,
  withScreen,
  type Screen,
} from './person/screens';
import { alsoSaying } from './reply';
import type { Told } from './told';
import type { Turn } from './turn';

/** What comes from a device with a screen beside a command. */
export interface ScreenRequest {
  /** Which device, as `Screen` names it. */
  readonly name: string;
  /** What the screen itself tells; null where somebody spoke. */
  readonly event: ScreenEvent | null;
}

/** What a screen tells of the passage that `Told` names. */
export type ScreenEvent =
  /** It has said it, in so much time. */
  | { readonly kind: 'spoken'; readonly took: Milliseconds }
  | { readonly kind: 'touched' }
  /** It may not say anything by itself. */
  | { readonly kind: 'cannotSpeak' };

/** A request of a device with a screen, as it is to be decided upon. */
export interface Considered {
  /** The progress with what is known of the device now. */
  readonly progress: Progress | null;
  /** What was asked; null where it is late, doubled or of no use, and nothing is answered. */
  readonly asked: { readonly command: Command; readonly told: Told | null } | null;
  /** Whether the screen is to say the answer. */
  readonly speaks: boolean;
}

/** Somebody who speaks so soon after a speech was cut short has cut it with the wake word. */
const CUT_BY_WAKE_WORD_MS = 10_000;

/** Works out what a request of a device with a screen means, and whether that screen is still to be trusted. */
export function considered(
  { name, event }: ScreenRequest,
  command: Command,
  told: Told | null,
  before: Progress | null,
  at: Milliseconds,
): Considered {
  const progress = before ?? newcomer(at);
  const screen = screenNamed(progress, name);
  if (event === null) return answered(progress, afterWords(screen, command, progress, at), command, told, at);
  if (told === null || told.portion !== portionPlaying(progress)) return unanswered(before);
  const { sent } = progress;
  const isSpoken = sent !== null && sent.words > 0;
  switch (event.kind) {
    case 'touched':
      // What is not said by the screen goes by its own time.
      return answered(progress, screen, command, isSpoken ? noMoreThan(at - sent.at, told) : null, at);
    case 'cannotSpeak':
      return answered(progress, givenUp(screen, at), command, told, at);
    case 'spoken': {
      if (!isSpoken) return unanswered(before);
      const { took } = event;
      const possible = Math.min(took, at - sent.at);
      if (possible < sent.speech / 2) return cutShort(progress, screen, told.portion, possible, at);
      const heard = { ...measured(screen, sent, took), cutShortAt: NEVER };
      return answered({ ...progress, ledOn: progress.ledOn + 1 }, heard, command, told, at);
    }
  }
}

/** A turn that leads on without a screen that is wanted and was given up, and says so once. */
export function sayingWhy(turn: Turn, command: Command, name: string, at: Milliseconds): Turn {
  const { progress, reply } = turn;
  const isGivenUp = progress.settings.useScreen && !isTrusted(screenNamed(progress, name), at);
  const leadsOn = command.kind === 'launch' || command.kind === 'goOn';
  if (!isGivenUp || !leadsOn || reply.alone !== null || progress.knows.includes('justTalk')) return turn;
  return {
    ...turn,
    progress: taught(progress, 'justTalk'),
    reply: alsoSaying(reply, 'last', { kind: 'withoutScreen' }),
  };
}

/** How far somebody heard by a time of the screen's own, from the start of its speech. */
export function heardBy(position: number): Milliseconds {
  return milliseconds(Math.max(0, Math.round(position) - SOUND_STARTS));
}

/** What is told, but no more than there was time for since the answer. */
function noMoreThan(elapsed: number, told: Told): Told {
  const { heard } = told;
  return { ...told, heard: heard === 'all' ? heard : milliseconds(Math.min(heard, Math.max(0, elapsed))) };
}

function answered(
  progress: Progress,
  screen: Screen,
  command: Command,
  told: Told | null,
  at: Milliseconds,
): Considered {
  const isLedOn = command.kind === 'sessionEnded' || (command.kind === 'goOn' && command.played);
  const isWanted = command.kind === 'useScreen' ? command.useScreen : progress.settings.useScreen;
  const known = withScreen(progress, screen);
  return {
    progress: isLedOn ? known : { ...known, ledOn: 0 },
    asked: { command, told },
    speaks: isWanted && isTrusted(screen, at),
  };
}

function unanswered(progress: Progress | null): Considered {
  return { progress, asked: null, speaks: false };
}

/** Once it may have been the wake word; twice in a row the screen does not say what it is given. */
function cutShort(
  progress: Progress,
  screen: Screen,
  portion: string,
  took: number,
  at: Milliseconds,
): Considered {
  if (screen.cutShortAt === NEVER) return unanswered(withScreen(progress, { ...screen, cutShortAt: at }));
  const told = { portion, index: 0, heard: heardBy(took) };
  return answered(progress, givenUp(screen, at), { kind: 'goOn', played: true }, told, at);
}

/** What is known of a device once somebody spoke to it, or its session ended. */
function afterWords(screen: Screen, command: Command, progress: Progress, at: Milliseconds): Screen {
  switch (command.kind) {
    case 'launch':
    case 'sessionEnded':
      return isSpeaking(screen, progress) ? lost(screen, at) : afterWorkout(screen, progress);
    case 'useScreen':
      return trustedAgain(screen);
    default:
      return at - screen.cutShortAt < CUT_BY_WAKE_WORD_MS ? { ...screen, cutShortAt: NEVER } : screen;
  }
}

/** Whether the device was given something to say and never told that it had. */
function isSpeaking({ name }: Screen, { sent, screens: [last] }: Progress): boolean {
  return sent !== null && sent.words > 0 && last?.name === name;
}

/** A workout that a screen has led to its end makes up for what it lost before. */
function afterWorkout(screen: Screen, { workout, screens: [last] }: Progress): Screen {
  return workout.kind === 'done' && last?.name === screen.name ? { ...screen, losses: 0 } : screen;
}
