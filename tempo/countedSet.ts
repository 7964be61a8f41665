import { play } from '../lambda/coach/lead/play';
import { newcomer } from '../lambda/coach/person/progress';
import { DEFAULT_SETTINGS, type Settings } from '../lambda/coach/person/settings';
import { begun, placed, proposed } from '../lambda/coach/person/workout';
import type { Trainee } from '../lambda/coach/situation';
import { fitCues } from '../lambda/speech/beats';
import type { Phrases } from '../lambda/language/phrases';
import { sayReply } from '../lambda/speech/sayReply';
import { SPEAKER } from '../lambda/speech/speaker';
import type { VoiceTable } from '../lambda/speech/voiceTable';
import { EXERCISE_IDS, EXERCISES, type ExerciseId, type Side } from '../lambda/workout/exercises';
import { closestLevel } from '../lambda/workout/levels';
import { milliseconds } from '../lambda/workout/milliseconds';
import { setsOf } from '../lambda/workout/programme';
import { closestLowerSeconds } from '../lambda/workout/tempo';
import { lengthOf } from '../lambda/workout/timeline';
import { speak, type Plan, type Run } from './plan';
import { UsageError } from './usageError';

/** A set somebody wants to hear. What is left out is as the level has it. */
export interface SetAsked {
  readonly exercise: ExerciseId;
  readonly side: Side;
  readonly level: number;
  readonly lower: number | null;
  readonly reps: number | null;
  readonly talk: Settings['talk'];
}

/** The reply with which the skill counts that set, from "three, two, one" to the question after it. */
export function countedSet(asked: SetAsked, phrases: Phrases, voice: VoiceTable): Plan {
  const { reply } = play(inPositionFor(asked), []);
  const { timeline } = reply.speech.portion;
  const { speech } = sayReply(reply, phrases, voice);
  const counted = fitCues(timeline, phrases, voice, reply.settings).flatMap(
    ({ cue, words }): readonly Run[] => (words === undefined ? [] : [{ words, start: cue.start, cue }]),
  );
  // What is said after the last rep begins where that rep ends.
  const afterwards = speech.slice(speech.lastIndexOf('>') + 1);
  return {
    ssml: speak(speech),
    runs: [...counted, { words: afterwards, start: lengthOf(timeline), cue: null }],
  };
}

function inPositionFor({ exercise, side, level, lower, reps, talk }: SetAsked): Trainee {
  const somebody = newcomer(milliseconds(0));
  const settings = {
    ...DEFAULT_SETTINGS,
    talk,
    lowerSeconds: lower === null ? null : closestLowerSeconds(lower),
  };
  const workout = proposed(settings, closestLevel(level));
  const programme =
    reps === null
      ? workout.programme
      : { ...workout.programme, reps: { ...workout.programme.reps, [exercise]: reps } };
  const set = setsOf(programme).find((one) => one.exercise === exercise && one.side === side);
  if (set === undefined) {
    throw new UsageError(
      `Expected --side ${EXERCISES[exercise].sides.join(' or ')} for the ${exercise}, but got ${side}.`,
    );
  }
  const place = { round: set.round, exercise, side, rep: 1 };
  const underWay = placed(begun({ ...workout, programme }, somebody.heardAt), place, true);
  return { progress: { ...somebody, settings, met: EXERCISE_IDS, workout: underWay }, surface: SPEAKER };
}
