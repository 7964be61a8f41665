import { PHRASES } from '../../lambda/language/languages';
import { errorOf, heardSet } from '../../tempo/heardSet';
import { setAsked } from '../../tempo/setOptions';
import { renderedSet } from '../../voice/renderedSet';
import { committedPack } from '../sound/committedPack';

it('is measured as it is heard: no rep off by half a percent, and the last as little as the first', async () => {
  const asked = setAsked('squat', { lower: '5', reps: '8', talk: 'less' });
  const { plan, sound, onsets } = await renderedSet(asked, PHRASES['en-US'], committedPack());
  const { reps } = heardSet(plan.runs, onsets);
  expect(reps).toHaveLength(8);
  for (const { lowering, drift } of reps) {
    expect(Math.abs(errorOf(lowering))).toBeLessThanOrEqual(0.005);
    expect(Math.abs(drift)).toBeLessThanOrEqual(16);
  }
  expect(sound.samples.length / sound.rate).toBeGreaterThan(8 * 7);
});

it('hears a word that is late', async () => {
  const asked = setAsked('squat', { lower: '3', reps: '6' });
  const pack = committedPack();
  const late = new Map(
    [...pack.units].map(([words, unit]) => [words, words === 'stand' ? { ...unit, lead: 0 } : unit] as const),
  );
  const { plan, onsets } = await renderedSet(asked, PHRASES['en-US'], { ...pack, units: late });
  const [first] = heardSet(plan.runs, onsets).reps;
  expect(first === undefined ? 0 : errorOf(first.lowering)).toBeGreaterThan(0.03);
});
