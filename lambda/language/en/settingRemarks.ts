import type { Remark } from '../../coach/reply';
import { EXERCISES, type ExerciseId } from '../../workout/exercises';
import type { RestScale } from '../../workout/rest';
import type { Phrases } from '../phrases';
import { doseName, roundsOf, EXERCISE_NAMES, list } from './names';
import { count, sentence, spell } from './spell';

type Says<K extends Remark['kind']> = Extract<Remark, { kind: K }>;

type SettingRemark =
  | 'levelSet'
  | 'noSuchLevel'
  | 'roundsSet'
  | 'timeBudget'
  | 'orderSet'
  | 'lowerSet'
  | 'countTuned'
  | 'loadSet'
  | 'standardAlready'
  | 'standardAgain'
  | 'bridgePositionSet'
  | 'cushion'
  | 'bandSet'
  | 'talkSet'
  | 'waitForMeSet'
  | 'nonStopSet'
  | 'notNonStop'
  | 'offerNonStop'
  | 'exactCount'
  | 'noLoop'
  | 'useScreenSet'
  | 'firstSideSet'
  | 'repsSet'
  | 'restsSet'
  | 'goalSet'
  | 'easyWeekSet'
  | 'numberNotHeard'
  | 'mySettings'
  | 'report'
  | 'thisWeek'
  | 'record'
  | 'lastTime'
  | 'neverTrained'
  | 'askDeleteData'
  | 'askDeleteWhose'
  | 'dataDeleted'
  | 'dataLeft'
  | 'dataKept';

