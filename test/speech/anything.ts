import { SSML_LIMITS } from '../../lambda/speech/limits';
import fc from 'fast-check';
import type { Settings } from '../../lambda/coach/person/settings';
import { DEFAULT_VOICE } from '../../lambda/speech/voices';
import type { VoiceTable } from '../../lambda/speech/voiceTable';

import { LEVELS } from '../../lambda/workout/levels';
import { CHOSEN_REPS, programmeOf, setsOf } from '../../lambda/workout/programme';
import { nextPortion } from '../../lambda/workout/portions';
import { milliseconds, seconds } from '../../lambda/workout/milliseconds';
import { REST_SCALES } from '../../lambda/workout/rest';
import { LOWER_SECONDS } from '../../lambda/workout/tempo';

const load = fc.constantFrom('lighter' as const, 'standard' as const, 'stronger' as const);
const reps = fc.constantFrom(null, 6, 10, 20);

/** Every way somebody may want it. */
export const anySettings: fc.Arbitrary<Settings> = fc.record({
  loads: fc.record({ lunge: load, clamshell: load, squat: load, bridge: load }),
  bridgePosition: fc.constantFrom('flat', 'pillow', 'kneeling'),
  band: fc.boolean(),
  bandMissing: fc.boolean(),
  talk: fc.constantFrom('less', 'more'),
  order: fc.constantFrom('circuit', 'straight'),
  lowerSeconds: fc.constantFrom(null, ...LOWER_SECONDS),
  gapMs: fc.integer({ min: -10, max: 10 }).map((steps) => steps * 25),
  rightFirst: fc.subarray(['lunge', 'clamshell']),
  waitForMe: fc.boolean(),
  nonStop: fc.boolean(),
  useScreen: fc.boolean(),
  reps: fc.record({ lunge: reps, clamshell: reps, squat: reps, bridge: reps }),
  restScale: fc.constantFrom(...REST_SCALES),
  weeklyGoal: fc.integer({ min: 1, max: 5 }),
});

/** A voice whose every word is up to a quarter shorter or longer than the default table thinks. */
export const anyVoice: fc.Arbitrary<VoiceTable> = fc
  .array(fc.double({ min: 0.75, max: 1.25, noNaN: true }), { minLength: 7, maxLength: 7 })
  .map((factors) => {
    const words = Object.entries(DEFAULT_VOICE.words).map(([run, cost], index) => {
      const factor = factors[index % factors.length] ?? 1;
      return [run, { ...cost, costMs: Math.round(cost.costMs * factor) }] as const;
    });
    return { ...DEFAULT_VOICE, words: Object.fromEntries(words) };
  });

/** A portion from anywhere in a workout of any level: any exercise, side, rep, lowering, rest and set-up. */
export const anyPortion = fc
  .record({
    level: fc.constantFrom(...LEVELS),
    lower: fc.constantFrom(...LOWER_SECONDS),
    chosen: fc.option(fc.integer({ min: CHOSEN_REPS.fewest, max: CHOSEN_REPS.most })),
    set: fc.nat(),
    rep: fc.nat(),
    rest: fc.constantFrom(0, 2, 10, 22, 45, 82, 120),
    setUp: fc.constantFrom('first' as const, 'again' as const, 'none' as const),
    talk: fc.constantFrom('less' as const, 'more' as const),
    variety: fc.nat({ max: 40 }),
    restScale: fc.constantFrom(...REST_SCALES),
    slowerBy: fc.constantFrom(...[0, 25, 250].map(milliseconds)),
  })
  .map(({ level, lower, chosen, set, rep, rest, setUp, talk, variety, restScale, slowerBy }) => {
    const all = setsOf(
      programmeOf(level, {
        lowerSeconds: lower,
        reps: { lunge: chosen, clamshell: chosen, squat: chosen, bridge: chosen },
      }),
    );
    const sets = all.slice(set % all.length);
    const fromRep = 1 + (rep % (sets[0]?.reps ?? 1));
    const manner = { talk, variety };
    const timing = { rest: seconds(rest), restScale, lower, slowerBy };
    const ahead = { sets, fromRep, setUp, manner, ...timing, opening: null, closing: null };
    return nextPortion(ahead, SSML_LIMITS);
  })
  .filter(({ runs }) => runs.length > 0);
