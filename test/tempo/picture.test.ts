import { PHRASES } from '../../lambda/language/languages';
import { DEFAULT_VOICE } from '../../lambda/speech/voices';
import { countedSet } from '../../tempo/countedSet';
import { picture } from '../../tempo/picture';
import { renderedSet } from '../../voice/renderedSet';
import { committedPack } from '../sound/committedPack';
import { speakSynthetically } from './syntheticVoice';

const SET = { exercise: 'lunge', side: 'left', level: 11, lower: 4, reps: 15, talk: 'more' } as const;
/** At most, in a sans-serif of this size. */
const PIXELS_PER_LETTER = 7.5;

interface Label {
  readonly left: number;
  readonly right: number;
  readonly words: string;
}

describe.each([
  ['runs early', 0.985],
  ['keeps to the plan', 1],
  ['runs late', 1.015],
])('A picture of a set that %s', (_, pace) => {
  const plan = countedSet(SET, PHRASES['en-US'], DEFAULT_VOICE);
  const sound = speakSynthetically(plan.ssml, { baseMs: 130, perLetterMs: 60, addedToBreakMs: 0 });
  const onsets = plan.runs.map(({ start }) => start * pace);
  const svg = picture(plan, onsets, sound);
  const width = Number(/width="(\d+)"/.exec(svg)?.[1]);
  const rows = svg.split('\n').filter((line) => / s<\/text>/.test(line));

  test('shows a row for each rep, and nothing outside its edges', () => {
    expect(rows).toHaveLength(15);
    for (const { left, right } of rows.flatMap(labelsIn)) {
      expect(left).toBeGreaterThanOrEqual(0);
      expect(right).toBeLessThanOrEqual(width);
    }
  });

  test('shows how far it drifts without printing over the number of a rep or the length of its lowering', () => {
    for (const row of rows) {
      const [number, ...labels] = labelsIn(row);
      const [length, error] = labels.slice(-2);
      const bars = [...row.matchAll(/<rect x="([-\d.]+)"[^>]*rx="2"/g)].map(([, x]) => Number(x));
      expect(Math.min(...bars)).toBeGreaterThan(number?.right ?? Infinity);
      for (const word of labels.slice(0, -2)) {
        expect(word.left).toBeGreaterThan(number?.right ?? Infinity);
        expect(word.right).toBeLessThan(Math.min(length?.left ?? 0, error?.left ?? 0));
      }
    }
  });
});

test('A picture of a stream gives what sounds before a beat to the word that is felt on it', async () => {
  const set = await renderedSet({ ...SET, reps: 3 }, PHRASES['en-US'], committedPack());
  const svg = picture(set.plan, set.onsets, set.sound);
  const words = [...svg.matchAll(/<line x1="([-\d.]+)"[^>]*\/><rect x="([-\d.]+)"[^>]* width="([-\d.]+)"/g)];
  const bars = words.map((numbers) => numbers.slice(1).map(Number)).slice(0, 18);
  expect(bars).toHaveLength(18);
  for (const [beat = 0, left = 0, width = 0] of bars) {
    expect(left).toBeLessThan(beat + 1);
    expect(left + width).toBeGreaterThan(beat);
    expect(width).toBeLessThan(100);
  }
});

function labelsIn(row: string): readonly Label[] {
  return [...row.matchAll(/<text x="([-\d.]+)"([^>]*)>([^<]*)</g)].map(([, at, how = '', words = '']) => {
    const long = words.length * PIXELS_PER_LETTER;
    const left = how.includes('text-anchor="end"') ? Number(at) - long : Number(at);
    return { left, right: left + long, words };
  });
}
