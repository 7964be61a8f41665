import type { Command } from '../../lambda/coach/command';
import { noteSent } from '../../lambda/coach/noteSent';
import type { Turn } from '../../lambda/coach/play';
import type { Progress } from '../../lambda/coach/progress';
import { respond } from '../../lambda/coach/respond';
import { phrasesFor } from '../../lambda/speech/languages';
import { sayReply, type Said } from '../../lambda/speech/sayReply';
import { milliseconds } from '../../lambda/workout/milliseconds';
import { MEASURED } from '../alexa/parts';

const START = Date.UTC(2027, 0, 4, 7);
const LATENCY_MS = 1000;
const LISTENING_MS = 8000;

/** Where somebody is when they speak: what is known of them, and the time. */
export interface Here {
  readonly progress: Progress | null;
  readonly at: number;
}

export interface Answered extends Here {
  readonly progress: Progress;
  readonly turn: Turn;
  readonly said: Said;
}

let requests = 0;

/** What comes of saying something here, at a level-four workout of two rounds of eight. */
export function say({ progress, at }: Here, command: Command): Answered {
  const turn = respond(command, progress, milliseconds(at));
  const said = sayReply(turn.reply, phrasesFor('en-US'), MEASURED);
  requests += 1;
  return { progress: noteSent(turn.progress, turn.reply, said.lengths, String(requests)), at, turn, said };
}

/** Every state a person can be in, the set under way being the first lunges. */
export const SITUATIONS: Readonly<Record<string, Here>> = situations();

function situations(): Record<string, Here> {
  const nothing: Here = { progress: null, at: START };
  const choosing = opened(say(nothing, { kind: 'launch', timeZone: null, stranger: null }));
  const chosen = opened(say(choosing, { kind: 'setLevel', level: 4 }));
  const first = say(chosen, { kind: 'ready' });
  const midway = inRep(first, 6, 500);
  const paused = opened(say(midway, { kind: 'pause' }));
  const atClamshells = opened(say(opened(first), { kind: 'ready' }));
  const last = opened(
    say(opened(say(atClamshells, { kind: 'setRounds', rounds: 1 })), { kind: 'goTo', exercise: 'bridge' }),
  );
  const rating = opened(say(last, { kind: 'ready' }));
  return {
    'nothing started': nothing,
    choosing,
    'set-up': { ...first, at: first.at + LATENCY_MS + 20_000 },
    'count-in': inRep(first, 1, -1500),
    lifting: midway,
    lowering: inRep(first, 6, 3500),
    'between sides': inRep(first, 8, 7000),
    resting: { ...first, at: first.at + LATENCY_MS + first.said.lengths.speech + LISTENING_MS + 5000 },
    paused,
    confirming: opened(say(paused, { kind: 'startOver' })),
    rating,
    finished: opened(say(rating, { kind: 'rate', rating: 'good' })),
  };
}

/** When the microphone opens after an answer. */
function opened(answered: Answered): Here {
  return { ...answered, at: answered.at + LATENCY_MS + answered.said.lengths.speech + 500 };
}

/** Some milliseconds into a rep of the first run of reps in an answer. */
function inRep(answered: Answered, rep: number, into: number): Here {
  const run = answered.progress.sent?.stretches[0];
  const start = (run?.start ?? 0) + (rep - 1) * (run?.repLength ?? 0);
  return { ...answered, at: answered.at + LATENCY_MS + start + into };
}