/** What the coach says about settings and history. */
export const settingRemarks: Pick<Phrases['remarks'], SettingRemark> = {
  levelSet: ({ level, minutes }) => `Level ${spell(level)}, about ${count(minutes, 'minute')}.`,
  noSuchLevel: () => 'Levels go from one to twelve. Say, set level five.',
  roundsSet: ({ rounds, minutes }) =>
    `${sentence(count(rounds, 'round'))}, about ${count(minutes, 'minute')}.`,
  timeBudget: ({ asked, fit, dose, minutes, isBegun }) => {
    const time = `about ${count(minutes, 'minute')}`;
    if (isBegun) {
      if (fit === 'whole') return `All that's left fits: ${time}.`;
      return fit === 'cut'
        ? `Then ${roundsOf(dose)} in all, ${time} to go.`
        : `The shortest way to the end takes ${time}.`;
    }
    if (fit === 'whole') return `All of it fits: ${roundsOf(dose)}, ${time}.`;
    return fit === 'cut'
      ? `For ${count(asked, 'minute')}, ${roundsOf(dose)}: ${time}.`
      : `The shortest I have is ${roundsOf(dose)}, ${time}.`;
  },
  orderSet: ({ order, fromNextTime }) => {
    if (fromNextTime)
      return `${order === 'straight' ? 'Straight sets' : 'A circuit'} from your next workout on.`;
    return order === 'straight'
      ? 'Straight sets: all of one exercise before the next.'
      : 'Circuit: all four exercises in turn.';
  },
  lowerSet: ({ seconds, asked }) => {
    if (asked === null) return `Lowering for ${spell(seconds)} seconds.`;
    return `${sentence(spell(seconds))} seconds is my ${asked < seconds ? 'quickest' : 'slowest'}.`;
  },
  countTuned: ({ change, atLimit }) =>
    atLimit
      ? `That's as ${change === 'slower' ? 'slow' : 'fast'} as I can count.`
      : `My count runs a touch ${change} now.`,
  loadSet,
  standardAlready: ({ exercise }) =>
    `${exercise === null ? 'All four' : sentence(EXERCISE_NAMES[exercise])} are standard already.`,
  standardAgain: ({ exercise, also }) => {
    if (exercise !== null) return `Standard ${list([EXERCISE_NAMES[exercise], ...also])} again.`;
    return `All four back to standard${also.length === 0 ? '' : `, ${list(also)} too`}.`;
  },
  bridgePositionSet: ({ position }) =>
    ({
      flat: 'Bridges flat on your back again.',
      pillow: "Bridges with your prop. I'll remember it.",
      kneeling: "Kneeling bridges: sit back slowly, squeeze to kneel tall. I'll remember it.",
    })[position],
  cushion: ({ exercise }) =>
    ({
      lunge: 'A cushion under the back knee is fine: touch it, and straight up again.',
      clamshell: 'A cushion under your head is fine.',
      squat: 'Squats need no cushion. Say lighter for an easier version.',
    })[exercise],
  bandSet: ({ band, today }) => {
    if (today) return 'Clamshells without the band today.';
    return band ? 'Clamshells with the band.' : 'Clamshells without a band.';
  },
  talkSet: ({ talk }) => (talk === 'less' ? 'Less talking.' : 'More coaching.'),
  waitForMeSet: ({ waitForMe }) =>
    waitForMe ? "I'll wait for you after every set." : 'After a short silence I go on by myself.',
  nonStopSet: ({ nonStop }) =>
    nonStop ? 'Non-stop. Say: Alexa, pause, whenever you like.' : "I'll ask you between sets again.",
  notNonStop: ({ because }) => {
    switch (because) {
      case 'noPlayer':
        return "This device can't play it through, so here I'll ask between sets.";
      case 'notYet':
        return "Playing it through isn't there yet, so I'll ask between sets.";
      case 'notNow':
        return "I can't play it through just now, so I'll ask between sets.";
    }
  },
  offerNonStop: () => "Next time, say non-stop, and I won't ask between sets.",
  exactCount: () => 'Non-stop, each count is one second. For a longer way down, say slower.',
  noLoop: () => 'A workout has one order, so on we go.',
  useScreenSet: ({ useScreen }) =>
    useScreen
      ? 'Where you have a screen, I count along on it.'
      : "I'll just talk, and leave the screen alone.",
  firstSideSet: ({ rightFirst }) => {
    const side = (exercise: ExerciseId): string => (rightFirst.includes(exercise) ? 'right' : 'left');
    return `Lunges begin with your ${side('lunge')} foot in front, clamshells on your ${side('clamshell')} side.`;
  },
  repsSet: ({ exercise, reps, asked }) => {
    if (reps === null)
      return `Standard reps of ${exercise === null ? 'everything' : EXERCISE_NAMES[exercise]} again.`;
    const each = `${repsOf(exercise, reps)} from now on.`;
    if (asked === null) return sentence(each);
    return `${sentence(spell(reps))} is my ${asked < reps ? 'fewest' : 'most'}, so ${each}`;
  },
  restsSet: ({ scale, atLimit }) => {
    if (atLimit) return `That's as ${scale > 1 ? 'long' : 'short'} as my rests get.`;
    return scale === 1 ? 'Standard rests again.' : `${sentence(RESTS[scale])} from now on.`;
  },
  goalSet: ({ perWeek }) => `Your goal is ${count(perWeek, 'workout')} a week.`,
  easyWeekSet: ({ level, own }) =>
    level === own
      ? "You're on the gentlest level already."
      : `An easy week: level ${spell(level)} for seven days, and level ${spell(own)} waits.`,
  numberNotHeard: ({ of }) =>
    ({
      level: 'Which level, one to twelve? Say, set level five.',
      rounds: 'How many rounds? Say, two rounds.',
      seconds: 'Three to six seconds. Say, lower for five seconds.',
      goal: 'One to five a week. Say, my goal is three a week.',
      order: 'Say circuit, or straight sets.',
      minutes: 'How many minutes do you have?',
      side: 'Which first? Say, right leg first.',
      reps: 'How many reps? Say, ten reps.',
      rests: 'Longer or shorter? Say, longer rests.',
      done: 'How many? Say, I only did twelve.',
      rep: 'From which rep? Say, from rep three.',
    })[of],
  mySettings,
  report: ({ thisWeek: { thisWeek, goal }, streak, dose }) => {
    const run = streak > 1 ? `, ${count(streak, 'week')} in a row` : '';
    return `${sentence(ofGoal(thisWeek, goal))} this week${run}. You're on ${doseName(dose)}.`;
  },
  thisWeek: ({ thisWeek, goal }) => `${sentence(ofGoal(thisWeek, goal))} this week.`,
  record: ({ workouts, longest }) => {
    const run = longest > 0 ? ` Your longest run is ${count(longest, 'week')} on goal.` : '';
    return `${sentence(count(workouts, 'workout'))} so far.${run}`;
  },
  lastTime: ({ daysAgo, level, complete }) => {
    const when =
      daysAgo === 0 ? 'Today' : daysAgo === 1 ? 'Yesterday' : `${sentence(count(daysAgo, 'day'))} ago`;
    return `${when}: level ${spell(level)}, ${complete ? 'all of it' : 'a part of it'}.`;
  },
  neverTrained: ({ isTraining }) =>
    isTraining ? "You're in your first workout right now." : 'No workouts yet; today can be the first.',
  askDeleteData: () => 'Erase everything I remember of this household, for good? Say yes or no.',
  askDeleteWhose: ({ again }) =>
    again
      ? 'Mine, or everything?'
      : 'Erase, for good, what I remember of you, or of everybody in this household? Say mine, everything, or no.',
  dataDeleted: ({ whose }) =>
    whose === 'mine'
      ? "Done. What I remembered of you is erased, and nobody else's."
      : 'Done. Everything is erased.',
  dataLeft: () =>
    "I couldn't erase everything just now. In a few minutes, open me again and say, delete my data.",
  dataKept: () => 'All right, everything is kept.',
};

