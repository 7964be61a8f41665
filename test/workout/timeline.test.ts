import fc from 'fast-check';
import type { BeatWord, Cue } from '../../lambda/workout/cue';
import { EXERCISE_IDS, EXERCISES, type ExerciseId } from '../../lambda/workout/exercises';
import { seconds } from '../../lambda/workout/milliseconds';
import { setsOf, type WorkoutSet } from '../../lambda/workout/programme';
import { LOWER_SECONDS, type LowerSeconds } from '../../lambda/workout/tempo';
import {
  countIn,
  layOut,
  leadIn,
  lengthOf,
  repLength,
  repsOf,
  type Manner,
} from '../../lambda/workout/timeline';
import { anyProgramme, anyTalk } from './arbitrary';

type Beat = Extract<Cue, { kind: 'beat' }>;

const MORE: Manner = { talk: 'more', variety: 0 };
const LESS: Manner = { talk: 'less', variety: 0 };

function setOf(exercise: ExerciseId, reps: number, round = 1): WorkoutSet {
  return { round, exercise, side: EXERCISES[exercise].sides[0] ?? 'both', reps };
}

function beatsOf(set: WorkoutSet, lower: LowerSeconds = 4, manner = MORE): readonly Beat[] {
  return layOut(repsOf(set, 1, set.reps, lower, manner)).filter((cue): cue is Beat => cue.kind === 'beat');
}

/** A word in short: "lift", 2, "bottom", "#3", "cue 0", "halfway", "3 to go". */
function short(word: BeatWord, phase: string): string {
  switch (word.kind) {
    case 'phase':
      return phase;
    case 'count':
      return String(word.left);
    case 'rep':
      return `#${word.rep}`;
    case 'formCue':
      return `cue ${word.ordinal}`;
    case 'toGo':
      return `${word.left} to go`;
    case 'bottom':
    case 'breathe':
    case 'halfway':
    case 'silent':
      return word.kind;
  }
}

function wordsOfRep(set: WorkoutSet, rep: number, lower: LowerSeconds = 4, manner = MORE): string {
  return beatsOf(set, lower, manner)
    .filter((beat) => beat.rep === rep)
    .map(({ word, phase }) => short(word, phase))
    .join(' ');
}

/** What stands in the place of each rep's number. */
function numberSlots(set: WorkoutSet, manner = MORE): readonly string[] {
  return beatsOf(set, 3, manner)
    .filter(({ phase, word }) => phase === 'lift' && word.kind !== 'phase')
    .map(({ word, phase }) => short(word, phase));
}

describe('a timeline', () => {
  it('has no gap and no overlap, in whole milliseconds, from 0', () => {
    fc.assert(
      fc.property(anyProgramme, anyTalk, fc.nat(20), (programme, talk, variety) => {
        for (const set of setsOf(programme)) {
          const things = [
            ...leadIn(set, seconds(60), 'first', programme.lowerSeconds),
            ...countIn(),
            ...repsOf(set, 1, set.reps, programme.lowerSeconds, { talk, variety }),
          ];
          let end = 0;
          const faults: object[] = [];
          for (const cue of layOut(things)) {
            if (cue.start !== end || !Number.isInteger(cue.length) || cue.length <= 0) faults.push(cue);
            end = cue.start + cue.length;
          }
          expect(faults).toEqual([]);
          expect(end).toBe(lengthOf(things));
        }
      }),
      { numRuns: 20 },
    );
  });

  it('gives every beat one second, and every lowering exactly its seconds', () => {
    fc.assert(
      fc.property(anyProgramme, anyTalk, (programme, talk) => {
        for (const set of setsOf(programme)) {
          const beats = beatsOf(set, programme.lowerSeconds, { talk, variety: 0 });
          expect(beats.every(({ length }) => length === 1000)).toBe(true);
          const lowerings = Array.from({ length: set.reps }, (_, index) =>
            beats.filter((beat) => beat.rep === index + 1 && beat.phase === 'lower'),
          );
          const wrong = lowerings.filter(
            (lowering) =>
              lengthOf(lowering) !== programme.lowerSeconds * 1000 ||
              lowering.some(({ start }, index) => start !== (lowering[0]?.start ?? 0) + index * 1000),
          );
          expect(lowerings).toHaveLength(set.reps);
          expect(wrong).toEqual([]);
        }
      }),
      { numRuns: 20 },
    );
  });

  it('counts in with three, two, one, a second each', () => {
    expect(countIn().map((thing) => (thing.kind === 'countIn' ? [thing.left, thing.length] : []))).toEqual([
      [3, 1000],
      [2, 1000],
      [1, 1000],
    ]);
  });
});

