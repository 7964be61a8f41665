import fc from 'fast-check';
import { allWays } from '../../../interactionModel/pattern';
import { HEARINGS } from '../../../simulator/hearing/hearings';
import { loadHeard } from '../../../simulator/hearing/loadHeard';
import { utteranceResolver } from '../../../simulator/hearing/utterance';
import { SMALL_MODEL } from '../smallSkill';
import { BREATHLESS } from './breathless';

const inSmallSkill = utteranceResolver(SMALL_MODEL);
const inSkill = utteranceResolver(loadHeard('interactionModel', 'en-US'));

function heard(meaningOf: typeof inSkill, text: string) {
  const meaning = meaningOf(text);
  return meaning.kind === 'intent'
    ? { intent: meaning.intent.definition.name, heardAs: meaning.intent.heardAs }
    : { intent: meaning.kind, heardAs: null };
}

/** Everything that can be said in the small skill, a word of each type put into its slots. */
const SAYABLE = SMALL_MODEL.utterances.intents.flatMap(({ name, utterances }) =>
  utterances
    .flatMap(({ pattern }) => allWays(pattern))
    .map((way) => [way.replace('{exercise}', 'clams').replace('{level}', 'nine'), name] as const),
);

describe('every way to say a pattern', () => {
  it.each(SAYABLE)('is heard as its intent, and as it was said: %s', (text, intent) => {
    expect(heard(inSmallSkill, text)).toEqual({ intent, heardAs: null });
  });
});

describe('several phrases of one intent', () => {
  it('one after another mean what each of them means, and are no guess', () => {
    const sayable = fc.constantFrom(...SAYABLE);
    fc.assert(
      fc.property(sayable, sayable, ([one, intent], [other, itsIntent]) => {
        fc.pre(intent === itsIntent);
        expect(heard(inSmallSkill, `${one} ${other}`)).toEqual({ intent, heardAs: null });
      }),
    );
  });

  it.each([
    ['hold on hold on', 'WaitIntent'],
    ['gotta run, bye', 'AMAZON.StopIntent'],
    ["phone's ringing, pause it", 'AMAZON.PauseIntent'],
    ['stop talking so much, just count', 'LessTalkingIntent'],
  ])('are heard: %s', (text, intent) => {
    expect(heard(inSkill, text)).toEqual({ intent, heardAs: null });
  });

  it('count as the last of them says, where they say different things', () => {
    const meaning = inSmallSkill('level two level three');
    expect(meaning).toMatchObject({ intent: { fill: { level: { value: '3' } } } });
  });

  it('are no one thing where they are of two intents', () => {
    const sayable = fc.constantFrom(...SAYABLE);
    fc.assert(
      fc.property(sayable, sayable, ([one, intent], [other, itsIntent]) => {
        fc.pre(intent !== itsIntent);
        const found = heard(inSmallSkill, `${one} ${other}`);
        expect(found.intent === 'AMAZON.FallbackIntent' || found.heardAs !== null).toBe(true);
      }),
    );
  });
});

describe('small words', () => {
  const small = fc.constantFrom(...HEARINGS['en-US'].smallWords.phrases.map((keys) => keys.join(' ')));

  it('around a phrase never change what it means', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...SAYABLE),
        fc.array(small, { maxLength: 3 }),
        fc.array(small, { maxLength: 3 }),
        ([text, intent], before, after) => {
          expect(heard(inSmallSkill, [...before, text, ...after].join(' ')).intent).toBe(intent);
        },
      ),
    );
  });

  it.each([
    ['ready ready', 'ReadyIntent'],
    ['skip um this', 'SkipIntent'],
    ['skip skip this', 'SkipIntent'],
    ['skip the day, no wait, level nine', 'LevelIntent'],
    ['no wait skip this', 'SkipIntent'],
  ])('and what is said twice or taken back are left out: %s', (text, intent) => {
    expect(heard(inSmallSkill, text).intent).toBe(intent);
  });
});

