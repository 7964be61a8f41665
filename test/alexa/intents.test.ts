import { INTENT_NAMES } from '../../lambda/alexa/intents';
import { toCommand } from '../../lambda/alexa/toCommand';
import type { Command } from '../../lambda/coach/command';
import { intentRequest } from './intentRequest';

describe('the intents', () => {
  test('reach every command that a person can ask for', () => {
    const reached = INTENT_NAMES.map((name) => toCommand(intentRequest(name)).kind);
    expect([...new Set(reached)].toSorted()).toEqual(Object.keys(ASKED_FOR).toSorted());
  });

  test.each<[string, Command]>([
    ['AMAZON.FallbackIntent', { kind: 'notUnderstood' }],
    ['AMAZON.CancelIntent', { kind: 'cancel' }],
    ['AMAZON.PreviousIntent', { kind: 'back' }],
    ['DoneIntent', { kind: 'next' }],
    ['ShortIntent', { kind: 'setRounds', rounds: 1 }],
    ['PillowIntent', { kind: 'bridgePosition', position: 'pillow' }],
    ['NoBandIntent', { kind: 'band', band: false }],
    ['GoOnByYourselfIntent', { kind: 'waitForMe', waitForMe: false }],
    ['LessTalkingIntent', { kind: 'talk', talk: 'less' }],
    ['WhatsNextIntent', { kind: 'whatsNext' }],
    ['CountOrLowerIntent', { kind: 'explain', topic: 'countOrLower' }],
  ])('%s is a command without being told more', (name, command) => {
    expect(toCommand(intentRequest(name))).toEqual(command);
  });
});

const ASKED_FOR: Readonly<Record<Exclude<Command['kind'], 'launch' | 'sessionEnded' | 'erased'>, true>> = {
  goOn: true,
  yes: true,
  no: true,
  next: true,
  back: true,
  repeat: true,
  again: true,
  sayAgain: true,
  startSetAgain: true,
  skipSet: true,
  skipExercise: true,
  otherSide: true,
  goTo: true,
  goToRep: true,
  startOver: true,
  pause: true,
  wait: true,
  stop: true,
  cancel: true,
  home: true,
  endWorkout: true,
  whereAmI: true,
  howManyLeft: true,
  howLong: true,
  fullWorkout: true,
  buildUp: true,
  setLevel: true,
  setRounds: true,
  moveLevel: true,
  moveRounds: true,
  choose: true,
  setOrder: true,
  rate: true,
  repsInMe: true,
  endedBecause: true,
  lowerFor: true,
  lowerSlower: true,
  lowerFaster: true,
  countSlower: true,
  countFaster: true,
  load: true,
  bridgePosition: true,
  band: true,
  talk: true,
  waitForMe: true,
  firstSide: true,
  reps: true,
  rests: true,
  howTo: true,
  whatsNext: true,
  explain: true,
  mishap: true,
  emergency: true,
  symptom: true,
  effort: true,
  today: true,
  mySettings: true,
  report: true,
  lastTime: true,
  thisWeek: true,
  record: true,
  setGoal: true,
  easyWeek: true,
  deleteData: true,
  remindMe: true,
  listReminders: true,
  cancelReminders: true,
  help: true,
  notUnderstood: true,
};
