import type { Phrases } from '../phrases';
import { beatWords } from './beatWords';
import { remarks } from './remarks';
import { screenWords } from './screenWords';
import { setUpWords } from './setUps';
import { spell } from './spell';

const RESTS: Readonly<Record<number, string>> = {
  60_000: 'One minute.',
  30_000: 'Thirty seconds.',
  10_000: 'Ten seconds.',
};

/** In less time than this nothing can be said before the next thing begins. */
const SHORTEST_SPOKEN_REST_MS = 3000;

/** English as it is spoken everywhere, for a skill of some name; regions may spread it. */
export function english(invocationName: string): Phrases {
  return {
    ...WORDS,
    workoutOver: ({ rounds, complete }) => {
      const over = remarks.workoutDone({ kind: 'workoutDone', rounds, complete });
      return [`${over} Open ${invocationName} to tell me how it was.`];
    },
    reminder: `Time for your glute workout. Say: Alexa, start ${invocationName}.`,
    remarks: {
      ...remarks,
      placeKept: () => `I'll keep your place. To go on later: Alexa, start ${invocationName}.`,
      beginLater: () => `To begin later: Alexa, start ${invocationName}.`,
    },
  };
}

const WORDS: Omit<Phrases, 'workoutOver' | 'reminder' | 'remarks'> = {
  countIn: ({ left }) => [spell(left)],
  rest: ({ left, length }) => {
    const words = RESTS[left];
    return words === undefined || length < SHORTEST_SPOKEN_REST_MS ? [] : [words];
  },
  changeSides: ({ exercise, side }) => [remarks.changeSides({ kind: 'changeSides', exercise, side })],
  setUp: setUpWords,
  beat: beatWords,
  nextUp: ({ exercise, side, newRound }) => {
    const next = remarks.nextUp({ kind: 'nextUp', exercise, side, newRound });
    return newRound === null ? [`Rest. ${next}`, next] : [next];
  },
  fromRep: ({ rep }) => [remarks.fromRep({ kind: 'fromRep', rep })],
  safetyCard: {
    title: 'Before you start',
    text: [
      'Eccentric Glutes gives general fitness information, not medical advice, and it cannot see you.',
      'If you are pregnant, injured, recovering or unsure, ask your doctor or midwife first.',
      'Stop if anything hurts, or if you feel dizzy or unwell.',
      'You can skip any exercise, or say lighter, pillow or kneeling for another version.',
    ].join(' '),
  },
  screen: screenWords,
  fault: {
    said: 'Sorry, I lost the thread for a moment. Your place is safe. Say ready.',
    asked: 'Say ready.',
  },
};
