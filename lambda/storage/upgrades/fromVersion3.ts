import { isObject, property } from '../property';

/**
 * Version 3 told all of a programme but what its level asks for, every set that was done, and all that was sent but what
 * a speaker mostly had. Later versions leave out more, so all of that is written out. The figures are those of version 3
 * and stay as they are.
 */
export function fromVersion3(record: unknown): unknown {
  if (!isObject(record)) return record;
  const workout = property(record, 'workout');
  const sent = property(record, 'sent');
  return {
    ...record,
    ...(isObject(workout) ? { workout: workoutIn(workout) } : {}),
    ...(isObject(sent) ? { sent: { ...SENT, ...sent } } : {}),
  };
}

function workoutIn(workout: object): object {
  const programme = property(workout, 'programme');
  const tally = property(workout, 'tally') ?? {};
  return {
    ...workout,
    ...(isObject(programme) ? { programme: programmeIn(programme) } : {}),
    tally: isObject(tally) ? { ...NOTHING_DONE, ...tally } : tally,
  };
}

function programmeIn(programme: object): object {
  const [rounds, lowerSeconds, reps] = DOSES[Number(property(programme, 'level')) - 1] ?? [];
  const told = property(programme, 'reps') ?? {};
  return {
    order: 'circuit',
    rightFirst: [],
    rounds,
    lowerSeconds,
    ...programme,
    reps: isObject(told) ? { ...reps, ...told } : told,
  };
}

const SENT = {
  startLatency: 1_000,
  listening: 8_000,
  then: 'ready',
  inPosition: [true, false],
  slowest: 1.25,
};

const SIDES = ['lunge left', 'lunge right', 'clamshell left', 'clamshell right', 'squat both', 'bridge both'];
const NOTHING_DONE = Object.fromEntries(SIDES.map((side) => [side, []]));

/** The rounds, the seconds of lowering and the reps of each level, from the first. */
const DOSES = [
  [1, 3, each(8)],
  [1, 3, each(10)],
  [1, 3, each(12)],
  [2, 3, each(8)],
  [2, 3, each(10)],
  [2, 3, each(12)],
  [2, 4, each(12)],
  [2, 4, each(15)],
  [3, 4, each(12)],
  [3, 4, each(15)],
  [3, 4, { lunge: 15, clamshell: 15, squat: 20, bridge: 20 }],
  [3, 4, { lunge: 15, clamshell: 20, squat: 20, bridge: 20 }],
] as const;

function each(reps: number) {
  return { lunge: reps, clamshell: reps, squat: reps, bridge: reps };
}
