import type { Slot } from 'ask-sdk-model';
import { toCommand } from '../../lambda/alexa/toCommand';
import type { Command } from '../../lambda/coach/command';
import { intentRequest, matched, spoken, unmatched } from './intentRequest';

describe('a slot', () => {
  test.each<[string, Slot, Command]>([
    ['SkipExerciseIntent', matched('exercise', 'squat'), { kind: 'skipExercise', exercise: 'squat' }],
    ['GoToExerciseIntent', matched('exercise', 'bridge'), { kind: 'goTo', exercise: 'bridge' }],
    ['HowToIntent', matched('exercise', 'clamshell'), { kind: 'howTo', exercise: 'clamshell' }],
    ['LighterIntent', matched('exercise', 'lunge'), { kind: 'load', load: 'lighter', exercise: 'lunge' }],
    ['SetOrderIntent', matched('order', 'straight'), { kind: 'setOrder', order: 'straight' }],
    ['RateIntent', matched('rating', 'hard'), { kind: 'rate', rating: 'hard' }],
    ['EndedBecauseIntent', matched('reason', 'time'), { kind: 'endedBecause', reason: 'time' }],
    ['SetLevelIntent', spoken('level', '8'), { kind: 'setLevel', level: 8 }],
    ['SetRoundsIntent', spoken('rounds', '1'), { kind: 'setRounds', rounds: 1 }],
    ['LowerForIntent', spoken('seconds', '5'), { kind: 'lowerFor', seconds: 5 }],
    ['SetGoalIntent', spoken('perWeek', '3'), { kind: 'setGoal', perWeek: 3 }],
    ['SetGoalIntent', matched('times', '2'), { kind: 'setGoal', perWeek: 2 }],
  ])('of %s says what is meant: %j', (name, slot, command) => {
    expect(toCommand(intentRequest(name, { [slot.name]: slot }))).toEqual(command);
  });

  test.each([
    [
      [matched('second', 'bridge'), matched('exercise', 'lunge')],
      ['lunge', 'bridge'],
    ],
    [[matched('exercise', 'lunge'), unmatched('second', 'bananas')], []],
    [[], []],
  ])('of "only" says what is meant where all are known: %#', (said, exercises) => {
    const slots = Object.fromEntries(said.map((slot) => [slot.name, slot]));
    expect(toCommand(intentRequest('OnlyExerciseIntent', slots))).toEqual({ kind: 'only', exercises });
  });

  test('is found under the authority that knows the words, after one that does not', () => {
    const slot = matched('exercise', 'lunge');
    const unknown = unmatched('exercise', 'lunges').resolutions?.resolutionsPerAuthority ?? [];
    const known = slot.resolutions?.resolutionsPerAuthority ?? [];
    const both = { ...slot, resolutions: { resolutionsPerAuthority: [...unknown, ...known] } };
    expect(toCommand(intentRequest('GoToExerciseIntent', { exercise: both }))).toEqual({
      kind: 'goTo',
      exercise: 'lunge',
    });
  });

  test.each<[string, Slot | undefined]>([
    ['that is missing', undefined],
    ['that is empty', { name: 'exercise', confirmationStatus: 'NONE' }],
    ['that was looked up nowhere', spoken('exercise', 'squats')],
    ['that no value fits', unmatched('exercise', 'bananas')],
    ['with an id we do not know', matched('exercise', 'burpee')],
  ])('%s names no exercise', (_, slot) => {
    const slots = slot === undefined ? {} : { exercise: slot };
    expect(toCommand(intentRequest('GoToExerciseIntent', slots))).toEqual({ kind: 'goTo', exercise: null });
  });

  test.each(['?', '', '9,999', '9999', '100', '-1', '2.5', 'eight', ' 8', '0x8', '1e1', 'NaN', 'Infinity'])(
    'with the number "%s" was not understood',
    (value) => {
      expect(toCommand(intentRequest('SetLevelIntent', { level: spoken('level', value) }))).toEqual({
        kind: 'setLevel',
        level: null,
      });
    },
  );

  test('keeps a number the coach cannot do: that is for the coach to say', () => {
    expect(toCommand(intentRequest('SetLevelIntent', { level: spoken('level', '40') }))).toEqual({
      kind: 'setLevel',
      level: 40,
    });
  });
});
