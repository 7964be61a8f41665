import { PHRASES } from '../../lambda/language/languages';
import type { Card, Showing } from '../../lambda/screen/showing';
import { DEFAULT_VOICE } from '../../lambda/speech/voices';
import { moments } from '../../screens/moments';

const MOMENTS = new Map(
  moments(PHRASES['en-US'], DEFAULT_VOICE).map(({ name, shown }) => [
    name,
    shown.datasources.showing.properties,
  ]),
);

function showing(name: string): Showing {
  const found = MOMENTS.get(name);
  if (found === undefined) throw new Error(`Expected a moment that is called ${name}.`);
  return found;
}

function card(name: string): Card | null {
  return showing(name).card;
}

test('The first question offers what can be said, with the minutes each takes', () => {
  expect(card('welcome')).toMatchObject({
    heading: 'Where to begin?',
    choices: [
      { button: 'buildUp', label: 'Build up', under: '10 minutes' },
      { button: 'fullWorkout', label: 'Full workout', under: '46 minutes' },
    ],
  });
});

test('A pause says where, and draws the exercise', () => {
  expect(card('paused')).toMatchObject({
    heading: 'Paused',
    body: 'Rep 4 of 15, left leg',
    hasFigure: true,
    choices: [{ button: 'resume' }],
  });
  expect(showing('paused')).toMatchObject({ figure: 'lunge', mirrored: true, pose: 1, count: null });
});

test('The rating is asked once the last portion was heard, with all that was done', () => {
  expect(showing('rating').count).toBeNull();
  expect(card('rating')).toMatchObject({
    heading: 'How was it?',
    figures: [
      { number: '18', label: 'sets' },
      { number: '300', label: 'reps' },
      { number: '44', label: 'minutes' },
    ],
    choices: [{ button: 'easy' }, { button: 'good' }, { button: 'hard' }],
  });
});

test('The end tells the same and the week, and what is asked then', () => {
  expect(card('the end')).toMatchObject({
    heading: 'Workout done',
    asked: 'Set a reminder?',
    figures: [
      { number: '18' },
      { number: '300' },
      { number: '44' },
      { number: '2 of 2', label: 'this week' },
    ],
  });
});

test('The weeks are a picture: those on goal in a row, and how far this one is', () => {
  expect(card('history')).toMatchObject({ heading: 'Your weeks', weeks: [1, 1, 1, 1, 1, 0.5] });
});

test('An answer is written as far as whole sentences fit, and nothing is drawn beside it', () => {
  expect(card('an answer')?.body).toMatch(/^Lowering slowly gets more work.*three\.$/);
  expect(card('an answer')?.hasFigure).toBe(false);
});

test('A question about hurt shows no exercise', () => {
  expect(card('are you hurt')).toMatchObject({
    hasFigure: false,
    choices: [{ button: 'yes' }, { button: 'no' }],
  });
});

test('A portion that goes on shows no card, and speaks', () => {
  expect(showing('rest')).toMatchObject({ goesOn: true, card: null, figure: 'clamshell' });
  expect(showing('rating').goesOn).toBe(false);
});
