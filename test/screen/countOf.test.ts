import { DEFAULT_SETTINGS, type Settings } from '../../lambda/coach/person/settings';
import { PHRASES } from '../../lambda/language/languages';
import { countOf } from '../../lambda/screen/countOf';
import type { Count } from '../../lambda/screen/showing';
import { fitCues, type FittedCue } from '../../lambda/speech/beats';
import { SPEAKER } from '../../lambda/speech/speaker';
import { DEFAULT_VOICE } from '../../lambda/speech/voices';
import { EXERCISE_IDS, type ExerciseId } from '../../lambda/workout/exercises';
import { LEVELS, type Level } from '../../lambda/workout/levels';
import { milliseconds, seconds } from '../../lambda/workout/milliseconds';
import { nextPortion } from '../../lambda/workout/portions';
import { programmeOf, setsOf } from '../../lambda/workout/programme';
import { LOWER_SECONDS, type LowerSeconds } from '../../lambda/workout/tempo';
import type { SetUpForm } from '../../lambda/workout/timeline';
import { LANGUAGES } from '../language/languages';
import { rowAt } from '../../screens/rowAt';

const OPENING = 2340;
const ENGLISH = PHRASES['en-US'];

interface Asked {
  readonly exercise: ExerciseId;
  readonly level?: Level;
  readonly lower?: LowerSeconds;
  readonly settings?: Settings;
  readonly rest?: number;
  readonly setUp?: SetUpForm;
  readonly phrases?: typeof ENGLISH;
}

function counted(asked: Asked): { readonly count: Count; readonly cues: readonly FittedCue[] } {
  const { exercise, level = 11, lower = 4, settings = DEFAULT_SETTINGS } = asked;
  const { rest = 30, setUp = 'again', phrases = ENGLISH } = asked;
  const programme = programmeOf(level, { lowerSeconds: lower });
  const sets = setsOf(programme);
  const first = sets.findIndex((set) => set.exercise === exercise);
  const portion = nextPortion(
    {
      sets: sets.slice(first),
      fromRep: 1,
      rest: seconds(rest),
      restScale: 1,
      setUp,
      fromStep: 0,
      opening: null,
      closing: null,
      lower,
      manner: { talk: settings.talk, variety: level },
      slowerBy: milliseconds(0),
    },
    SPEAKER.limits,
  );
  const cues = fitCues(portion.timeline, phrases, DEFAULT_VOICE, settings);
  const count = countOf({ portion, cues, opening: OPENING, reps: programme.reps }, phrases.screen, settings);
  if (count === null) throw new Error('Expected a portion with an exercise in it.');
  return { count, cues };
}

describe.each(LANGUAGES)('What a screen counts in %s', (_, phrases) => {
  test.each(EXERCISE_IDS)(
    'is the word that is spoken, in the middle of every beat of the %s, at every level and lowering',
    (exercise) => {
      for (const level of LEVELS) {
        for (const lower of LOWER_SECONDS) {
          const { count, cues } = counted({ exercise, level, lower, phrases, rest: 0, setUp: 'none' });
          const beats = cues.filter(({ cue }) => cue.kind === 'beat' || cue.kind === 'countIn');
          const shown = beats.map(({ cue }) => rowAt(count, OPENING + cue.start + cue.length / 2)[2]);
          expect(beats.length).toBeGreaterThan(30);
          expect(shown).toEqual(beats.map(({ words }) => words));
        }
      }
    },
  );
});

describe('The rows of a portion', () => {
  test.each(EXERCISE_IDS)(
    'follow one another from the start of the speech to the end of the %s',
    (exercise) => {
      const { count } = counted({ exercise });
      const starts = count.rows.map(([start]) => start);
      expect(starts[0]).toBe(0);
      expect(starts).toEqual([...starts].sort((one, other) => one - other));
      expect(starts.at(-1)).toBe(count.ends);
    },
  );

  test.each(EXERCISE_IDS)(
    'lead the body of the %s from the bottom to the top and back, without a jump',
    (exercise) => {
      const { count } = counted({ exercise });
      const reps = count.rows.filter(([, , , , , rep]) => rep > 0);
      expect(new Set(reps.map(([, kind, , , , , , to]) => `${kind} ${to}`))).toContain('lower 1');
      for (const [index, row] of reps.entries()) {
        const next = reps[index + 1];
        if (next !== undefined && next[4] === row[4]) expect(next[6]).toBe(row[7]);
      }
    },
  );

  test('show on a silent beat the word that was said before it', () => {
    const { count, cues } = counted({ exercise: 'squat', settings: { ...DEFAULT_SETTINGS, talk: 'less' } });
    const silent = cues.find(({ cue }) => cue.kind === 'beat' && cue.word.kind === 'silent');
    expect(silent?.words).toBeUndefined();
    expect(rowAt(count, OPENING + (silent?.cue.start ?? 0))[2]).toBe('lower');
  });

  test('count the rest down to the count-in, and say what comes', () => {
    const { count } = counted({ exercise: 'lunge', level: 1, lower: 3 });
    expect(count).toMatchObject({ title: 'Lunges', rest: 'rest', next: 'next' });
    expect(count.sets.map(({ side, mirrored }) => [side, mirrored])).toEqual([
      ['left leg', true],
      ['right leg', false],
    ]);
    expect(count.sets[0]).toMatchObject({ leadFrom: 0, leadTo: OPENING + 30_000 });
    expect(rowAt(count, count.sets[0]?.leadTo ?? 0).slice(1, 3)).toEqual(['countIn', 'three']);
    expect(rowAt(count, count.sets[1]?.leadFrom ?? 0).slice(1, 3)).toEqual(['changeSides', 'change legs']);
    expect(count.sets[0]?.reps.slice(0, 3)).toEqual(['8 reps', '1 of 8', '2 of 8']);
  });

  test('begin with a short rest where remarks come before a count-in', () => {
    const { count } = counted({ exercise: 'lunge', rest: 0, setUp: 'none' });
    expect(count.rows[0]?.slice(0, 2)).toEqual([0, 'rest']);
    expect(rowAt(count, OPENING).slice(1, 3)).toEqual(['countIn', 'three']);
  });

  test.each(EXERCISE_IDS)('of the longest portion of the %s are small', (exercise) => {
    const { count } = counted({ exercise, level: 12, lower: 6, rest: 0, setUp: 'none' });
    expect(count.sets).toHaveLength(1);
    expect(JSON.stringify(count).length).toBeLessThan(9_000);
  });
});