describe('a near miss', () => {
  it.each([
    ['how many lefft', 'HowManyLeftIntent', 'how many left'],
    ['I am ready', 'ReadyIntent', null],
  ])('is heard as the phrase it comes nearest to: %s', (text, intent, heardAs) => {
    expect(heard(inSkill, text)).toEqual({ intent, heardAs });
  });

  it.each([
    'delete my dataa',
    'delette all my data',
    'start ovver',
    'end the workoutt',
    "don't skip this one now dear",
    'play some music',
    'turn off the lights',
  ])('is no guess where a wrong one would do harm, or nothing is near: %s', (text) => {
    expect(heard(inSkill, text).intent).toBe('AMAZON.FallbackIntent');
  });
});

describe('a phrase among other words', () => {
  it.each([
    ['hang on let me find my grandmother', 'WaitIntent'],
    ["my aunt has a garden so let's do the short one", 'ShortIntent'],
    ['skip squats today my sister says hello', 'SkipExerciseIntent'],
    ["i'm done with that set but my aunt bakes bread", 'DoneIntent'],
    ['i am so tired today can we do one round less', 'FewerRoundsIntent'],
    ['go to squats these are far too hard for me', 'GoToExerciseIntent'],
    ['next one please that last set was far too hard for me', 'AMAZON.NextIntent'],
    ['wait my uncle has a parrot', 'WaitIntent'],
    ['i am knackered stop', 'AMAZON.StopIntent'],
    ['my uncle has a parrot stop', 'AMAZON.StopIntent'],
    ['my uncle has a parrot so full please', 'FullWorkoutIntent'],
    ['my uncle has a parrot can we do the short one', 'ShortIntent'],
  ])('is heard, and says that it is not all that was said: %s', (text, intent) => {
    const found = heard(inSkill, text);
    expect(found.intent).toBe(intent);
    expect(found.heardAs).not.toBeNull();
  });

  it.each(['skip squats today my knee hurts like mad', 'keep going but i feel dizzy over here'])(
    'steps back behind whatever hurts: %s',
    (text) => {
      expect(heard(inSkill, text).intent).toBe('SymptomIntent');
    },
  );

  it.each([
    "i really wouldn't want to skip squats",
    'how come you never skip squats',
    "i'm not up to the full one",
    'my sister says delete my data so there',
    'somebody told me to start over and over',
    "that's my cup of tea yes please",
    'was that lady doing it on my back',
    'my mother comes on monday',
    'yebo yebo yes',
    'my uncle would not stop',
    'my uncle has his parrot off',
    'the bus is the sixty six minute one',
    'the bus is number forty six minute by minute',
    'do i need to shave first',
  ])('is no guess where it is turned round, or would do harm: %s', (text) => {
    expect(heard(inSkill, text).intent).toBe('AMAZON.FallbackIntent');
  });
});

describe('somebody out of breath', () => {
  const outcomes = Object.values(BREATHLESS)
    .flat()
    .map(([said, ...fitting]) => {
      const { intent, heardAs } = heard(inSkill, said);
      const isUnderstood = intent !== 'AMAZON.FallbackIntent';
      return { isRight: fitting.includes(intent), isGuess: heardAs !== null, isUnderstood };
    });
  const share = (some: readonly unknown[]) => some.length / outcomes.length;

  it('is understood by the patterns alone four times in five', () => {
    expect(share(outcomes.filter(({ isRight, isGuess }) => isRight && !isGuess))).toBeGreaterThan(0.8);
  });

  it('is rarely understood wrongly, and hardly ever by a guess', () => {
    const wrong = outcomes.filter(({ isRight, isUnderstood }) => !isRight && isUnderstood);
    expect(share(wrong)).toBeLessThan(0.04);
    expect(share(wrong.filter(({ isGuess }) => isGuess))).toBeLessThan(0.01);
  });
});
