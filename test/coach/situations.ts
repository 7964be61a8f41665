import type { Command } from '../../lambda/coach/command';
import { noteSent } from '../../lambda/coach/place/noteSent';
import type { Decision, Turn } from '../../lambda/coach/turn';
import type { Progress } from '../../lambda/coach/person/progress';
import { respond } from '../../lambda/coach/respond';
import { phrasesFor } from '../../lambda/language/languages';
import { sayReply, type SpokenReply } from '../../lambda/speech/sayReply';
import { SPEAKER } from '../../lambda/speech/speaker';
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
  readonly said: SpokenReply;
}

let requests = 0;

/** What comes of saying something here, at a level-four workout of two rounds of eight. */
export function say({ progress, at }: Here, command: Command): Answered {
  const turn = turnOf(respond(command, progress, milliseconds(at), SPEAKER));
  const said = sayReply(turn.reply, phrasesFor('en-US'), MEASURED);
  requests += 1;
  const sent = noteSent(turn.progress, turn.reply, said.lengths, String(requests), SPEAKER);
  return { progress: sent, at, turn, said };
}

/** The turn that a decision is; an error where an errand comes first. */
export function turnOf(decision: Decision): Turn {
  if (decision.kind !== 'turn') throw new Error(`Expected a turn, but got "${decision.kind}".`);
  return decision;
}

/** Every state a person can be in, the set under way being the first lunges. */
export const SITUATIONS: Readonly<Record<string, Here>> = situations();

function situations(): Record<string, Here> {
  const nothing: Here = { progress: null, at: START };
  const choosing = opened(say(nothing, { kind: 'launch', timeZone: null, stranger: null }));
  const chosen = opened(say(choosing, { kind: 'setLevel', level: 4 }));
  const first = say(chosen, { kind: 'goOn', played: false });
  const midway = inRep(first, 6, 500);
  const paused = opened(say(midway, { kind: 'pause' }));
  const atClamshells = opened(say(opened(first), { kind: 'goOn', played: false }));
  const last = opened(
    say(opened(say(atClamshells, { kind: 'setRounds', rounds: 1 })), { kind: 'goTo', exercise: 'bridge' }),
  );
  const rating = opened(say(last, { kind: 'goOn', played: false }));
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
  const run = answered.progress.sent?.runs[0];
  const start = (run?.start ?? 0) + (rep - 1) * (run?.repLength ?? 0);
  return { ...answered, at: answered.at + LATENCY_MS + start + into };
}
