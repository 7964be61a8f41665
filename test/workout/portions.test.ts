import fc from 'fast-check';
import {
  LONGEST_SPEECH,
  MOST_CHARACTERS,
  mostCharactersOf,
  REMARK_CHARACTERS,
  REMARK_TIME,
} from '../../lambda/workout/limits';
import { milliseconds, seconds } from '../../lambda/workout/milliseconds';
import { nextPortion, type Portion } from '../../lambda/workout/portions';
import { programmeOf, setsOf, type Programme, type WorkoutSet } from '../../lambda/workout/programme';
import { lengthOf, type Manner, type SetUpForm } from '../../lambda/workout/timeline';
import { anyProgramme, anyTalk } from './arbitrary';

const MORE: Manner = { talk: 'more', variety: 0 };

interface From {
  readonly rest: number;
  readonly setUp: SetUpForm;
  readonly fromRep: number;
}

/** A whole workout, portion after portion; the first one begins as given. */
function portionsOf(programme: Programme, manner: Manner, from: From): readonly Portion[] {
  const portions: Portion[] = [];
  let sets = setsOf(programme);
  let start = { ...from };
  while (sets.length > 0) {
    const portion = nextPortion({
      sets,
      fromRep: start.fromRep,
      rest: seconds(start.rest),
      setUp: start.setUp,
      lower: programme.lowerSeconds,
      manner,
      slowerBy: milliseconds(0),
    });
    portions.push(portion);
    const last = portion.stretches.at(-1);
    if (last === undefined) start = { ...start, rest: 0, setUp: 'none' };
    else if (last.toRep < last.set.reps) start = { rest: 0, setUp: 'none', fromRep: last.toRep + 1 };
    else {
      sets = sets.slice(sets.indexOf(last.set) + 1);
      start = { rest: from.rest, setUp: from.setUp, fromRep: 1 };
    }
    if (portions.length > 200) throw new Error('Expected the workout to come to an end.');
  }
  return portions;
}

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
  it('never hold more than one reply may, with room for remarks', () => {
    fc.assert(
      fc.property(anyProgramme, anyTalk, anyStart, (programme, talk, start) => {
        for (const { timeline } of portionsOf(programme, { talk, variety: 3 }, start)) {
          expect(lengthOf(timeline) + REMARK_TIME).toBeLessThanOrEqual(LONGEST_SPEECH);
          const characters = timeline.reduce((total, cue) => total + mostCharactersOf(cue), 0);
          expect(characters + REMARK_CHARACTERS).toBeLessThanOrEqual(MOST_CHARACTERS);
        }
      }),
    );
  });

  it('cover each rep of a workout exactly once, in order, from the rep they begin with', () => {
    fc.assert(
      fc.property(anyProgramme, anyTalk, anyStart, (programme, talk, start) => {
        const stretches = portionsOf(programme, { talk, variety: 0 }, start).flatMap(
          (portion) => portion.stretches,
        );
        const reps = stretches.flatMap(({ set, fromRep, toRep }) =>
          Array.from(
            { length: toRep - fromRep + 1 },
            (_, index) => `${set.round} ${set.exercise} ${set.side} ${fromRep + index}`,
          ),
        );
        expect(reps).toEqual(repNames(setsOf(programme), start.fromRep));
      }),
    );
  });

  it('say of each run of reps when it begins, as the timeline has it', () => {
    fc.assert(
      fc.property(anyProgramme, anyStart, (programme, start) => {
        for (const { timeline, stretches } of portionsOf(programme, MORE, start)) {
          for (const stretch of stretches) {
            const first = timeline.find((cue) => cue.kind === 'beat' && cue.start >= stretch.start);
            expect(first).toMatchObject({ start: stretch.start, rep: stretch.fromRep });
            const next = timeline.find(
              (cue) => cue.kind === 'beat' && cue.start >= stretch.start + stretch.repLength,
            );
            if (stretch.toRep > stretch.fromRep) expect(next).toMatchObject({ rep: stretch.fromRep + 1 });
          }
        }
      }),
      { numRuns: 40 },
    );
  });

  it('count in before every run of reps', () => {
    for (const { timeline, stretches } of portionsOf(programmeOf(11), MORE, {
      rest: 0,
      setUp: 'again',
      fromRep: 1,
    })) {
      for (const { start } of stretches) {
        const before = timeline.filter((cue) => cue.start < start && cue.start >= start - 3000);
        expect(before.map(({ kind }) => kind)).toEqual(['countIn', 'countIn', 'countIn']);
      }
    }
  });

  it('hold both sides of an exercise where they fit with a quarter to spare', () => {
    const [first] = portionsOf(programmeOf(1), MORE, { rest: 0, setUp: 'again', fromRep: 1 });
    expect(first?.stretches.map(({ set }) => set.side)).toEqual(['left', 'right']);
    expect(first?.timeline.filter(({ kind }) => kind === 'changeSides')).toHaveLength(1);
  });

  it('hold one side only where both would be too long', () => {
    const [first] = portionsOf(programmeOf(11), MORE, { rest: 0, setUp: 'again', fromRep: 1 });
    expect(first?.stretches.map(({ set }) => set.side)).toEqual(['left']);
  });

  it('get somebody into position first where the set does not fit beside it', () => {
    const programme = programmeOf(12, { lowerSeconds: 6 });
    const sets = setsOf(programme).filter(({ exercise }) => exercise === 'bridge');
    const ahead = { sets, fromRep: 1, lower: 6, manner: MORE, slowerBy: milliseconds(0) } as const;
    const lead = nextPortion({ ...ahead, rest: seconds(90), setUp: 'first' });
    expect(lead.stretches).toEqual([]);
    expect(lead.timeline.length).toBeGreaterThan(0);
    const set = nextPortion({ ...ahead, rest: seconds(0), setUp: 'none' });
    expect(set.stretches).toHaveLength(1);
  });

  it('leave room for a count that somebody has asked to be slower', () => {
    const programme = programmeOf(12, { lowerSeconds: 6 });
    const sets = setsOf(programme).filter(({ exercise }) => exercise === 'bridge');
    const ahead = { sets, fromRep: 1, rest: seconds(0), setUp: 'none', lower: 6, manner: MORE } as const;
    const slower = nextPortion({ ...ahead, slowerBy: milliseconds(250) });
    expect(lengthOf(slower.timeline) + slower.timeline.length * 250).toBeLessThanOrEqual(LONGEST_SPEECH);
    expect(slower.stretches.at(-1)?.toRep).toBeLessThan(20);
    expect(nextPortion({ ...ahead, slowerBy: milliseconds(0) }).stretches.at(-1)?.toRep).toBe(20);
  });

  it('are empty once nothing is left', () => {
    const nothing = {
      sets: [],
      fromRep: 1,
      rest: seconds(0),
      setUp: 'again',
      lower: 3,
      manner: MORE,
      slowerBy: milliseconds(0),
    } as const;
    expect(nextPortion(nothing)).toEqual({ timeline: [], stretches: [] });
  });
});
