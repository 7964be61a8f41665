/**
 * Version 1 counted positions where later ones name their things: the figures of a programme, the sets of a round and
 * the fields of a place stood in a fixed order. What is not as version 1 had it is left as it is, for the reader to
 * find. The orders are those of version 1 and stay as they are.
 */
export function fromVersion1(record: unknown): unknown {
  if (!isObject(record)) return record;
  const { workout: before, sent: reply, answered: ids, ...rest } = record;
  return { ...rest, workout: workout(before), sent: sent(reply), answered: answered(ids) };
}

/** A workout that was filed in version 1. */
export function filedFromVersion1(record: unknown): unknown {
  return isObject(record) ? { ...record, tally: tally(record['tally']) } : record;
}

const SIDES_OF_A_ROUND = [
  'lunge left',
  'lunge right',
  'clamshell left',
  'clamshell right',
  'squat both',
  'bridge both',
];
const EXERCISES = ['lunge', 'clamshell', 'squat', 'bridge'];
const OPEN = -1;
/** Fewer letters of an id are kept now. */
const END_OF_ID = 8;

/** Null is none; without its beginning it was proposed; without a place it is done. */
function workout(before: unknown): unknown {
  if (before === null) return { kind: 'none' };
  if (!isObject(before)) return before;
  const { begunAt, programme: figures, place: at, tally: done, unconfirmed, skipped, inPosition } = before;
  if (begunAt === null) return { kind: 'proposed', programme: programme(figures), inPosition };
  const begun = {
    begunAt,
    programme: programme(figures),
    tally: tally(done),
    unconfirmed: Array.isArray(unconfirmed) ? unconfirmed.map(setAt) : unconfirmed,
    skipped,
  };
  return at === null
    ? { kind: 'done', ...begun }
    : { kind: 'underWay', ...begun, place: place(at), inPosition };
}

/** [level, rounds, order, seconds of lowering, reps of each exercise] */
function programme(figures: unknown): unknown {
  if (!Array.isArray(figures) || figures.length !== 4 + EXERCISES.length) return figures;
  const [level, rounds, order, lowerSeconds, ...reps] = figures as readonly unknown[];
  const named = Object.fromEntries(EXERCISES.map((exercise, index) => [exercise, reps[index]]));
  return { level, rounds, order, lowerSeconds, reps: named };
}

/** [round, exercise, side, rep] */
function place(figures: unknown): unknown {
  if (!Array.isArray(figures) || figures.length !== 4) return figures;
  const [round, exercise, side, rep] = figures as readonly unknown[];
  return { set: `${String(exercise)} ${String(side)} ${String(round)}`, rep };
}

/** The reps of every set, in circuit order. */
function tally(reps: unknown): unknown {
  if (!Array.isArray(reps)) return reps;
  const rounds = Math.ceil(reps.length / SIDES_OF_A_ROUND.length);
  return Object.fromEntries(
    SIDES_OF_A_ROUND.map((side, index) => {
      const ofSide = Array.from({ length: rounds }, (_, round): unknown => {
        const done: unknown = reps[round * SIDES_OF_A_ROUND.length + index];
        return done === OPEN ? null : (done ?? null);
      });
      return [side, ofSide];
    }),
  );
}

/** The set that stood at a position of the tally. */
function setAt(index: unknown): unknown {
  if (typeof index !== 'number') return index;
  const round = Math.floor(index / SIDES_OF_A_ROUND.length) + 1;
  return `${String(SIDES_OF_A_ROUND[index % SIDES_OF_A_ROUND.length])} ${round}`;
}

function sent(before: unknown): unknown {
  if (!isObject(before)) return before;
  const { stretches, repromptQuestion: then, ...rest } = before;
  return { ...rest, runs: Array.isArray(stretches) ? stretches.map(run) : stretches, then };
}

/** [round, exercise, side, first rep, last rep, start, length of a rep] */
function run(figures: unknown): unknown {
  if (!Array.isArray(figures) || figures.length !== 7) return figures;
  const [round, exercise, side, from, to, start, each] = figures as readonly unknown[];
  return { set: `${String(exercise)} ${String(side)} ${String(round)}`, reps: [from, to], start, each };
}

function answered(ids: unknown): unknown {
  return Array.isArray(ids)
    ? ids.map((id: unknown) => (typeof id === 'string' ? id.slice(-END_OF_ID) : id))
    : ids;
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
