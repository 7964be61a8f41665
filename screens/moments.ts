import { weekOf } from '../lambda/coach/person/calendar';
import type { Progress } from '../lambda/coach/person/progress';
import { DEFAULT_SETTINGS } from '../lambda/coach/person/settings';
import { NO_TRAINING, type Training } from '../lambda/coach/person/training';
import type { Phrases } from '../lambda/language/phrases';
import type { VoiceTable } from '../lambda/speech/voiceTable';
import type { Cue } from '../lambda/workout/cue';
import { EXERCISE_IDS, type ExerciseId } from '../lambda/workout/exercises';
import type { Level } from '../lambda/workout/levels';
import { milliseconds } from '../lambda/workout/milliseconds';
import type { LowerSeconds } from '../lambda/workout/tempo';
import { Person, type Shown } from './person';

/** Something to be seen: what a turn shows, so many milliseconds after it began. */
export interface Moment extends Shown {
  readonly name: string;
  readonly at: number;
}

const NOW = milliseconds(Date.UTC(2027, 0, 6, 18));
const DAY_MS = 86_400_000;

/** Every moment there is on a screen, in the order of a workout. */
export function moments(phrases: Phrases, voice: VoiceTable): readonly Moment[] {
  const newcomer = new Person(NOW, phrases, voice);
  const welcome = newcomer.say({ kind: 'launch', timeZone: 'Europe/London', stranger: null });
  const firstSetUp = newcomer.say({ kind: 'buildUp' });
  const full = new Person(NOW, phrases, voice, KNOWN);
  const today = full.say({ kind: 'launch', stranger: null });
  full.say({ kind: 'fullWorkout' });
  const lunges = full.say({ kind: 'goOn', played: false });
  const sets = portions(full, lunges);
  const last = sets.at(-1) ?? lunges;
  const shared = new Person(NOW, phrases, voice, KNOWN);
  shared.say({ kind: 'setLevel', level: 1 });
  const bothSides = shared.say({ kind: 'goOn', played: false });
  const pausing = new Person(NOW, phrases, voice, KNOWN);
  pausing.say({ kind: 'setLevel', level: 8 });
  const before = pausing.say({ kind: 'goOn', played: false });
  pausing.goAway(timeOf(before, isBeat('lower', 6)));
  const paused = pausing.say({ kind: 'pause' });
  full.goAway(last.speech + 2000);
  const rated = full.say({ kind: 'rate', rating: 'good' });
  const asking = new Person(NOW, phrases, voice, KNOWN);
  return [
    moment('welcome', welcome),
    moment('set-up', firstSetUp, isStep(1)),
    moment('set-up, a rep shown', firstSetUp, isStep(4), 2500),
    moment('today', today),
    moment('count-in', lunges, (cue) => cue.kind === 'countIn', 1500),
    moment('lunge, up', lunges, isBeat('lift', 2), 1500),
    moment('lunge, lowering', lunges, isBeat('lower', 2), 2500),
    moment('change of sides', bothSides, (cue) => cue.kind === 'changeSides', 3000),
    moment('rest', setOf('clamshell', sets), (cue) => cue.kind === 'rest', 6000),
    moment('clamshell', setOf('clamshell', sets), isBeat('hold', 5), 500),
    moment('squat', setOf('squat', sets), isBeat('lower', 12), 3500),
    moment('squat, a cue', setOf('squat', sets), isBeat('lift', 4), 1500),
    moment('bridge', setOf('bridge', sets), isBeat('hold', 19), 500),
    moment('set done', lunges, undefined, lunges.speech - 400),
    moment('paused', paused),
    moment('an answer', asking.say({ kind: 'explain', topic: 'whySlow' })),
    moment('are you hurt', asking.say({ kind: 'mishap' })),
    moment('rating', last),
    moment('the end', rated),
    moment('history', asking.say({ kind: 'report' })),
  ];
}

/** What is shown of every portion of a workout at a level, for somebody who knows the exercises. */
export function setsOfLevel(
  level: Level,
  phrases: Phrases,
  voice: VoiceTable,
  lowerSeconds: LowerSeconds | null = null,
): readonly Shown[] {
  const settings = { ...DEFAULT_SETTINGS, lowerSeconds };
  const person = new Person(NOW, phrases, voice, { ...KNOWN, settings });
  person.say({ kind: 'setLevel', level });
  return portions(person, person.say({ kind: 'goOn', played: false }));
}

/** All that follow a portion, up to the question at the end. */
function portions(person: Person, first: Shown): readonly Shown[] {
  const all = [first];
  while (all.at(-1)?.turn.reply.goesOn === true) all.push(person.hearOut());
  return all;
}

/** The first portion that counts an exercise. Throws where there is none. */
export function setOf(exercise: ExerciseId, sets: readonly Shown[]): Shown {
  const found = sets.find(({ turn }) => turn.reply.speech.portion.runs[0]?.exercise === exercise);
  if (found === undefined) throw new Error(`Expected a workout with the ${exercise} in it.`);
  return found;
}

function moment(name: string, shown: Shown, is?: (cue: Cue) => boolean, after = 0): Moment {
  return { name, ...shown, at: (is === undefined ? 0 : timeOf(shown, is)) + after };
}

/** When the first cue of some kind begins, from the start of the speech. Throws where there is none. */
function timeOf({ turn }: Shown, is: (cue: Cue) => boolean): number {
  const cue = turn.reply.speech.portion.timeline.find(is);
  if (cue === undefined) throw new Error('Expected a portion with the cue that is to be seen.');
  return turn.lengths.speechOpening + cue.start;
}

function isBeat(phase: string, rep: number): (cue: Cue) => boolean {
  return (cue) => cue.kind === 'beat' && cue.phase === phase && cue.rep === rep;
}

function isStep(step: number): (cue: Cue) => boolean {
  return (cue) => cue.kind === 'setUp' && cue.step === step;
}

/** Somebody who has trained for five weeks and once in this one. */
const TRAINING: Training = {
  ...NO_TRAINING,
  level: 5,
  workouts: 11,
  last: { at: milliseconds(NOW - 2 * DAY_MS), level: 5, complete: true, rating: 'good', tough: false },
  habit: {
    week: weekOf(NOW, 'Europe/London'),
    count: 1,
    streak: 5,
    longest: 6,
    spare: true,
    towardsSpare: 1,
  },
};
const KNOWN: Partial<Progress> = {
  toldSafetyAt: NOW,
  settings: DEFAULT_SETTINGS,
  met: EXERCISE_IDS,
  knows: ['silence', 'return', 'weights'],
  training: TRAINING,
};
