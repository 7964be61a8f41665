import fc from 'fast-check';
import { checkProgramme, programmeOf, ProgrammeError, setsOf } from '../../lambda/workout/programme';
import { anyProgramme } from './arbitrary';

describe('a programme', () => {
  it('is the dose of its level unless the person chose otherwise', () => {
    expect(programmeOf(11)).toMatchObject({ rounds: 3, order: 'circuit', lowerSeconds: 4 });
    expect(programmeOf(11, { rounds: 1, order: 'straight', lowerSeconds: 6 })).toMatchObject({
      level: 11,
      rounds: 1,
      order: 'straight',
      lowerSeconds: 6,
    });
  });

  it.each([
    [{ rounds: 0 }, 'Expected rounds to be a whole number from 1 to 5, but got 0.'],
    [{ rounds: 6 }, 'Expected rounds to be a whole number from 1 to 5, but got 6.'],
    [{ rounds: 1.5 }, 'Expected rounds to be a whole number from 1 to 5, but got 1.5.'],
    [{ rounds: NaN }, 'Expected rounds to be a whole number from 1 to 5, but got NaN.'],
  ])('that makes no sense refuses with a full sentence: %j', (chosen, sentence) => {
    expect(() => programmeOf(1, chosen)).toThrow(new ProgrammeError(sentence));
  });

  it('refuses reps and lowerings that nobody can do', () => {
    const programme = programmeOf(1);
    expect(() => {
      checkProgramme({ ...programme, reps: { ...programme.reps, squat: 31 } });
    }).toThrow(new ProgrammeError('Expected squat reps to be a whole number from 1 to 30, but got 31.'));
    expect(() => {
      checkProgramme({ ...programme, lowerSeconds: 7 as 6 });
    }).toThrow(new ProgrammeError('Expected a lowering of 3, 4, 5 or 6 seconds, but got 7.'));
  });
});

describe('the sets of a programme', () => {
  it('are 18 with 300 reps at level 11', () => {
    const sets = setsOf(programmeOf(11));
    expect(sets).toHaveLength(18);
    expect(sets.reduce((total, { reps }) => total + reps, 0)).toBe(300);
    expect(sets.slice(0, 6).map(({ reps }) => reps)).toEqual([15, 15, 15, 15, 20, 20]);
  });

  it('do all four exercises, then again, in a circuit', () => {
    const sets = setsOf(programmeOf(4)).map(({ round, exercise, side }) => `${round} ${exercise} ${side}`);
    expect(sets).toEqual([
      '1 lunge left',
      '1 lunge right',
      '1 clamshell left',
      '1 clamshell right',
      '1 squat both',
      '1 bridge both',
      '2 lunge left',
      '2 lunge right',
      '2 clamshell left',
      '2 clamshell right',
      '2 squat both',
      '2 bridge both',
    ]);
  });

  it('do every set of one exercise before the next in straight order', () => {
    const sets = setsOf(programmeOf(4, { order: 'straight' })).map(
      ({ round, exercise, side }) => `${round} ${exercise} ${side}`,
    );
    expect(sets).toEqual([
      '1 lunge left',
      '1 lunge right',
      '2 lunge left',
      '2 lunge right',
      '1 clamshell left',
      '1 clamshell right',
      '2 clamshell left',
      '2 clamshell right',
      '1 squat both',
      '2 squat both',
      '1 bridge both',
      '2 bridge both',
    ]);
  });

  it('are the same sets in either order', () => {
    const sorted = (programme: Parameters<typeof setsOf>[0]): readonly string[] =>
      setsOf(programme)
        .map((set) => JSON.stringify(set))
        .sort();
    fc.assert(
      fc.property(anyProgramme, (programme) => {
        expect(sorted({ ...programme, order: 'straight' })).toEqual(
          sorted({ ...programme, order: 'circuit' }),
        );
      }),
    );
  });
});
