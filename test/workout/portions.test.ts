import fc from 'fast-check';
import { SSML_LIMITS } from '../../lambda/speech/limits';
import { milliseconds, seconds } from '../../lambda/workout/milliseconds';
import type { Opening } from '../../lambda/workout/cue';
import {
  nextPortion,
  NO_PORTION,
  type Ahead,
  type Portion,
  type PortionLimits,
} from '../../lambda/workout/portions';
import { programmeOf, setsOf, type Programme, type WorkoutSet } from '../../lambda/workout/programme';
import { isSameSet } from '../../lambda/workout/setName';
import { lengthOf, type Manner, type SetUpForm } from '../../lambda/workout/timeline';
import { anyProgramme, anyTalk } from './arbitrary';

const MORE: Manner = { talk: 'more', variety: 0 };
const SPOKEN_AROUND = { opening: null, closing: null } as const;

interface From {
  readonly rest: number;
  readonly setUp: SetUpForm;
  readonly fromRep: number;
}

/** A whole workout, portion after portion; the first one begins as given. */
function portionsOf(
  programme: Programme,
  manner: Manner,
  from: From,
  limits: PortionLimits = SSML_LIMITS,
): readonly Portion[] {
  const portions: Portion[] = [];
  let sets = setsOf(programme);
  let start = { ...from };
  while (sets.length > 0) {
    const ahead = {
      sets,
      fromRep: start.fromRep,
      rest: seconds(start.rest),
      restScale: 1 as const,
      setUp: start.setUp,
      lower: programme.lowerSeconds,
      manner,
      slowerBy: milliseconds(0),
      ...SPOKEN_AROUND,
    };
    const portion = nextPortion(ahead, limits);
    portions.push(portion);
    const last = portion.runs.at(-1);
    if (last === undefined) start = { ...start, rest: 0, setUp: 'none' };
    else if (last.toRep < programme.reps[last.exercise])
      start = { rest: 0, setUp: 'none', fromRep: last.toRep + 1 };
    else {
      sets = sets.slice(sets.findIndex((set) => isSameSet(set, last)) + 1);
      start = { rest: from.rest, setUp: from.setUp, fromRep: 1 };
    }
    if (portions.length > 200) throw new Error('Expected the workout to come to an end.');
  }
  return portions;
}

/** Those of a response, and of a surface that takes longer portions and does not count characters. */
const anyLimits = fc.constantFrom<PortionLimits>(SSML_LIMITS, {
  longest: seconds(600),
  longestShared: seconds(400),
  mostSize: 1,
  sizeOf: () => 0,
  remarks: { time: seconds(20), size: 0 },
});

const anyStart = fc.record({
  rest: fc.constantFrom(0, 25, 60, 90),
  setUp: fc.constantFrom<SetUpForm>('first', 'again', 'none'),
  fromRep: fc.integer({ min: 1, max: 8 }),
});

function repNames(sets: readonly WorkoutSet[], fromRep: number): readonly string[] {
  return sets.flatMap((set, index) =>
    Array.from({ length: set.reps }, (_, rep) => rep + 1)
      .filter((rep) => index > 0 || rep >= fromRep)
      .map((rep) => `${set.round} ${set.exercise} ${set.side} ${rep}`),
  );
}

