import type { About, Remark, SaidDay } from '../../coach/reply';
import type { ExerciseId, Side } from '../../workout/exercises';
import type { Phrases } from '../phrases';
import { doseName, EXERCISE_NAMES, list, otherThan, placeName, setName, sideName } from './names';
import { oneLowering } from './oneRep';
import { reminderRemarks } from './reminderRemarks';
import { settingRemarks } from './settingRemarks';
import { count, sentence, spell } from './spell';

type Says<K extends Remark['kind']> = Extract<Remark, { kind: K }>;

/** Everything the coach says outside the counted sets and set-ups, save what has the skill's name in it. */
export const remarks: Omit<Phrases['remarks'], 'placeKept' | 'beginLater'> = {
  // Starting
  hello: () => "Hi, I'm your glute coach. Four exercises, lowered slowly.",
  newVoice: () => "Hi, a new voice. I'll keep your progress apart.",
  noVoice: () => "Hi, I didn't recognise your voice, so we start the household's own workouts.",
  safety: () =>
    "I'm a coach, not a doctor: if you're pregnant, injured or unsure, ask yours first. Stop if anything hurts, or you feel dizzy or unwell.",
  askLevel: ({ fullMinutes, buildUpMinutes }) =>
    `Full workout, ${count(fullMinutes, 'minute')}? Or build up, from ${count(buildUpMinutes, 'minute')}?`,
  sayBuildUp: ({ minutes }) =>
    `Say build up for a short one, about ${count(minutes, 'minute')}. Or say full workout.`,
  sayWhichOrStop: () => 'Say build up, full workout, or stop.',
  trainedToday: () => "You've trained today already.",
  afterGap,
  today: ({ dose, minutes }) => `${sentence(doseName(dose))}, ${count(minutes, 'minute')}.`,
  offerWeights: () => 'For more in the lunges, hold a weight in each hand: say stronger lunges.',
  begin: ({ firstEver, exercise }) =>
    firstEver
      ? `Good. You'll want a mat or a folded towel, and a loop band if you have one. ${sentence(EXERCISE_NAMES[exercise])} first.`
      : '',
  beginsNow: ({ level }) => `Let's begin, level ${spell(level)}.`,
  keptWorkout: ({ day, rounds, sets, reps, complete }) => {
    const whose = dayOf(day);
    if (complete) return `I've kept ${whose} workout, all of it.`;
    const part = [count(sets, 'set'), ...(reps > 0 ? [count(reps, 'rep')] : [])];
    return `I've kept ${whose} ${rounds === null ? list(part) : count(rounds, 'round')}.`;
  },
  nothingKept: ({ day }) => `${sentence(dayOf(day))} workout had only just begun, so we start afresh.`,
  welcomeBack: () => 'Welcome back.',
  unreadable: () => "I couldn't read everything from last time, so I've put it aside safely.",
  outOfReach: ({ isPlaced }) =>
    isPlaced
      ? "I can't reach my notes just now. Give me a minute, then say: Alexa, resume."
      : "I can't reach my notes just now, so it's as if we'd just met.",
  gotToTheEnd: ({ set, next }) => {
    const on = next === set.exercise ? 'the other side' : EXERCISE_NAMES[next];
    return `We got to the end of ${setName(set)}. Carry on with ${on}, or again?`;
  },
  gotToTheEndOfAll: () => 'We got to the end of the workout.',
  onlyIfWell: () => 'Only go on if you feel well.',
  askFresh: ({ place, rounds }) => `You were at ${placeName(place, rounds)}. Carry on there, or start fresh?`,

  // Moving through the workout
  place: ({ place, rounds }) => `${sentence(placeName(place, rounds))}.`,
  countsDown: ({ example }) =>
    `One thing is new: each lowering counts down.${
      example === null ? '' : ` ${sentence(oneLowering(example.exercise, example.lower))}.`
    }`,
  fromRep: ({ rep }) => `From rep ${spell(rep)}.`,
  setDone,
  changeSides: ({ exercise, side }) =>
    exercise === 'lunge'
      ? `Change legs: ${side} foot in front.`
      : `Roll to your ${side} side; ${otherThan(side)} knee works.`,
  nextUp,
  askReady: ({ mayWait }) => (mayWait ? 'Say ready, or wait.' : 'Say ready.'),
  silenceGoesOn: () => 'Say nothing and I go on after the rest.',
  withoutScreen: () => "The screen doesn't work well here, so for a week I'll just talk.",
  howToStop: () => 'I keep going by myself. To stop, touch pause, or say: Alexa, pause.',
  askReadyAgain: ({ variety }) => READY_AGAIN[variety % READY_AGAIN.length] ?? '',
  askResume: () => "Say resume when you're ready.",
  resumeByName: () => 'Say: Alexa, resume.',
  skipped: ({ exercise }) => `Skipping ${EXERCISE_NAMES[exercise]} today.`,
  leftOut: ({ exercises, restOf, thisRound }) => {
    const whole = exercises.filter((id) => id !== restOf).map((id) => EXERCISE_NAMES[id]);
    const rest = restOf === null ? [] : [`the rest of the ${EXERCISE_NAMES[restOf]}`];
    return `Leaving out ${list([...whole, ...rest])}${thisRound ? ' this round' : ''}.`;
  },
  only: ({ exercises }) => `Only ${list(exercises.map((exercise) => EXERCISE_NAMES[exercise]))} today.`,
  setSkipped: () => 'Skipping this set.',
  worksBothSides: ({ exercise }) => `${sentence(EXERCISE_NAMES[exercise])} work both sides at once.`,
  again: () => 'From the top.',
  atTheStart: () => 'This is the first set.',
  whichExercise: () => 'Which one: lunges, clamshells, squats or bridges?',
  takeYourTime: () => 'Take your time.',
  paused: ({ place: { exercise, side, rep } }) => {
    const where = sideName(exercise, side) || EXERCISE_NAMES[exercise];
    return rep > 1
      ? `Paused at rep ${spell(rep)}, ${where}.`
      : `Paused before ${setName({ exercise, side })}.`;
  },
  stoppedAt: ({ place: { exercise, side, rep } }) => {
    const where = rep > 1 ? `at rep ${spell(rep)}` : `before ${setName({ exercise, side })}`;
    return `I stopped ${where}. Say ready, or help.`;
  },
  holding: () => "Still paused. Say resume when you're ready.",
  saved: () => "I've saved your place.",
  notSaved: ({ isUnderWay }) =>
    `I couldn't save this just now, so ${isUnderWay ? 'next time may start a little earlier' : 'I may not remember it'}.`,
  goodbye: () => 'See you next time.',

  // Ending
  workoutDone: ({ rounds, complete }) =>
    complete
      ? `And that's the workout: ${count(rounds, 'round')}, all of it.`
      : "And that's the end of the workout.",
  askRating: ({ again }) => (again ? 'Say easy, good or hard. Or skip.' : 'How was it: easy, good or hard?'),
  askRatingShortly: () => 'Easy, good or hard?',
  rateOrStop: () => 'Say good, or stop.',
  unrated: () => "That's fine, it counts.",
  oneMoreRound: () => 'One more round.',
  rated,
  mayBeSore: () => "You may feel it for a day or two; that's normal and fades with practice.",
  offerStandard: ({ exercises }) =>
    `Next time, say standard to try full ${list(exercises.map((exercise) => EXERCISE_NAMES[exercise]))}.`,
  askWhyEnded: () => 'Was it too tough, or are you out of time?',
  ended,
  askStartOver: () => 'Start the whole workout over? Say yes or no.',
  keptGoing: () => 'All right.',

  // Answering
  repsLeft,
  repsDone: ({ reps, exercise, side }) =>
    reps === 0 ? 'None yet.' : `${sentence(repsOf(reps, exercise, side))}.`,
  setsDone: ({ sets, of }) =>
    sets === 0 ? 'No set yet.' : `${sentence(spell(sets))} of ${count(of, 'set')}.`,
  corrected: ({ reps, exercise, side }) => `All right, ${repsOf(reps, exercise, side)}.`,
  timeLeft: ({ minutes }) => `About ${count(minutes, 'minute')} to go.`,
  nothingStarted: () => "We haven't started yet.",
  whatsNext: ({ exercise }) =>
    exercise === null ? 'This is the last exercise.' : `After this come ${EXERCISE_NAMES[exercise]}.`,
  howTo,
  explain,
  askHurt: () => 'Are you hurt?',
  emergency: () => "I can't call anyone from here. Call your emergency number. We stop now.",
  symptom: ({ isUnderWay }) => {
    const place = isUnderWay ? " I've saved your place." : '';
    return `Let's stop. Rest in any position that feels good. If it's severe or doesn't pass, call your doctor or your local emergency number.${place}`;
  },
  effort: () =>
    "Working muscles can burn or shake. If it's pain, or you feel dizzy or unwell, stop for today. Say lighter for an easier version.",
  niggle: ({ of }) =>
    of === 'cramp'
      ? "If it's a muscle, shake it out or stretch it gently. Anywhere else, or if it stays, stop for today."
      : "I can't judge a click. If it hurts, stop for today. If not, say lighter or skip whenever you like.",
  ratedInBetween: ({ rating }) => {
    switch (rating) {
      case 'easy':
        return 'Good to know. Say stronger to make this one harder.';
      case 'hard':
        return 'Say lighter, and I make this one easier.';
      case 'good':
      case null:
        return 'Good.';
    }
  },
  help: ({ about }) => helpAbout(about),
  helpOnScreen: () => 'Here I go on by myself, and touch works too; to turn that off, say just talk to me.',
  couldSay: ({ about }) => MISSED[about],
  notUnderstood: ({ about, again }) =>
    again ? MISSED_AGAIN[about] : `I didn't catch that. ${MISSED[about]}`.trim(),
  ...settingRemarks,
  ...reminderRemarks,
};

