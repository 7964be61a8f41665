import type { FiledWorkout } from '../coach/person/filing';
import type { Progress } from '../coach/person/progress';
import { placeOf } from '../coach/person/workout';
import type { Reply, SpokenLengths } from '../coach/reply';
import type { Phrases } from '../language/phrases';
import { cardOf } from './cardOf';
import { countOf, exerciseOf, type SpokenCue } from './countOf';
import { figureFor } from './figureFor';
import { startPose } from './poses';
import type { Showing } from './showing';

/** What a turn says, as far as a screen shows it. */
export interface SaidTurn {
  /** Names the passage. */
  readonly portion: string;
  readonly reply: Reply;
  /** The cues of the reply's portion, with the words that are said on them. */
  readonly cues: readonly SpokenCue[];
  readonly lengths: Pick<SpokenLengths, 'speechOpening' | 'speech'>;
  /** The progress after the turn, and the workout that it files. */
  readonly progress: Progress;
  readonly filed: FiledWorkout | null;
}

/** What a screen shows while a reply is spoken. */
export function show(turn: SaidTurn, phrases: Phrases): Showing {
  const { portion: name, reply, cues, lengths, progress } = turn;
  const { speech, settings, goesOn } = reply;
  const { workout } = progress;
  const place = placeOf(workout);
  const exercise = exerciseOf(speech.portion) ?? place?.exercise ?? null;
  const spoken = {
    portion: speech.portion,
    cues,
    opening: lengths.speechOpening,
    reps: workout.kind === 'none' ? NO_REPS : workout.programme.reps,
  };
  const count = countOf(spoken, phrases.screen, settings);
  const card = count !== null && reply.question === null ? null : cardOf(turn, exercise !== null, phrases);
  return {
    portion: name,
    goesOn,
    figure: exercise === null ? null : figureFor(exercise, settings),
    mirrored: place?.side === 'left',
    pose: exercise === null ? 0 : startPose(exercise),
    count,
    card,
  };
}

const NO_REPS = { lunge: 0, clamshell: 0, squat: 0, bridge: 0 };
