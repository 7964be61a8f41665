import { LANGUAGES } from '../language/languages';
import fc from 'fast-check';
import { check } from 'ssml-check-core';
import { play } from '../../lambda/coach/lead/play';
import { newcomer } from '../../lambda/coach/person/progress';
import { remarks } from '../../lambda/coach/reply';
import { DEFAULT_SETTINGS } from '../../lambda/coach/person/settings';
import { begun, placed, proposed } from '../../lambda/coach/person/workout';
import { PHRASES } from '../../lambda/language/languages';
import { sayReply } from '../../lambda/speech/sayReply';
import { SPEAKER } from '../../lambda/speech/speaker';
import { DEFAULT_VOICE } from '../../lambda/speech/voices';
import { EXERCISE_IDS } from '../../lambda/workout/exercises';
import { LEVELS } from '../../lambda/workout/levels';
import { LONGEST_SPEECH } from '../../lambda/speech/limits';
import { milliseconds } from '../../lambda/workout/milliseconds';
import { startOf } from '../../lambda/workout/place';
import { setsOf } from '../../lambda/workout/programme';
import { anySettings, anyVoice } from './anything';

// Alexa refuses more (https://developer.amazon.com/en-US/docs/alexa/custom-skills/best-practice-text-response.html).
const MOST_CHARACTERS = 8000;
const LONGEST_AUDIO_MS = 240_000;

const anyReply = fc
  .record({
    level: fc.constantFrom(...LEVELS),
    settings: anySettings,
    set: fc.nat(),
    rep: fc.nat(),
    inPosition: fc.boolean(),
    met: fc.constantFrom([], EXERCISE_IDS),
    workouts: fc.nat({ max: 30 }),
    countedUpUntil: fc.constantFrom(null, milliseconds(0)),
  })
  .map(({ level, settings, set, rep, inPosition, met, workouts, countedUpUntil }) => {
    const somebody = newcomer(milliseconds(0));
    const progress = {
      ...somebody,
      settings,
      met,
      countedUpUntil,
      training: { ...somebody.training, workouts },
    };
    const workout = begun(proposed(settings, level), milliseconds(0));
    const sets = setsOf(workout.programme);
    const at = sets[set % sets.length] ?? sets[0];
    const place = at === undefined ? null : { ...startOf(at), rep: 1 + (rep % at.reps) };
    const there = { ...progress, workout: placed(workout, place, inPosition) };
    return play({ progress: there, surface: SPEAKER }, [{ kind: 'welcomeBack' }]).reply;
  });

describe.each(LANGUAGES)('Any reply of a workout in %s', (_, phrases) => {
  test('keeps to what Alexa takes in one response, in any voice and at any pace', () => {
    fc.assert(
      fc.property(anyReply, anyVoice, (reply, voice) => {
        const { speech, reprompt, lengths } = sayReply(reply, phrases, voice);
        for (const ssml of [speech, reprompt ?? '']) {
          expect(`<speak>${ssml}</speak>`.length).toBeLessThanOrEqual(MOST_CHARACTERS);
        }
        expect(Math.max(lengths.speech, lengths.reprompt)).toBeLessThanOrEqual(LONGEST_AUDIO_MS);
      }),
    );
  });

  test('lasts as long as planned by the default table, with room for a slower voice', () => {
    fc.assert(
      fc.property(anyReply, (reply) => {
        const { lengths } = sayReply(
          { ...reply, settings: { ...reply.settings, gapMs: 0 } },
          phrases,
          DEFAULT_VOICE,
        );
        expect(Math.max(lengths.speech, lengths.reprompt)).toBeLessThanOrEqual(LONGEST_SPEECH);
      }),
    );
  });

  test('is SSML that Alexa accepts', async () => {
    await fc.assert(
      fc.asyncProperty(anyReply, async (reply) => {
        const { speech } = sayReply(reply, phrases, DEFAULT_VOICE);
        expect(await check(`<speak>${speech}</speak>`, { platform: 'amazon' })).toBeUndefined();
      }),
      { numRuns: 30 },
    );
  });
});

describe('Counting slower or faster', () => {
  const english = PHRASES['en-US'];
  const workout = begun({ ...proposed(DEFAULT_SETTINGS, 11), inPosition: true }, milliseconds(0));
  const progress = { ...newcomer(milliseconds(0)), workout, met: EXERCISE_IDS };
  const { reply } = play({ progress, surface: SPEAKER }, []);

  function breaksAfterTwo(gapMs: number): readonly number[] {
    const tuned = { ...reply, settings: { ...DEFAULT_SETTINGS, gapMs } };
    const { speech } = sayReply(tuned, english, DEFAULT_VOICE);
    return [...speech.matchAll(/>two<break time="(\d+)ms"/g)].map(([, ms]) => Number(ms));
  }

  test('changes the break after every count by as much as the gap', () => {
    const before = breaksAfterTwo(0);
    expect(before.length).toBeGreaterThan(10);
    expect(breaksAfterTwo(-25)).toEqual(before.map((ms) => ms + 25));
    expect(breaksAfterTwo(25)).toEqual(before.map((ms) => ms - 25));
  });
});

describe('A reply that only says something', () => {
  test('has no break, and its length is that of its words', () => {
    const english = PHRASES['en-US'];
    const reply = {
      speech: remarks({ kind: 'welcomeBack' }),
      question: null,
      goesOn: false,
      onSilence: null,
      alone: null,
      settings: DEFAULT_SETTINGS,
    };
    const said = sayReply(reply, english, DEFAULT_VOICE);
    expect(said.speech).toBe('Welcome back.');
    expect(said.reprompt).toBeNull();
    expect(said.lengths.speech).toBe(said.lengths.speechOpening);
  });
});