const READY_AGAIN = ['Ready?', 'Say ready.', 'Ready to go on?', 'Ready, or wait?'];

const WHOLE_SET: readonly ((reps: string) => string)[] = [
  (reps) => `That's ${reps}, no rush in any of them.`,
  (reps) => `All ${reps} done.`,
  (reps) => `That's ${reps}, lowered slowly to the last.`,
];
/** Nobody is praised for what was left out. */
const PART_OF_A_SET: readonly ((reps: string) => string)[] = [
  (reps) => `That's ${reps}.`,
  (reps) => `${sentence(reps)} done.`,
  (reps) => `${sentence(reps)} of them.`,
];

function setDone({ reps, isWhole, variety }: Says<'setDone'>): string {
  const ways = isWhole ? WHOLE_SET : PART_OF_A_SET;
  return ways[variety % ways.length]?.(spell(reps)) ?? '';
}

/** "Yesterday's". */
function dayOf(day: SaidDay): string {
  const whose = { today: "today's", yesterday: "yesterday's", lastTime: "last time's" };
  return day === 'today' || day === 'yesterday' || day === 'lastTime' ? whose[day] : `${sentence(day)}'s`;
}

function afterGap({ gap, days, level, own }: Says<'afterGap'>): string {
  const weeks = Math.max(2, Math.round(days / 7));
  const lower =
    level * 2 === own && gap === 'half' ? 'at half your level' : `${count(own - level, 'level')} lower`;
  switch (gap) {
    case 'none':
      return '';
    case 'easyWeek':
      return 'Your easy week.';
    case 'twoDown':
    case 'half':
      return `Good to hear you. It's been ${count(weeks, 'week')}${level === own ? '' : `, so we start ${lower} to keep soreness small`}.`;
    case 'askAgain':
      return "Good to hear you. It's been a while.";
  }
}