const RESTS: Readonly<Record<RestScale, string>> = {
  0.5: 'rests half as long',
  0.75: 'rests a quarter shorter',
  1: 'standard rests',
  1.25: 'rests a quarter longer',
  1.5: 'rests one and a half times as long',
  1.75: 'rests nearly twice as long',
  2: 'rests twice as long',
};

/** The right side, or one leg: lying on the left side it is the right leg that works. */
function firstSide(rightFirst: readonly ExerciseId[]): readonly string[] {
  if (rightFirst.length === 0) return [];
  if (rightFirst.length > 1) return ['the right side first'];
  return [rightFirst.includes('lunge') ? 'the right leg first' : 'the left leg first'];
}

/** "Ten lunges each side", "ten squats a set". */
function repsOf(exercise: ExerciseId | null, reps: number): string {
  if (exercise === null) return `${count(reps, 'rep')} of everything`;
  const isTwoSided = EXERCISES[exercise].sides.length > 1;
  return `${spell(reps)} ${EXERCISE_NAMES[exercise]} ${isTwoSided ? 'each side' : 'a set'}`;
}

function ofGoal(done: number, goal: number): string {
  if (done === 0) return `${spell(goal)} to come`;
  return done > goal ? count(done, 'workout') : `${spell(done)} of ${spell(goal)}`;
}

function loadSet({ exercise, load, bridgePosition, band }: Says<'loadSet'>): string {
  if (exercise === null) return `${sentence(load)} for all four.`;
  if (exercise === 'bridge' && bridgePosition !== 'flat' && load === 'stronger') {
    return `Stronger bridges are for lying flat, so ${bridgePosition === 'pillow' ? 'with your prop' : 'kneeling'} they stay as they are.`;
  }
  const how = {
    lunge: { lighter: 'one hand on a chair', stronger: 'a weight in each hand' },
    clamshell: {
      lighter: band ? 'take the band off, or open half as far' : 'open half as far',
      stronger: 'a firmer band',
    },
    squat: { lighter: 'half the depth, or hold a chair', stronger: 'one weight at your chest' },
    bridge: {
      lighter: bridgePosition === 'kneeling' ? 'sit back half as far' : 'half as high',
      stronger: 'a weight across your hips',
    },
  }[exercise][load];
  return `${sentence(load)} ${EXERCISE_NAMES[exercise]}: ${how}.`;
}

function mySettings({ settings, level, isVoiceMeasured }: Says<'mySettings'>): string {
  const {
    loads,
    bridgePosition,
    band,
    talk,
    order,
    lowerSeconds,
    reps,
    rightFirst,
    waitForMe,
    nonStop,
    useScreen,
    restScale,
    weeklyGoal,
  } = settings;
  const changed = Object.entries(EXERCISE_NAMES).flatMap(([exercise, name]) => {
    const load = loads[exercise as ExerciseId];
    const number = reps[exercise as ExerciseId];
    const own = [...(number === null ? [] : [spell(number)]), ...(load === 'standard' ? [] : [load])];
    return own.length === 0 ? [] : [[...own, name].join(' ')];
  });
  const choices = [
    ...changed,
    ...(bridgePosition === 'pillow' ? ['a pillow for bridges'] : []),
    ...(bridgePosition === 'kneeling' ? ['kneeling bridges'] : []),
    ...(band ? [] : ['no band']),
    ...(order === 'straight' ? ['straight sets'] : []),
    ...firstSide(rightFirst),
    ...(restScale === 1 ? [] : [RESTS[restScale]]),
    ...(lowerSeconds === null ? [] : [`lowering for ${spell(lowerSeconds)} seconds`]),
    ...(talk === 'less' ? ['less talking'] : []),
    ...(waitForMe ? ['waiting for you after each set'] : []),
    ...(nonStop ? ['non-stop'] : []),
    ...(useScreen ? [] : ['no screen']),
  ];
  const rest = choices.length === 0 ? 'Everything else is standard.' : `${sentence(list(choices))}.`;
  const measured = isVoiceMeasured ? " I've measured my voice on your screen." : '';
  return `Level ${spell(level)}, goal ${spell(weeklyGoal)} a week. ${rest}${measured}`;
}
