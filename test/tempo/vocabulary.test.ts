import { LANGUAGES } from '../language/languages';
import fc from 'fast-check';
import { fitCues } from '../../lambda/speech/beats';
import { DEFAULT_VOICE } from '../../lambda/speech/voices';
import { probeParts } from '../../tempo/probe';
import { vocabularyOf } from '../../tempo/vocabulary';
import { anyPortion, anySettings } from '../speech/anything';

describe.each(LANGUAGES)('The probe in %s', (_, phrases) => {
  test('says everything that any counted set says', () => {
    const vocabulary = new Set(vocabularyOf(phrases));
    fc.assert(
      fc.property(anyPortion, anySettings, ({ timeline }, settings) => {
        const unknown = fitCues(timeline, phrases, DEFAULT_VOICE, settings).filter(
          ({ cue, words }) =>
            (cue.kind === 'beat' || cue.kind === 'countIn') && words !== undefined && !vocabulary.has(words),
        );
        expect(unknown).toEqual([]);
      }),
    );
  });

  test('comes in parts that Polly and Alexa take', () => {
    for (const { ssml, runs } of probeParts(phrases, DEFAULT_VOICE)) {
      expect(ssml.length).toBeLessThanOrEqual(6000);
      expect(runs.at(-1)?.start).toBeLessThanOrEqual(200_000);
    }
  });
});