function nextUp({ exercise, side, newRound }: Says<'nextUp'>): string {
  const position = {
    lunge: `lunges, ${side} foot in front`,
    clamshell: `clamshells, on your ${side} side`,
    squat: 'squats, up on your feet',
    bridge: 'bridges, down on your mat',
  }[exercise];
  if (newRound === null) return `Next, ${position}.`;
  return `That's round ${spell(newRound - 1)}. Rest well. Next, ${position}.`;
}

function rated({ rating, verdict, level }: Says<'rated'>): string {
  const heard = { easy: 'Easy, then.', good: 'Good.', hard: 'Hard is fine.' }[rating];
  const next = {
    unchanged: `We stay at level ${spell(level)}.`,
    up: `You move up to level ${spell(level)}.`,
    oneMoreToGoUp: `One more like that and you move up to level ${spell(level + 1)}.`,
    oneMoreToGoDown: `We stay at level ${spell(level)}.`,
    down: `Two hard ones in a row, so we go down to level ${spell(level)}.`,
    recovering: `Back up one, to level ${spell(level)}.`,
    twiceInADay: `Twice in a day, so the level stays at ${spell(level)}.`,
    tooSoon: `Two days in a row, so the level stays at ${spell(level)}.`,
    incomplete: 'The level moves only with whole workouts.',
    easyWeek: 'Your own level waits until the easy week is over.',
    atTheTop: "You're at the top level. For more, say stronger, or lower for five seconds.",
    atTheBottom: 'We stay at level one. Say lighter whenever you like.',
  }[verdict];
  return `${heard} ${next}`;
}

