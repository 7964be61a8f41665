import fc from 'fast-check';
import { PHRASES } from '../../lambda/language/languages';
import { LOCALES } from '../../lambda/language/locales';
import { framesAt } from '../../lambda/sound/frames';
import { sentencesOf } from '../../lambda/sound/voicePack';
import { formsOf } from '../../lambda/language/formsOf';
import { lengthsOf } from '../../voice/makePack';
import { everyMoment, sentencesSaid } from '../../voice/moments';
import { committedFolder, readPack } from '../../voice/packFiles';
import { tooLong } from '../../voice/room';
import { anyPortion, anySettings } from '../speech/anything';

const LANGUAGES = [...new Set(LOCALES.map((locale) => locale.replace(/-.*/, '')))];
const RECORDED = new Map(
  LANGUAGES.map((language) => {
    const lengths = lengthsOf(readPack(committedFolder(language))?.phrases ?? new Map());
    return [language, { said: new Set(sentencesSaid(everyMoment(language))), lengths }];
  }),
);
/** For each locale; together they are many. */
const RUNS = { numRuns: 30 };

describe.each(LOCALES)('In %s', (locale) => {
  const { said, lengths } = RECORDED.get(locale.replace(/-.*/, '')) ?? {
    said: new Set(),
    lengths: new Map(),
  };

  it('every sentence of any portion is among those that are recorded', () => {
    fc.assert(
      fc.property(anyPortion, anySettings, ({ timeline }, settings) => {
        const sentences = timeline
          .flatMap((cue) => formsOf(cue, PHRASES[locale], settings))
          .flatMap(sentencesOf);
        expect(sentences.filter((sentence) => !said.has(sentence))).toEqual([]);
      }),
      RUNS,
    );
  });

  it('whatever is said next, the shortest form of any cue ends before it begins', () => {
    fc.assert(
      fc.property(anyPortion, anySettings, ({ timeline }, settings) => {
        const spoken = timeline
          .map((cue) => ({ at: framesAt(cue.start), forms: formsOf(cue, PHRASES[locale], settings) }))
          .filter(({ forms }) => forms.length > 0);
        const moments = spoken.slice(0, -1).map(({ at, forms }, index) => {
          const next = spoken[index + 1] ?? { at, forms: [] };
          return { forms: forms.slice(-1), frames: next.at - at, next: next.forms };
        });
        expect(tooLong(moments, lengths)).toEqual([]);
      }),
      RUNS,
    );
  });
});

it('has every number that a rep can have, in a set of any length that a record may hold', () => {
  const said = RECORDED.get('en')?.said;
  for (const rep of ['one', 'nineteen', 'twenty one', 'twenty eight', 'twenty nine', 'thirty']) {
    expect(said).toContain(rep);
    expect(said).toContain(`From rep ${rep}.`);
  }
});
