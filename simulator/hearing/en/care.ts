import type { Care } from '../care';

export const CARE: Care = {
  first: ['EmergencyIntent', 'SymptomIntent', 'MishapIntent'],
  harmful: ['DeleteDataIntent', 'EndWorkoutIntent', 'AMAZON.StartOverIntent'],
  answers: [
    ...[
      'AMAZON.YesIntent',
      'AMAZON.NoIntent',
      'EverythingIntent',
      'DeleteWhoseIntent',
      'ReminderAnswerIntent',
    ],
  ],
  remarks: [
    'EffortIntent',
    'EndedBecauseIntent',
    'LighterIntent',
    'RateIntent',
    'SorenessIntent',
    'ThanksIntent',
    'GreetingIntent',
  ],
};