function ended({ reason, counts, verdict, level }: Says<'ended'>): string {
  if (reason === 'time') return `No problem.${counts ? ' What you did counts.' : ''}`;
  const next = {
    down: `Next time we go down to level ${spell(level)}.`,
    oneMoreToGoDown: "Two like that and I'll make it easier.",
  };
  const what =
    verdict === 'down' || verdict === 'oneMoreToGoDown' ? next[verdict] : 'Say lighter whenever you like.';
  return `Thanks for telling me. ${what}`;
}

/** "Six on the left leg", "eight squats". */
function repsOf(reps: number, exercise: ExerciseId, side: Side): string {
  const figure = reps === 0 ? 'none' : spell(reps);
  return side === 'both'
    ? `${figure} of the ${EXERCISE_NAMES[exercise]}`
    : `${figure} on the ${sideName(exercise, side)}`;
}

function repsLeft({
  exercise,
  side,
  reps,
  otherSideToo,
  thenExercises,
  roundsAfter,
}: Says<'repsLeft'>): string {
  const others = thenExercises.map((other) => EXERCISE_NAMES[other]);
  const after = roundsAfter > 0 ? `, and ${count(roundsAfter, 'more round')}` : '';
  if (reps === null) return `Still to come: ${list([EXERCISE_NAMES[exercise], ...others])}${after}.`;
  const here = `${spell(reps)} ${side === 'both' ? EXERCISE_NAMES[exercise] : 'on this side'}`;
  const then = [...(otherSideToo ? ['the other side'] : []), ...others];
  return `${sentence(here)}${then.length > 0 ? `, then ${list(then)}` : ''}${after}.`;
}

function howTo({ exercise, bridgePosition }: Says<'howTo'>): string {
  switch (exercise) {
    case 'lunge':
      return 'One foot in front, the other knee on the mat, free hands on your hips. Push through the front heel and squeeze your glutes to rise, then lower slowly until the knee touches, and straight up again.';
    case 'clamshell':
      return 'On your side, knees bent, heels together, bottom leg down. Squeeze the top glute to lift the knee against the band, hold, then lower slowly until the band is just snug.';
    case 'squat':
      return 'Weight in your heels, arms floating forward. Sink slowly, as low as you can with your chest up, then squeeze to stand. No stop at the bottom, legs never slack.';
    case 'bridge':
      return bridgePosition === 'kneeling'
        ? 'Sit back on your heels. Squeeze your glutes to come up to kneeling tall, hold, then sit back slowly.'
        : 'On your back, feet flat. Squeeze your glutes to lift your hips without arching your back, then lower slowly to the floor and go again.';
  }
}