describe('a rep', () => {
  it.each([
    ['lunge', 'lift #3 lower 3 2 bottom'],
    ['clamshell', 'lift #3 hold lower 3 2 bottom'],
    ['squat', 'lower 3 2 bottom lift #3'],
    ['bridge', 'lift #3 hold lower 3 2 bottom'],
  ] as const)('of the %s has these beats at four seconds', (exercise, beats) => {
    expect(wordsOfRep(setOf(exercise, 15), 3)).toBe(beats);
  });

  it.each([
    [3, 'lift #3 lower 2 bottom'],
    [4, 'lift #3 lower 3 2 bottom'],
    [5, 'lift #3 lower 4 3 2 bottom'],
    [6, 'lift #3 lower 5 4 3 2 bottom'],
  ] as const)('counts every second of a lowering of %i seconds', (lower, beats) => {
    expect(wordsOfRep(setOf('lunge', 15), 3, lower)).toBe(beats);
  });

  it('has only reps going up: the numbers of a lowering go down to its bottom, one a second', () => {
    for (const exercise of EXERCISE_IDS) {
      for (const lower of LOWER_SECONDS) {
        const lowering = beatsOf(setOf(exercise, 20), lower).filter(({ phase }) => phase === 'lower');
        for (const [index, { word }] of lowering.entries()) {
          const left = lower - (index % lower);
          if (word.kind === 'count') expect(word.left).toBe(left);
          expect(word.kind === 'bottom').toBe(left === 1);
        }
      }
    }
  });

  it('begins with the same word every time, and says its number after it', () => {
    for (const exercise of EXERCISE_IDS) {
      const openings = beatsOf(setOf(exercise, 20)).filter(
        ({ rep }, index, beats) => beats[index - 1]?.rep !== rep,
      );
      expect(new Set(openings.map(({ word, phase }) => `${word.kind} ${phase}`)).size).toBe(1);
      expect(openings).toHaveLength(20);
    }
  });

  it('has nothing but counts in its lowering', () => {
    for (const exercise of EXERCISE_IDS) {
      const lowering = beatsOf(setOf(exercise, 20)).filter(({ phase }) => phase === 'lower');
      expect(new Set(lowering.map(({ word }) => word.kind))).toEqual(new Set(['phase', 'count', 'bottom']));
    }
  });

  it('lasts as long as its beats', () => {
    for (const exercise of EXERCISE_IDS) {
      for (const lower of LOWER_SECONDS) {
        const beats = beatsOf(setOf(exercise, 1), lower);
        expect(repLength(EXERCISES[exercise], lower)).toBe(lengthOf(beats));
      }
    }
  });
});

describe('the place of the rep’s number', () => {
  it('carries the breath, cues, halfway and the last three, and the number everywhere else', () => {
    expect(numberSlots(setOf('lunge', 15))).toEqual([
      '#1',
      'breathe',
      '#3',
      'cue 0',
      '#5',
      '#6',
      'cue 1',
      'halfway',
      '#9',
      'cue 2',
      '#11',
      '#12',
      '3 to go',
      '2 to go',
      '1 to go',
    ]);
  });

  it('moves a cue to the next rep when halfway falls on its own', () => {
    // Of 12 reps the seventh is the one after the midpoint.
    const slots = numberSlots(setOf('lunge', 12));
    expect(slots.slice(3, 9)).toEqual(['cue 0', '#5', '#6', 'halfway', 'cue 1', '#9']);
  });

  it.each([
    [1, 3],
    [2, 2],
    [3, 1],
    [4, 1],
    [5, 1],
  ])('holds in round %i at most %i cues', (round, most) => {
    expect(numberSlots(setOf('bridge', 20, round)).filter((word) => word.startsWith('cue'))).toHaveLength(
      most,
    );
  });

  it('never repeats a cue in a set, never cues in the last three, and says halfway once', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...EXERCISE_IDS),
        fc.integer({ min: 1, max: 30 }),
        fc.integer({ min: 1, max: 5 }),
        fc.nat(50),
        (exercise, reps, round, variety) => {
          const slots = numberSlots(setOf(exercise, reps, round), { talk: 'more', variety });
          const cues = slots.filter((word) => word.startsWith('cue'));
          // Every exercise has five cues or three, and a language takes them in turn.
          expect(new Set(cues.map((cue) => Number(cue.slice(4)) % 3)).size).toBe(cues.length);
          expect(slots).toHaveLength(reps);
          // The words of a squat come at its end.
          const isAtEnd = exercise === 'squat';
          const ending = isAtEnd
            ? ['3 to go', '2 to go', '1 to go', `#${reps}`]
            : ['3 to go', '2 to go', '1 to go'];
          expect(slots.slice(-ending.length)).toEqual(ending.slice(-reps));
          expect(slots.filter((word) => word === 'halfway').length).toBe(reps > 6 ? 1 : 0);
          expect(slots.filter((word) => word === 'breathe').length).toBe(reps > (isAtEnd ? 5 : 4) ? 1 : 0);
        },
      ),
    );
  });

  it('says halfway on the rep after the midpoint', () => {
    expect(numberSlots(setOf('bridge', 20)).indexOf('halfway')).toBe(10);
    expect(numberSlots(setOf('bridge', 15)).indexOf('halfway')).toBe(7);
    expect(numberSlots(setOf('bridge', 8)).indexOf('halfway')).toBe(4);
  });

  it('is told at the end of a squat, and there names what is left then', () => {
    const slots = numberSlots(setOf('squat', 20));
    expect(slots.indexOf('halfway')).toBe(9);
    expect(slots.slice(-5)).toEqual(['#16', '3 to go', '2 to go', '1 to go', '#20']);
    expect(wordsOfRep(setOf('squat', 12), 9, 4, LESS)).toBe('lower silent silent silent lift 3 to go');
  });

  it('varies its cues by the number given, and by nothing else', () => {
    expect(numberSlots(setOf('lunge', 15), { talk: 'more', variety: 2 })[3]).toBe('cue 2');
    expect(numberSlots(setOf('lunge', 15))).toEqual(numberSlots(setOf('lunge', 15)));
  });
});

