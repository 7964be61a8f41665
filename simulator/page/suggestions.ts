import type { Question } from '../../lambda/coach/person/question';

/** What may be said to a question, the likeliest first. */
const ANSWERS: Readonly<Record<Question, readonly string[]>> = {
  level: ['Full workout', 'Build up', 'I have twenty minutes', 'Help'],
  begin: ['Ready', 'Just one round', "What's my workout?", 'Help'],
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

/** What may be said while the microphone is open. */
export function answersTo(question: Question | null): readonly string[] {
  return question === null ? ['Help', 'How am I doing?', 'Stop'] : ANSWERS[question];
}

/** What may be said into the words that lead to a question. */
export function answersInto(question: Question | null): readonly string[] {
  return answersTo(question).map(
    (answer) => `Alexa, ${answer.replace(/^(?!I )./, (first) => first.toLowerCase())}`,
  );
}

/** What may be said into a count, into other speech, to the audio player, and while nothing plays: only then the wake word is needed. */
export const WHILE_COUNTING = ['Alexa, pause', 'Alexa, how many left?', 'Alexa, lighter', 'Alexa, slower'];
export const WHILE_SPEAKING = ['Alexa, pause', 'Alexa, ready', 'Alexa, say that again'];
export const WHILE_STREAMING = [
  'Alexa, pause',
  'Alexa, next',
  'Alexa, previous',
  'Alexa, ask eccentric glutes how many left',
];
export const WHILE_PAUSED = ['Alexa, resume', 'Alexa, start eccentric glutes'];
export const WHILE_QUIET = [
  'Alexa, start eccentric glutes',
  'Alexa, ask eccentric glutes for a full workout',
  'Alexa, ask eccentric glutes how am I doing',
];
