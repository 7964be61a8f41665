import type { Question } from '../../lambda/coach/person/question';

const ONE_ROUND = 'Just one round';

/** What may be said to a question, the likeliest first. */
const ANSWERS: Readonly<Record<Question, readonly string[]>> = {
  level: ['Full workout', 'Build up', 'I have twenty minutes', 'Help'],
  begin: ['Ready', ONE_ROUND, "What's my workout?", 'Help'],
  ready: ['Ready', 'Wait', 'Lighter', 'Skip'],
  resume: ['Resume', 'Where am I?', 'Lighter', 'Stop'],
  hurt: ['No', 'Yes'],
  carryOn: ['Carry on', 'Again', 'Help'],
  fresh: ['Carry on', 'Start fresh'],
  rating: ['Easy', 'Good', 'Hard'],
  endedBecause: ['Too tough', 'Out of time'],
  startOver: ['Yes', 'No'],
  deleteData: ['Yes', 'No'],
  deleteWhose: ['Mine', 'Everything', 'No'],
  remind: ['Yes', 'No'],
  remindWhen: ['Tuesdays and Fridays at seven', 'Never mind'],
};

/** What may be said while the microphone is open, before or in a workout of so many rounds. */
export function answersTo(question: Question | null, rounds: number): readonly string[] {
  if (question === null) return ['Help', 'How am I doing?', 'Stop'];
  return ANSWERS[question].filter((answer) => answer !== ONE_ROUND || rounds > 1);
}

/** What may be said into the words that lead to a question. */
export function answersInto(question: Question | null, rounds: number): readonly string[] {
  return answersTo(question, rounds).map(
    (answer) => `Alexa, ${answer.replace(/^(?!I )./, (first) => first.toLowerCase())}`,
  );
}

/** What may be said into a count, into other speech, to the audio player, and while nothing plays: only then the wake word is needed. */
export const WHILE_COUNTING = ['Alexa, pause', 'Alexa, how many left?', 'Alexa, lighter', 'Alexa, slower'];
export const WHILE_SPEAKING = ['Alexa, ready', 'Alexa, pause', 'Alexa, say that again'];
export const WHILE_STREAMING = [
  'Alexa, pause',
  'Alexa, next',
  'Alexa, ask eccentric glutes how many are left',
  'Alexa, ask eccentric glutes to ask between sets',
];
export const WHILE_PAUSED = [
  'Alexa, resume',
  'Alexa, next',
  'Alexa, ask eccentric glutes how many are left',
  'Alexa, ask eccentric glutes to ask between sets',
];
export const WHILE_LEFT = [
  'Alexa, ask eccentric glutes to resume',
  'Alexa, start eccentric glutes',
  'Alexa, ask eccentric glutes how am I doing',
];
export const WHILE_QUIET = [
  'Alexa, start eccentric glutes',
  'Alexa, ask eccentric glutes for a full workout',
  'Alexa, ask eccentric glutes how am I doing',
];
