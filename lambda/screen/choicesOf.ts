import type { Question } from '../coach/person/question';
import type { Remark } from '../coach/reply';
import type { Button, ScreenWords } from '../language/screenWords';
import type { Choice } from './showing';

const BUTTONS: Readonly<Record<Question, readonly Button[]>> = {
  level: ['buildUp', 'fullWorkout'],
  begin: ['ready'],
  ready: ['ready', 'wait'],
  resume: ['resume'],
  hurt: ['yes', 'no'],
  carryOn: ['carryOn', 'again'],
  fresh: ['carryOn', 'startFresh'],
  rating: ['easy', 'good', 'hard'],
  endedBecause: ['tooTough', 'outOfTime'],
  startOver: ['yes', 'no'],
  deleteData: ['yes', 'no'],
  deleteWhose: ['mine', 'everything'],
  remind: ['yes', 'no'],
  remindWhen: [],
};

/** The answers to a question, to be touched or said. */
export function choicesOf(
  question: Question,
  said: readonly Remark[],
  words: ScreenWords,
): readonly Choice[] {
  const minutes = minutesOf(said);
  return BUTTONS[question].map((button) => {
    const takes = minutes[button];
    return {
      button,
      label: words.buttons[button],
      under: takes === undefined ? '' : words.minutes(takes),
    };
  });
}

function minutesOf(said: readonly Remark[]): Readonly<Partial<Record<Button, number>>> {
  const asked = said.find((remark) => remark.kind === 'askLevel');
  return asked === undefined ? {} : { buildUp: asked.buildUpMinutes, fullWorkout: asked.fullMinutes };
}
