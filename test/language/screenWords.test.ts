import { DEFAULT_SETTINGS, type BridgePosition, type Load } from '../../lambda/coach/person/settings';
import { EXERCISE_IDS, EXERCISES } from '../../lambda/workout/exercises';
import { seconds } from '../../lambda/workout/milliseconds';
import { LANGUAGES } from './languages';

const LOADS: readonly Load[] = ['lighter', 'standard', 'stronger'];
const POSITIONS: readonly BridgePosition[] = ['flat', 'pillow', 'kneeling'];
/** What fits into the middle of the ring: three lines of so many letters. */
const [LINES, LETTERS] = [3, 11];

describe.each(LANGUAGES)('What a screen writes in %s', (_, { screen }) => {
  test.each(EXERCISE_IDS)('has a few short words for every step of the set-up of the %s', (exercise) => {
    for (const form of ['first', 'again'] as const) {
      for (const load of LOADS) {
        for (const bridgePosition of POSITIONS) {
          for (const band of [true, false]) {
            const loads = { ...DEFAULT_SETTINGS.loads, [exercise]: load };
            const settings = { ...DEFAULT_SETTINGS, loads, bridgePosition, band };
            for (const side of EXERCISES[exercise].sides) {
              for (const [step, length] of EXERCISES[exercise].setUp[form].entries()) {
                const cue = { kind: 'setUp', exercise, side, form, step, lower: 4, length } as const;
                const words = screen.setUp({ ...cue, start: seconds(0) }, settings);
                expect(words).not.toBe('');
                expect(linesOf(words)).toBeLessThanOrEqual(LINES);
              }
            }
          }
        }
      }
    }
  });

  test('has nothing long: names, sides, questions and what can be touched', () => {
    const names = EXERCISE_IDS.map((exercise) => screen.exercises[exercise]);
    const sides = EXERCISE_IDS.flatMap((exercise) =>
      EXERCISES[exercise].sides.map((side) => screen.side(exercise, side)),
    );
    for (const words of [...names, ...sides]) expect(words.length).toBeLessThanOrEqual(10);
    for (const words of Object.values(screen.buttons)) expect(words.length).toBeLessThanOrEqual(12);
    for (const words of Object.values(screen.questions)) expect(words.length).toBeLessThanOrEqual(19);
  });
});

function linesOf(words: string): number {
  let [lines, room] = [1, LETTERS];
  for (const word of words.split(' ')) {
    if (word.length > room) {
      lines += 1;
      room = LETTERS;
    }
    room -= word.length + 1;
  }
  return lines;
}
