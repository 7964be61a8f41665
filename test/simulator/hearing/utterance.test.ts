import fc from 'fast-check';
import { loadHeard } from '../../../simulator/hearing/loadHeard';
import { utteranceResolver, type Meaning } from '../../../simulator/hearing/utterance';
import { SMALL_MODEL } from '../smallSkill';

const meaningOf = utteranceResolver(SMALL_MODEL);

function intentOf(text: string): string {
  const meaning = meaningOf(text);
  return meaning.kind === 'intent' || meaning.kind === 'oneShot'
    ? meaning.intent.definition.name
    : meaning.kind;
}

function fillOf(meaning: Meaning) {
  return meaning.kind === 'intent' ? meaning.intent.fill : {};
}

describe('what an utterance means', () => {
  it.each([
    'Alexa, start eccentric glutes',
    'alexa open eccentric glutes',
    'Eccentric glutes!',
    'please launch the eccentric glutes skill',
    "Alexa, let's begin eccentric glutes",
  ])('is a launch where the skill is only named: %s', (text) => {
    expect(meaningOf(text)).toEqual({ kind: 'launch' });
  });

  it.each([
    ['Alexa, ask eccentric glutes to skip this', 'SkipIntent'],
    ["tell eccentric glutes I'm ready", 'ReadyIntent'],
    ['level eight with eccentric glutes', 'LevelIntent'],
    ['ask eccentric glutes for the moon', 'AMAZON.FallbackIntent'],
  ])('is named and asked in one breath: %s', (text, intent) => {
    expect(meaningOf(text).kind).toBe('oneShot');
    expect(intentOf(text)).toBe(intent);
  });

  it.each([
    ['Alexa, I’m ready.', 'ReadyIntent'],
    ['im ready', 'ReadyIntent'],
    ['I’m ready, Alexa', 'ReadyIntent'],
    ['Alexa, ready, Alexa', 'ReadyIntent'],
    ['3, 2, 1', 'ReadyIntent'],
    ['next', 'AMAZON.NextIntent'],
    ['pause', 'AMAZON.FallbackIntent'],
    ['banana', 'AMAZON.FallbackIntent'],
    ['exit', 'exit'],
    ['quit eccentric glutes', 'exit'],
    ['Alexa', 'nothing'],
    ['?!', 'nothing'],
  ])('is found through the model and its built-in intents alone: %s', (text, intent) => {
    expect(intentOf(text)).toBe(intent);
  });

  it('prefers fixed words to a slot that would also take them', () => {
    expect(intentOf('skip the day')).toBe('SkipDayIntent');
  });

  it('resolves a synonym to the value and id of its slot type', () => {
    expect(fillOf(meaningOf('skip the side lying clams'))['exercise']).toMatchObject({
      value: 'side lying clams',
      values: [{ name: 'clamshell', id: 'clamshell' }],
    });
  });

  it('passes words on that a slot type does not know, where the sample carries them', () => {
    expect(fillOf(meaningOf('skip the dishes'))['exercise']).toMatchObject({ value: 'dishes', values: [] });
    expect(intentOf('dishes')).toBe('AMAZON.FallbackIntent');
  });

  it.each([
    ['level 8', '8'],
    ['level twenty one', '21'],
    ['level nine thousand nine hundred and ninety-nine', '9999'],
    ['set level to purple', '?'],
  ])('hears the number in %s', (text, value) => {
    expect(fillOf(meaningOf(text))['level']?.value).toBe(value);
  });

  it('is found for any text at all, without a fault', () => {
    const meaningInSkill = utteranceResolver(loadHeard('interactionModel', 'en-US'));
    const typed = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc
        .constantFrom('level', '__proto__', 'skip')
        .chain((word) => fc.string().map((rest) => `${word} ${rest}`)),
    );
    fc.assert(
      fc.property(typed, (text) => {
        expect(meaningInSkill(text).kind).toBeDefined();
      }),
      { numRuns: 60 },
    );
  });
});
