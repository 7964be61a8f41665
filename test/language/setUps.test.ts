import fc from 'fast-check';
import { fitCues } from '../../lambda/speech/beats';
import { lengthOfText } from '../../lambda/speech/pace';
import { DEFAULT_VOICE } from '../../lambda/speech/voices';
import { EXERCISE_IDS, EXERCISES } from '../../lambda/workout/exercises';
import { milliseconds, seconds } from '../../lambda/workout/milliseconds';
import { LOWER_SECONDS } from '../../lambda/workout/tempo';
import { layOut, leadIn, repsOf } from '../../lambda/workout/timeline';
import { anySettings } from '../speech/anything';
import { LANGUAGES } from './languages';

const anySet = fc.constantFrom(...EXERCISE_IDS).chain((exercise) =>
  fc.record({
    round: fc.constant(1),
    exercise: fc.constant(exercise),
    side: fc.constantFrom(...EXERCISES[exercise].sides),
    reps: fc.constantFrom(8, 15, 20),
  }),
);

describe.each(LANGUAGES)('The full set-up in %s', (_, phrases) => {
  test('ends with one rep as it will sound, in the words and the length of this person’s lowering', () => {
    fc.assert(
      fc.property(anySet, fc.constantFrom(...LOWER_SECONDS), anySettings, (set, lower, settings) => {
        const firstRep = layOut(repsOf(set, 1, 1, lower, { talk: settings.talk, variety: 0 }));
        const counted = fitCues(firstRep, phrases, DEFAULT_VOICE, settings).map(({ words }) => words);
        const setUp = layOut(leadIn(set, seconds(0), 'first', lower)).at(-1);
        const [told = ''] = setUp?.kind === 'setUp' ? phrases.setUp(setUp, settings) : [];
        expect(told.toLowerCase().replace(/[.,;:]/g, '')).toMatch(new RegExp(` ${counted.join(' ')}$`));
      }),
    );
  });

  test('leaves a breath between that rep and the count-in, however long the lowering', () => {
    for (const exercise of EXERCISE_IDS) {
      const [side = 'both'] = EXERCISES[exercise].sides;
      const set = { round: 1, exercise, side, reps: 15 };
      const setUp = layOut(leadIn(set, seconds(0), 'first', 6)).at(-1);
      fc.assert(
        fc.property(anySettings, (settings) => {
          const [told = ''] = setUp?.kind === 'setUp' ? phrases.setUp(setUp, settings) : [];
          const silence = milliseconds((setUp?.length ?? 0) - lengthOfText(told, DEFAULT_VOICE));
          expect(silence).toBeGreaterThan(1000);
        }),
      );
    }
  });
});