describe('portions', () => {
  it('never hold more than the surface allows, with room for remarks', () => {
    fc.assert(
      fc.property(anyProgramme, anyTalk, anyStart, anyLimits, (programme, talk, start, limits) => {
        for (const { timeline } of portionsOf(programme, { talk, variety: 3 }, start, limits)) {
          expect(lengthOf(timeline) + limits.remarks.time).toBeLessThanOrEqual(limits.longest);
          const size = timeline.reduce((total, cue) => total + limits.sizeOf(cue), 0);
          expect(size + limits.remarks.size).toBeLessThanOrEqual(limits.mostSize);
        }
      }),
    );
  });

  it('cover each rep of a workout exactly once, in order, from the rep they begin with', () => {
    fc.assert(
      fc.property(anyProgramme, anyTalk, anyStart, (programme, talk, start) => {
        const runs = portionsOf(programme, { talk, variety: 0 }, start).flatMap((portion) => portion.runs);
        const reps = runs.flatMap(({ round, exercise, side, fromRep, toRep }) =>
          Array.from(
            { length: toRep - fromRep + 1 },
            (_, index) => `${round} ${exercise} ${side} ${fromRep + index}`,
          ),
        );
        expect(reps).toEqual(repNames(setsOf(programme), start.fromRep));
      }),
    );
  });

  it('say of each run of reps when it begins, as the timeline has it', () => {
    fc.assert(
      fc.property(anyProgramme, anyStart, (programme, start) => {
        for (const { timeline, runs } of portionsOf(programme, MORE, start)) {
          for (const run of runs) {
            const first = timeline.find((cue) => cue.kind === 'beat' && cue.start >= run.start);
            expect(first).toMatchObject({ start: run.start, rep: run.fromRep });
            const next = timeline.find(
              (cue) => cue.kind === 'beat' && cue.start >= run.start + run.repLength,
            );
            if (run.toRep > run.fromRep) expect(next).toMatchObject({ rep: run.fromRep + 1 });
          }
        }
      }),
      { numRuns: 40 },
    );
  });

  it('count in before every run of reps', () => {
    for (const { timeline, runs } of portionsOf(programmeOf(11), MORE, {
      rest: 0,
      setUp: 'again',
      fromRep: 1,
    })) {
      for (const { start } of runs) {
        const before = timeline.filter((cue) => cue.start < start && cue.start >= start - 3000);
        expect(before.map(({ kind }) => kind)).toEqual(['countIn', 'countIn', 'countIn']);
      }
    }
  });

  it('hold both sides of an exercise where they fit with a quarter to spare', () => {
    const [first] = portionsOf(programmeOf(1), MORE, { rest: 0, setUp: 'again', fromRep: 1 });
    expect(first?.runs.map(({ side }) => side)).toEqual(['left', 'right']);
    expect(first?.timeline.filter(({ kind }) => kind === 'changeSides')).toHaveLength(1);
  });

  it('hold one side only where both would be too long', () => {
    const [first] = portionsOf(programmeOf(11), MORE, { rest: 0, setUp: 'again', fromRep: 1 });
    expect(first?.runs.map(({ side }) => side)).toEqual(['left']);
  });

  it('get somebody into position first where the set does not fit beside it', () => {
    const programme = programmeOf(12, { lowerSeconds: 6 });
    const sets = setsOf(programme).filter(({ exercise }) => exercise === 'bridge');
    const count = { lower: 6, manner: MORE, slowerBy: milliseconds(0) } as const;
    const ahead = { sets, fromRep: 1, restScale: 1, ...count, ...SPOKEN_AROUND } as const;
    const lead = nextPortion({ ...ahead, rest: seconds(90), setUp: 'first' }, SSML_LIMITS);
    expect(lead.runs).toEqual([]);
    expect(lead.timeline.length).toBeGreaterThan(0);
    const set = nextPortion({ ...ahead, rest: seconds(0), setUp: 'none' }, SSML_LIMITS);
    expect(set.runs).toHaveLength(1);
  });

  it('leave room for a count that somebody has asked to be slower', () => {
    const programme = programmeOf(12, { lowerSeconds: 6 });
    const sets = setsOf(programme).filter(({ exercise }) => exercise === 'bridge');
    const rested = { rest: seconds(0), restScale: 1, setUp: 'none' } as const;
    const ahead = { sets, fromRep: 1, ...rested, lower: 6, manner: MORE, ...SPOKEN_AROUND } as const;
    const slower = nextPortion({ ...ahead, slowerBy: milliseconds(250) }, SSML_LIMITS);
    expect(lengthOf(slower.timeline) + slower.timeline.length * 250).toBeLessThanOrEqual(SSML_LIMITS.longest);
    expect(slower.runs.at(-1)?.toRep).toBeLessThan(20);
    expect(nextPortion({ ...ahead, slowerBy: milliseconds(0) }, SSML_LIMITS).runs.at(-1)?.toRep).toBe(20);
  });

  it('are empty once nothing is left', () => {
    const nothing = {
      sets: [],
      fromRep: 1,
      rest: seconds(0),
      restScale: 1,
      setUp: 'again',
      lower: 3,
      manner: MORE,
      slowerBy: milliseconds(0),
      ...SPOKEN_AROUND,
    } as const;
    expect(nextPortion(nothing, SSML_LIMITS)).toEqual(NO_PORTION);
  });
});

describe('a portion that nothing is said around', () => {
  const ALONE: PortionLimits = {
    longest: seconds(600),
    longestShared: seconds(600),
    mostSize: 1,
    sizeOf: () => 0,
    remarks: { time: seconds(0), size: 0 },
  };
  const NEXT = { kind: 'nextUp', exercise: 'squat', side: 'both', newRound: null } as const;
  const OVER = { kind: 'workoutOver', rounds: 1, complete: true } as const;

  function squatsAndBridges(rest: number, opening: Opening | null = NEXT): Ahead {
    const sets = setsOf(programmeOf(4)).filter(({ exercise }) => ['squat', 'bridge'].includes(exercise));
    const timing = { rest: seconds(rest), restScale: 1, lower: 4, slowerBy: milliseconds(0) } as const;
    return { sets, fromRep: 1, setUp: 'again', manner: MORE, ...timing, opening, closing: OVER };
  }

  it('begins at once with what comes next, within the rest', () => {
    const said = nextPortion(squatsAndBridges(30), ALONE);
    expect(said.timeline[0]).toMatchObject({ ...NEXT, start: 0, length: 5_000 });
    const unsaid = nextPortion(squatsAndBridges(30, null), ALONE);
    expect(said.runs).toEqual(unsaid.runs);
  });

  it('takes as long as what it says where the rest is shorter', () => {
    const [run] = nextPortion(squatsAndBridges(0), ALONE).runs;
    const [unsaid] = nextPortion(squatsAndBridges(0, null), ALONE).runs;
    expect(run?.start).toBe((unsaid?.start ?? 0) + 5_000);
  });

  it('says that the workout is over after its last set only', () => {
    const ahead = squatsAndBridges(0);
    expect(nextPortion(ahead, ALONE).timeline.at(-1)?.kind).toBe('beat');
    const last = { ...ahead, sets: ahead.sets.slice(-1) };
    expect(nextPortion(last, ALONE).timeline.at(-1)).toMatchObject(OVER);
  });

  it('is laid out again from what it was laid out from', () => {
    const portion = nextPortion(squatsAndBridges(90), ALONE);
    if (portion.ahead === null) throw new Error('Expected a portion to tell what it was laid out from.');
    expect(nextPortion(portion.ahead, ALONE)).toEqual(portion);
  });
});