describe('less talking', () => {
  it('counts aloud in the first three reps and the last three', () => {
    const set = setOf('lunge', 12);
    for (const rep of [1, 3]) expect(wordsOfRep(set, rep, 4, LESS)).toBe(`lift #${rep} lower 3 2 bottom`);
    for (const left of [3, 2, 1]) {
      expect(wordsOfRep(set, 13 - left, 4, LESS)).toBe(`lift ${left} to go lower 3 2 bottom`);
    }
  });

  it('keeps the first word of each phase in between, and silent beats', () => {
    const set = setOf('clamshell', 12);
    for (const rep of [4, 7, 9]) {
      expect(wordsOfRep(set, rep, 4, LESS)).toBe('lift silent hold lower silent silent silent');
    }
  });

  it('takes exactly as long as more coaching', () => {
    const set = setOf('bridge', 20);
    expect(lengthOf(beatsOf(set, 5, LESS))).toBe(lengthOf(beatsOf(set, 5, MORE)));
  });
});

describe('a lead-in', () => {
  const squats = setOf('squat', 20);

  function shape(rest: number, form: 'first' | 'again' | 'none'): readonly string[] {
    return leadIn(squats, seconds(rest), form, 4).map((thing) =>
      thing.kind === 'rest' ? `rest ${thing.left / 1000} for ${thing.length / 1000}` : thing.kind,
    );
  }

  it('keeps a rest to the millisecond where the set-up is shorter', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...EXERCISE_IDS),
        fc.integer({ min: 0, max: 120_000 }),
        fc.constantFrom('first' as const, 'again' as const, 'none' as const),
        (exercise, rest, form) => {
          const set = setOf(exercise, 10);
          const setUp =
            form === 'none' ? 0 : EXERCISES[exercise].setUp[form].reduce((sum, step) => sum + step, 0);
          expect(lengthOf(leadIn(set, seconds(rest / 1000), form, 4))).toBe(Math.max(rest, setUp));
        },
      ),
    );
  });

  it('warns ten seconds before the set where there is time for it', () => {
    expect(shape(25, 'again')).toEqual(['rest 25 for 7', 'setUp', 'rest 10 for 10']);
    expect(shape(15, 'none')).toEqual(['rest 15 for 5', 'rest 10 for 10']);
  });

  it('does not warn where the set-up leaves less than ten seconds', () => {
    expect(shape(12, 'again')).toEqual(['rest 12 for 4', 'setUp']);
    expect(shape(0, 'again')).toEqual(['setUp']);
  });

  it('says when a minute and when half a minute are left', () => {
    expect(shape(90, 'again')).toEqual([
      'rest 90 for 30',
      'rest 60 for 30',
      'rest 30 for 12',
      'setUp',
      'rest 10 for 10',
    ]);
    expect(shape(60, 'again')).toEqual(['rest 60 for 30', 'rest 30 for 12', 'setUp', 'rest 10 for 10']);
  });

  it('has nothing in it for somebody who is in position and needs no rest', () => {
    expect(shape(0, 'none')).toEqual([]);
  });
});
