import type { Progress } from '../../lambda/coach/person/progress';
import type { Tally } from '../../lambda/coach/person/tally';
import type { Programme } from '../../lambda/workout/programme';
import type { SetName } from '../../lambda/workout/setName';

/** A workout as it looks from outside, its sets in circuit order; -1 stands for one that nobody has gone on from. */
export interface Seen {
  readonly begunAt: number | null;
  readonly programme: Programme;
  readonly place: (SetName & { readonly rep: number }) | null;
  readonly tally: readonly number[];
  readonly unconfirmed: readonly number[];
  readonly skipped: readonly string[];
  readonly inPosition: boolean;
}

const FIRST = { round: 1, exercise: 'lunge', side: 'left', rep: 1 } as const;
const ROUND = ['lunge left', 'lunge right', 'clamshell left', 'clamshell right', 'squat both', 'bridge both'];

/** What somebody's workout looks like; null where there is none. */
export function seen(progress: Pick<Progress, 'workout'> | null | undefined): Seen | null {
  if (progress == null) return null;
  const { workout } = progress;
  switch (workout.kind) {
    case 'none':
      return null;
    case 'proposed': {
      const { programme, inPosition } = workout;
      const side = programme.rightFirst.includes('lunge') ? 'right' : 'left';
      const place = { ...FIRST, side } as const;
      return { begunAt: null, programme, place, tally: [], unconfirmed: [], skipped: [], inPosition };
    }
    case 'underWay':
    case 'done': {
      const { begunAt, programme, skipped, unconfirmed, tally } = workout;
      return {
        begunAt,
        programme,
        skipped,
        place: workout.kind === 'done' ? null : workout.place,
        inPosition: workout.kind === 'underWay' && workout.inPosition,
        tally: inCircuit(tally),
        unconfirmed: unconfirmed.map(circuitIndex),
      };
    }
  }
}

/** The reps of a tally in circuit order. */
export function inCircuit(tally: Tally): readonly number[] {
  const reps = new Map(tally.map((set) => [circuitIndex(set), set.reps]));
  return Array.from({ length: Math.max(-1, ...reps.keys()) + 1 }, (_, index) => reps.get(index) ?? -1);
}

/** The sets of a tally whose reps are told in circuit order. */
export function tallied(reps: readonly number[]): Tally {
  return reps.flatMap((done, index) => (done < 0 ? [] : [{ ...setAt(index), reps: done }]));
}

/** Where a set stands in circuit order. */
export function circuitIndex({ round, exercise, side }: SetName): number {
  return (round - 1) * ROUND.length + ROUND.indexOf(`${exercise} ${side}`);
}

function setAt(index: number): SetName {
  const [exercise, side] = (ROUND[index % ROUND.length] ?? '').split(' ');
  return { round: Math.floor(index / ROUND.length) + 1, exercise, side } as SetName;
}
