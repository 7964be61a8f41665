import { PHRASES } from '../../lambda/language/languages';
import { DEFAULT_VOICE } from '../../lambda/speech/voices';
import { EXERCISE_IDS, EXERCISES } from '../../lambda/workout/exercises';
import { countedSet } from '../../tempo/countedSet';
import { errorOf, heardSet } from '../../tempo/heardSet';
import { makeTable } from '../../tempo/makeTable';
import { meanOf } from '../../tempo/mean';
import { onsetsInSound, onsetsOfProbeInSound } from '../../tempo/onsets';
import { costsHeard, probeParts } from '../../tempo/probe';
import { heardAcross } from '../../tempo/room';
import { gapHeard, stripPlan } from '../../tempo/strip';
import { lengthOfRun, speakSynthetically } from './syntheticVoice';

const ABOUT = { voice: 'synthetic', locale: 'en-US', source: 'recording', measured: '2026-11-23' } as const;
const SLOW = { baseMs: 120, perLetterMs: 58, addedToBreakMs: 60 };
const QUICK = { baseMs: 110, perLetterMs: 48, addedToBreakMs: 0 };

describe.each([
  ['a slow voice in a small room', SLOW, { signalToNoiseDb: 25, reverberationMs: 250, seed: 1 }],
  ['a quick voice in a lively, noisy room', QUICK, { signalToNoiseDb: 20, reverberationMs: 450, seed: 2 }],
])('A table from a recording of %s', (_, voice, room) => {
  const parts = probeParts(PHRASES['en-US'], DEFAULT_VOICE);
  const costs = parts.flatMap((part) => {
    const sound = heardAcross(speakSynthetically(part.ssml, voice), room);
    return costsHeard(part, onsetsOfProbeInSound(part, sound, 'recording'));
  });

  test('has the cost of every run of words to 25 ms, with what the voice adds to a break', () => {
    const wrong = costs.filter(
      ({ words, costMs }) => Math.abs(costMs - lengthOfRun(words, voice) - voice.addedToBreakMs) > 25,
    );
    expect(wrong).toEqual([]);
  });

  test.each(EXERCISE_IDS)(
    'keeps the lowering of a %s within 5 % in every rep, and 2 % on average',
    (exercise) => {
      const table = makeTable(ABOUT, costs, 'table');
      const [side = 'both'] = EXERCISES[exercise].sides;
      const asked = { exercise, side, level: 11, lower: 4, reps: 20, talk: 'more' } as const;
      const plan = countedSet(asked, PHRASES['en-US'], table);
      const sound = speakSynthetically(plan.ssml, voice);
      const { reps } = heardSet(plan.runs, onsetsInSound(plan, sound, 'set'));
      const errors = reps.map(({ lowering }) => errorOf(lowering));
      expect(reps).toHaveLength(20);
      expect(Math.max(...errors.map(Math.abs))).toBeLessThan(0.05);
      expect(Math.abs(meanOf(errors))).toBeLessThan(0.02);
    },
  );
});

test('A strip finds what a voice adds to every break beyond its table', () => {
  const plan = stripPlan(PHRASES['en-US'], DEFAULT_VOICE);
  const costs = [...new Set(plan.runs.map((run) => run.words))].map((words) => ({
    words,
    costMs: lengthOfRun(words, SLOW),
    sdMs: 0,
    n: 1,
  }));
  const paced = stripPlan(PHRASES['en-US'], makeTable(ABOUT, costs, 'table'));
  const sound = speakSynthetically(paced.ssml, { ...SLOW, addedToBreakMs: 45 });
  expect(gapHeard(paced, onsetsInSound(paced, sound, 'strip'))).toBeCloseTo(45, -1);
});
