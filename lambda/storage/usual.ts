import type { SentReply } from '../coach/person/sentReply';
import type { Settings } from '../coach/person/settings';
import type { Tally } from '../coach/person/tally';
import { proposed, setsAhead, type BegunWorkout, type Workout } from '../coach/person/workout';
import { LEVELS, type Level } from '../workout/levels';
import { milliseconds, type Milliseconds } from '../workout/milliseconds';
import { indexOfSet } from '../workout/place';
import { setsOf, type Programme } from '../workout/programme';
import { isSameSet, nameOf, type SetName } from '../workout/setName';
import { isObject, property } from './property';
import { nameOfSet } from './setNames';

// A record leaves out what the rest of it tells. Whatever changes here, or in the order of sets and the doses of levels
// that it rests on, changes what stored records mean: raise RECORD_VERSION, with a step that writes out what is left out now.

/** The programme of a level with what the person chose for good. */
export function usualProgramme(level: Level, settings: Settings): Programme {
  return proposed(settings, level).programme;
}

/** A workout that is led from its first set to its place: all of each set before it, but for what was skipped or not gone on from. */
export function usualTally(
  workout: Pick<BegunWorkout, 'programme' | 'unconfirmed' | 'skipped'> & { readonly place?: SetName },
): Tally {
  const { programme, place, unconfirmed, skipped } = workout;
  const sets = setsOf(programme);
  return sets
    .slice(0, place === undefined ? sets.length : indexOfSet(programme, place))
    .filter((set) => !skipped.includes(set.exercise) && !unconfirmed.some((other) => isSameSet(other, set)))
    .map((set) => ({ ...nameOf(set), reps: set.reps }));
}

/** What so many runs count: from the place on, the sets that follow it, each to its end. */
export function usualRuns(workout: Workout, runs: number): readonly object[] {
  const from = workout.kind === 'underWay' ? workout.place.rep : 1;
  return setsAhead(workout)
    .slice(0, runs)
    .map((set, index) => ({ set: nameOfSet(set), reps: [index === 0 ? from : 1, set.reps] }));
}

/** What a speaker always has, or what is played alone; sent when the person was last heard. */
export function usuallySent(isAlone: boolean, heardAt: Milliseconds) {
  return { ...(isAlone ? USUALLY_ALONE : USUALLY_SPOKEN), at: heardAt };
}

/** A workout as a record has it, with its programme filled in. */
export function withUsualProgramme(workout: unknown, settings: Settings): unknown {
  const programme = property(workout, 'programme');
  const level = LEVELS.find((one) => one === property(programme, 'level'));
  if (!isObject(workout) || !isObject(programme) || level === undefined) return workout;
  const usual = usualProgramme(level, settings);
  const reps = property(programme, 'reps') ?? usual.reps;
  return {
    ...workout,
    programme: { ...usual, ...programme, reps: isObject(reps) ? { ...usual.reps, ...reps } : reps },
  };
}

/** What was sent as a record has it, filled in. */
export function withUsualSent(sent: unknown, heardAt: Milliseconds, workout: Workout): unknown {
  if (!isObject(sent)) return sent;
  const runs = property(sent, 'runs') ?? [];
  const usual = usualRuns(workout, Array.isArray(runs) ? runs.length : 0);
  return {
    ...usuallySent(isObject(property(sent, 'stream')), heardAt),
    ...sent,
    runs: Array.isArray(runs)
      ? runs.map((run: unknown, index) => (isObject(run) ? { ...usual[index], ...run } : run))
      : runs,
  };
}

type Sent = Omit<SentReply, 'at' | 'speech' | 'reprompt' | 'runs' | 'repromptQuestion'> & {
  readonly then: SentReply['repromptQuestion'];
};

const USUALLY_SPOKEN: Sent = {
  startLatency: milliseconds(1_000),
  listening: milliseconds(8_000),
  then: 'ready',
  inPosition: [false, false],
  slowest: 1.25,
  stream: null,
  words: milliseconds(0),
};

const USUALLY_ALONE: Sent & Pick<SentReply, 'reprompt'> = {
  startLatency: milliseconds(0),
  listening: milliseconds(0),
  reprompt: milliseconds(0),
  then: null,
  inPosition: [false, false],
  slowest: 1,
  stream: null,
  words: milliseconds(0),
};
