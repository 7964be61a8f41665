import type { Settings } from '../../coach/person/settings';
import type { Cue } from '../../workout/cue';
import type { Button, ScreenWords } from '../screenWords';
import { EXERCISE_NAMES, sideName } from './names';
import { sentence } from './spell';

type SetUp = Extract<Cue, { kind: 'setUp' }>;

const BUTTONS: Readonly<Record<Button, string>> = {
  pause: 'Pause',
  next: 'Next',
  back: 'Back',
  ready: 'Ready',
  wait: 'Wait',
  resume: 'Resume',
  fullWorkout: 'Full workout',
  buildUp: 'Build up',
  carryOn: 'Carry on',
  again: 'Again',
  startFresh: 'Start fresh',
  easy: 'Easy',
  good: 'Good',
  hard: 'Hard',
  tooTough: 'Too tough',
  outOfTime: 'Out of time',
  mine: 'Mine',
  everything: 'Everything',
  yes: 'Yes',
  no: 'No',
};

/** What a screen writes in English. */
export const screenWords: ScreenWords = {
  exercises: {
    lunge: sentence(EXERCISE_NAMES.lunge),
    clamshell: sentence(EXERCISE_NAMES.clamshell),
    squat: sentence(EXERCISE_NAMES.squat),
    bridge: sentence(EXERCISE_NAMES.bridge),
  },
  // Whether that is the side to lie on or to work, the drawing alone does not tell.
  side: (exercise, side) => (exercise === 'clamshell' ? `lie ${side}` : sideName(exercise, side)),
  round: (round) => `Round ${round}`,
  reps: (rep, of) => `${rep} of ${of}`,
  repsToDo: (reps) => (reps === 1 ? '1 rep' : `${reps} reps`),
  rest: 'rest',
  next: 'next',
  changeSides: (exercise) => (exercise === 'lunge' ? 'change legs' : 'roll over'),
  setUp: (cue, settings) =>
    cue.form === 'first' ? (firstSteps(cue, settings)[cue.step] ?? 'watch first') : again(cue, settings),
  setDone: 'done',
  buttons: BUTTONS,
  hint: (button) => `“Alexa, ${BUTTONS[button].toLowerCase()}”`,
  questions: {
    level: 'Where to begin?',
    begin: 'Ready to begin?',
    ready: 'Ready?',
    resume: 'Paused',
    hurt: 'Are you hurt?',
    carryOn: 'Carry on, or again?',
    fresh: 'Where to begin?',
    rating: 'How was it?',
    endedBecause: 'Why stop here?',
    startOver: 'Start over?',
    deleteData: 'Erase it all?',
    deleteWhose: 'Erase whose?',
    remind: 'Set a reminder?',
    remindWhen: 'When?',
  },
  minutes: (minutes) => (minutes === 1 ? '1 minute' : `${minutes} minutes`),
  paused: 'Paused',
  atRep: (rep, of) => `Rep ${rep} of ${of}`,
  workoutDone: 'Workout done',
  history: 'Your weeks',
  figures: {
    sets: 'sets',
    reps: 'reps',
    minutes: 'minutes',
    thisWeek: 'this week',
    weeksInARow: 'weeks in a row',
    workouts: 'workouts',
    level: 'level',
  },
  ofGoal: (workouts, goal) => `${workouts} of ${goal}`,
};

/** The last step, one rep as it will sound, is the same for all. */
function firstSteps({ exercise, side }: SetUp, { loads, band, bridgePosition }: Settings): readonly string[] {
  switch (exercise) {
    case 'lunge': {
      const hands = { lighter: 'hand on a chair', standard: 'hands on hips', stronger: 'a weight each' };
      return [`${side} foot in front`, 'feet on two rails', hands[loads.lunge], 'slow to the mat'];
    }
    case 'clamshell': {
      const bands = { lighter: 'no band', standard: 'band above knees', stronger: 'firmer band' };
      const lift = 'top knee up, heels stay';
      return [band ? bands[loads.clamshell] : 'no band', `${side} side down`, 'heels together', lift];
    }
    case 'squat':
      return ['stand tall', 'toes out a little', loads.squat === 'lighter' ? 'half as deep' : 'sink slowly'];
    case 'bridge':
      if (bridgePosition === 'kneeling') return ['sit on your heels', 'hands on hips', 'up tall, sit slowly'];
      return bridgePosition === 'pillow'
        ? ['head on your prop', 'rest your neck', 'hips up, slowly down']
        : ['lie on your back', 'or say “pillow”', 'hips up, slowly down'];
  }
}

function again(cue: SetUp, settings: Settings): string {
  const { exercise, side } = cue;
  switch (exercise) {
    case 'lunge':
      return `${side} foot in front`;
    case 'clamshell':
      return `${side} side down`;
    case 'squat':
      return 'stand tall';
    case 'bridge':
      return firstSteps(cue, settings)[0] ?? '';
  }
}
