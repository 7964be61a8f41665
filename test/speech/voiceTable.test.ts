import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import voiceOfLocale from '../../lambda/speech/voiceOfLocale.json';
import { checkedTable } from '../../tempo/checkedTable';
import { DEFAULT_VOICE, voiceFor } from '../../lambda/speech/voices';
import { parseVoiceTable, VoiceTableError } from '../../lambda/speech/voiceTable';

const good = {
  format: 'tempo-voice/1',
  voice: 'Joanna',
  locale: 'en-US',
  ratePercent: 100,
  source: 'polly-marks',
  measured: '2026-11-23',
  breakMs: 600,
  gapMs: 0,
  perPhraseFallback: { baseMs: 154, perLetterMs: 65 },
  words: { two: { costMs: 393, sdMs: 2, n: 3 } },
};

/** The words of a lowering must fit their beat; others may take longer. */
const LOWERING = () => ['two'];

const two = (cost: object) => ({ ...good, words: { two: { costMs: 393, sdMs: 2, n: 3, ...cost } } });

describe('A voice table', () => {
  test('in order is taken as it is', () => {
    expect(parseVoiceTable(good, 'joanna.json', LOWERING)).toEqual(good);
  });

  test.each([
    [
      'another format',
      { ...good, format: 'tempo-voice/2' },
      'joanna.json: format should be "tempo-voice/1", but is "tempo-voice/2".',
    ],
    ['no voice', { ...good, voice: '' }, 'joanna.json: voice should be some text, but is "".'],
    [
      'an odd locale',
      { ...good, locale: 'english' },
      'joanna.json: locale should be a locale such as en-US, but is "english".',
    ],
    ['another rate', { ...good, ratePercent: 90 }, 'joanna.json: ratePercent should be 100, but is 90.'],
    ['a gap as text', { ...good, gapMs: '20' }, 'joanna.json: gapMs should be number, but is "20".'],
    ['a huge gap', { ...good, gapMs: 900 }, 'joanna.json: gapMs should be 300 or less, but is 900.'],
    [
      'a misspelt key',
      { ...good, gap: 20 },
      'joanna.json: gap should be left out: there is no such key, but is "gap".',
    ],
    [
      'a missing cost',
      { ...good, words: { two: { sdMs: 2, n: 3 } } },
      'joanna.json: words.two.costMs should be there, but is missing.',
    ],
    [
      'a count too short to be true',
      two({ costMs: 149 }),
      'joanna.json: words.two.costMs should be 150 to 900 ms, but is 149.',
    ],
    [
      'a count too long for its beat',
      two({ costMs: 901 }),
      'joanna.json: words.two.costMs should be 150 to 900 ms, but is 901.',
    ],
    [
      'repeats that lie too far apart',
      two({ sdMs: 41 }),
      'joanna.json: words.two.sdMs should be at most 40 ms in a measured table, but is 41.',
    ],
    ['no object', 'Joanna', 'joanna.json: the whole table should be Object, but is "Joanna".'],
  ])('with %s is refused in one line that names file, key and what was expected', (_, table, message) => {
    const parse = () => parseVoiceTable(table, 'joanna.json', LOWERING);
    expect(parse).toThrow(VoiceTableError);
    expect(parse).toThrow(message);
  });

  test('that is only an estimate may be as unsure as voices differ', () => {
    const unsure = { ...two({ sdMs: 94 }), source: 'estimate' };
    expect(parseVoiceTable(unsure, 'default.json', LOWERING)).toEqual(unsure);
  });
});

describe('The voice of a locale', () => {
  test('is its own, else that of its language, else the default one', () => {
    expect(voiceFor('en-US').locale).toBe('en-US');
    expect(voiceFor('en-AU')).toBe(voiceFor('en'));
    expect(voiceFor('xx-XX')).toBe(DEFAULT_VOICE);
  });

  const folder = join(__dirname, '../../lambda/speech/voices');
  test.each(readdirSync(folder))('lambda/speech/voices/%s can be loaded', (file) => {
    const table: unknown = JSON.parse(readFileSync(join(folder, file), 'utf8'));
    expect(() => checkedTable(table, file)).not.toThrow();
  });

  test('is named for every locale by a file that is there', () => {
    const files = readdirSync(folder).map((file) => file.replace(/\.json$/, ''));
    for (const file of Object.values(voiceOfLocale)) expect(files).toContain(file);
  });
});