function explain({ topic }: Says<'explain'>): string {
  switch (topic) {
    case 'whySlow':
      return "Lowering slowly gets more work from a light load and teaches control. Studies don't show more muscle than lifting normally. First sessions can leave you sore for a day or three.";
    case 'pregnancy':
      return "I can't judge that. Please ask your doctor or midwife. Whatever they advise, you can skip any exercise, or choose another version.";
    case 'equipment':
      return 'A mat or a folded towel, and a loop band for the clamshells if you have one. Firm cushions for your head and a pair of weights are up to you.';
    case 'countOrLower':
      return 'Say slower, and each lowering lasts a second longer. Say count slower, and only my voice leaves a little more room between the numbers.';
    case 'bandWhen':
      return "The band is for clamshells, just above your knees. For everything else it's off.";
    case 'fullOrBuildUp':
      return HELP.level;
    case 'skipRound':
      return "I can't skip a whole round. Say fewer rounds, or skip this exercise.";
    case 'soreness':
      return 'Sore muscles are common for a day or three after new work. Rest as long as you like, or say lighter. If anything hurts, stop.';
    case 'howOften':
      return 'Two or three days a week, and not two days in a row. Say, my goal is three a week.';
    case 'calories':
      return "I don't know. I count reps, not calories.";
    case 'volume':
      return 'For that, say: Alexa, louder. Or: Alexa, volume eight.';
    case 'whoAreYou':
      return "I'm your glute coach. I count every slow lowering aloud, and keep your place.";
    case 'greeting':
      return 'Hello, good to hear you.';
    case 'thanks':
      return "You're welcome.";
    case 'encouragement':
      return "One slow rep at a time. If it's a lot today, say lighter, skip or pause.";
  }
}

const HELP: Readonly<Record<About, string>> = {
  nothing: 'I count a slow glute workout for you, hands free.',
  level:
    'The full workout is three rounds of everything. Build up begins with one short round and grows with you.',
  begin:
    "Say ready to begin, or non-stop to have it played through. Or say full workout, just one round, or what's my workout.",
  ready:
    'Numbers going up are your reps, numbers going down the seconds left. Say ready to go on, wait for half a minute more, skip, back, or pause.',
  resume: 'If not, say resume to go on from your place, lighter, or skip. Or say stop; your place is kept.',
  hurt: 'Say yes, and we stop for today. Say no, and nothing goes on before you say so.',
  carryOn: 'Say carry on, or again.',
  fresh: 'Say carry on to go on where you were, or start fresh for a new workout.',
  rating: 'Easy means four or more were left in you, good two or three, hard one or none.',
  endedBecause: 'It helps me choose your next workout. Say too tough, or out of time.',
  startOver: 'Yes begins again at the first set. No goes on where you were.',
  remind: 'Say yes, and tell me the days and the time. Or say no.',
  remindWhen: 'Say, for example, Tuesdays and Fridays at seven in the evening. Or say never mind.',
  deleteWhose:
    "Mine erases your place, your settings and your history. Everything erases the whole household's.",
  deleteData: 'Yes erases your place, your settings and your history. No keeps them.',
  set: 'If not, say ready, lighter, slower, skip, or pause.',
};

function helpAbout(about: About): string {
  return HELP[about];
}

/** What can be said; empty where the question that follows says it. */
const MISSED: Readonly<Record<About, string>> = {
  nothing: '',
  level: '',
  begin: '',
  ready: 'You can say wait, skip it, or pause.',
  resume: '',
  hurt: '',
  carryOn: '',
  fresh: '',
  rating: '',
  endedBecause: '',
  startOver: '',
  deleteData: '',
  deleteWhose: '',
  remind: '',
  remindWhen: '',
  set: '',
};

const MISSED_AGAIN: Readonly<Record<About, string>> = {
  nothing: 'You can say, build up.',
  level: 'You can say, build up.',
  begin: 'You can say, just one round.',
  ready: 'You can say, how many left.',
  resume: 'You can say, where am I.',
  hurt: 'You can say, yes, or no.',
  carryOn: 'You can say, carry on.',
  fresh: 'You can say, start fresh.',
  rating: 'You can say, that was good.',
  endedBecause: 'You can say, out of time.',
  startOver: 'You can say, no.',
  deleteData: 'You can say, no.',
  deleteWhose: 'You can say, mine.',
  remind: 'You can say, no.',
  remindWhen: 'You can say, Tuesdays at seven.',
  set: '',
};
