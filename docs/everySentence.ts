import { DEFAULT_SETTINGS, type Settings } from '../lambda/coach/person/settings';
import { WEEKDAYS } from '../lambda/coach/person/reminder';
import type { Topic } from '../lambda/coach/command';
import type { About, Remark } from '../lambda/coach/reply';
import type { Phrases } from '../lambda/language/phrases';
import type { BeatWord, Cue, Opening } from '../lambda/workout/cue';
import { EXERCISE_IDS, EXERCISES, type PhaseKind } from '../lambda/workout/exercises';
import { seconds } from '../lambda/workout/milliseconds';
import { REST_SCALES } from '../lambda/workout/rest';

type Samples = { readonly [K in Remark['kind']]: readonly Omit<Extract<Remark, { kind: K }>, 'kind'>[] };

/** Everything the coach can say in a language, under the name of what it is about. */
export function everySentence(phrases: Phrases): ReadonlyMap<string, readonly string[]> {
  const remarks = Object.entries(SAMPLES).map(
    ([kind, samples]) =>
      [kind, samples.map((sample) => remark({ kind, ...sample } as Remark, phrases))] as const,
  );
  const setUps = EXERCISE_IDS.map((id) => [`set-up of the ${id}`, setUpsOf(id, phrases)] as const);
  const beats = EXERCISE_IDS.map((id) => [`while counting the ${id}`, beatsOf(id, phrases)] as const);
  const rests = [60, 30, 10].flatMap((left) =>
    phrases.rest({ kind: 'rest', left: seconds(left), start: NOW, length: seconds(left) }),
  );
  const alone = OPENINGS.flatMap((cue) =>
    cue.kind === 'nextUp'
      ? phrases.nextUp({ ...cue, start: NOW, length: NOW })
      : phrases.fromRep({ ...cue, start: NOW, length: NOW }),
  );
  const over = [true, false].flatMap((complete) =>
    phrases.workoutOver({ kind: 'workoutOver', rounds: 3, complete, start: NOW, length: NOW }),
  );
  const { said, asked } = phrases.fault;
  const all = [
    ...remarks,
    ['rest', rests] as const,
    ['where nothing is said around it', [...alone, ...over]] as const,
    ['reminder', [phrases.reminder]] as const,
    ...setUps,
    ...beats,
    ['fault', [said, asked]] as const,
    ['card', [phrases.safetyCard.text]] as const,
  ];
  return new Map(
    all.map(([name, sentences]) => [name, [...new Set(sentences)].filter((words) => words !== '')]),
  );
}

/** The same as a page to read aloud. */
export function sentencesPage(phrases: Phrases): string {
  const parts = [...everySentence(phrases)].map(
    ([name, sentences]) => `## ${name}\n\n${sentences.map((words) => `- ${words}\n`).join('')}`,
  );
  const opening =
    '# Every sentence the coach can say\n\nWritten by `npm run sentences`; numbers are examples. ' +
    'What is counted in a set stands with each exercise.\n';
  return [opening, ...parts].join('\n');
}

const NOW = seconds(0);
const LOADS = ['lighter', 'standard', 'stronger'] as const;
const POSITIONS = ['flat', 'pillow', 'kneeling'] as const;
const SIDES = { lunge: 'left', clamshell: 'right', squat: 'both', bridge: 'both' } as const;
const OPENINGS: readonly Opening[] = [
  ...EXERCISE_IDS.flatMap((exercise) =>
    [null, 2].map((newRound) => ({ kind: 'nextUp' as const, exercise, side: SIDES[exercise], newRound })),
  ),
  { kind: 'fromRep', rep: 7 },
];
const PLACES = EXERCISE_IDS.map((exercise) => ({ round: 2, exercise, side: SIDES[exercise], rep: 7 }));
const ABOUTS = Object.keys({
  nothing: 0,
  set: 0,
  level: 0,
  begin: 0,
  ready: 0,
  resume: 0,
  hurt: 0,
  carryOn: 0,
  fresh: 0,
  rating: 0,
  endedBecause: 0,
  startOver: 0,
  deleteData: 0,
  deleteWhose: 0,
  remind: 0,
  remindWhen: 0,
} satisfies Record<About, 0>) as readonly About[];
const TOPICS = Object.keys({
  whySlow: 0,
  pregnancy: 0,
  equipment: 0,
  bandWhen: 0,
  countOrLower: 0,
  fullOrBuildUp: 0,
  skipRound: 0,
  soreness: 0,
  howOften: 0,
  calories: 0,
  volume: 0,
  whoAreYou: 0,
  greeting: 0,
  thanks: 0,
  encouragement: 0,
} satisfies Record<Topic, 0>) as readonly Topic[];
const REMINDER = { days: ['tuesday', 'friday'], time: { hour: 19, minute: 0 } } as const;
const RATED = [
  ['unchanged', 5, ['hard']],
  ['oneMoreToGoDown', 5, ['hard']],
  ['up', 6, ['easy', 'good']],
  ['oneMoreToGoUp', 5, ['good']],
  ['down', 4, ['hard']],
  ['recovering', 5, ['easy', 'good']],
  ['tooSoon', 5, ['easy', 'good']],
  ['twiceInADay', 5, ['easy', 'good']],
  ['incomplete', 5, ['easy', 'good', 'hard']],
  ['easyWeek', 5, ['easy', 'good', 'hard']],
  ['atTheTop', 12, ['easy', 'good']],
  ['atTheBottom', 1, ['hard']],
] as const;
const CHOSEN: Settings = {
  ...DEFAULT_SETTINGS,
  loads: { lunge: 'lighter', clamshell: 'stronger', squat: 'standard', bridge: 'lighter' },
  bridgePosition: 'kneeling',
  band: false,
  talk: 'less',
  order: 'straight',
  lowerSeconds: 5,
  waitForMe: true,
  nonStop: true,
  reps: { lunge: 10, clamshell: 12, squat: 15, bridge: null },
  rightFirst: ['lunge', 'clamshell'],
  restScale: 0.75,
  weeklyGoal: 3,
};

const SAMPLES: Samples = {
  hello: [{}],
  safety: [{}],
  askLevel: [{ fullMinutes: 46, buildUpMinutes: 10 }],
  sayBuildUp: [{ minutes: 10 }],
  sayWhichOrStop: [{}],
  trainedToday: [{}],
  afterGap: [
    { gap: 'easyWeek', days: 5, level: 3, own: 5 },
    { gap: 'twoDown', days: 21, level: 3, own: 5 },
    { gap: 'twoDown', days: 21, level: 1, own: 2 },
    { gap: 'twoDown', days: 21, level: 1, own: 1 },
    { gap: 'half', days: 42, level: 4, own: 8 },
    { gap: 'half', days: 42, level: 2, own: 5 },
    { gap: 'askAgain', days: 90, level: 4, own: 8 },
  ],
  today: [
    { dose: { level: 2, rounds: 1, leastReps: 10, mostReps: 10 }, minutes: 8 },
    { dose: { level: 11, rounds: 3, leastReps: 15, mostReps: 20 }, minutes: 45 },
  ],
  offerWeights: [{}],
  begin: [{ firstEver: true, exercise: 'lunge' }],
  beginsNow: [{ level: 2 }],
  keptWorkout: [
    { day: 'tuesday', rounds: 2, sets: 12, reps: 0, complete: false },
    { day: 'yesterday', rounds: 1, sets: 6, reps: 0, complete: false },
    { day: 'today', rounds: null, sets: 1, reps: 0, complete: false },
    { day: 'lastTime', rounds: null, sets: 8, reps: 4, complete: false },
    { day: 'thursday', rounds: 1, sets: 6, reps: 0, complete: true },
  ],
  nothingKept: [{ day: 'yesterday' }, { day: 'thursday' }, { day: 'lastTime' }],
  welcomeBack: [{}],
  onlyIfWell: [{}],
  unreadable: [{}],
  outOfReach: [{ isPlaced: false }, { isPlaced: true }],
  gotToTheEnd: [
    { set: { round: 1, exercise: 'lunge', side: 'left' }, next: 'lunge' },
    { set: { round: 1, exercise: 'clamshell', side: 'right' }, next: 'squat' },
  ],
  gotToTheEndOfAll: [{}],
  askFresh: PLACES.map((place) => ({ place, rounds: 3 })),
  place: PLACES.map((place) => ({ place, rounds: 3 })),
  countsDown: [
    { example: { exercise: 'lunge', lower: 3 } },
    { example: { exercise: 'squat', lower: 6 } },
    { example: null },
  ],
  fromRep: [{ rep: 7 }],
  setDone: [true, false].flatMap((isWhole) => [0, 1, 2].map((variety) => ({ reps: 15, isWhole, variety }))),
  changeSides: (['lunge', 'clamshell'] as const).map((exercise) => ({ exercise, side: 'right' })),
  nextUp: EXERCISE_IDS.flatMap((exercise) =>
    [null, 2].map((newRound) => ({ exercise, side: SIDES[exercise], newRound })),
  ),
  askReady: [{ mayWait: false }, { mayWait: true }],
  silenceGoesOn: [{}],
  beginLater: [{}],
  howToStop: [{}],
  withoutScreen: [{}],
  helpOnScreen: [{}],
  placeKept: [{}],
  askReadyAgain: [0, 1, 2, 3].map((variety) => ({ variety })),
  askResume: [{}],
  resumeByName: [{}],
  skipped: EXERCISE_IDS.map((exercise) => ({ exercise })),
  leftOut: [
    { exercises: ['squat'], restOf: null, thisRound: true },
    { exercises: ['lunge', 'clamshell', 'squat'], restOf: 'lunge', thisRound: true },
    { exercises: ['clamshell', 'squat'], restOf: null, thisRound: false },
  ],
  only: [{ exercises: ['squat'] }, { exercises: ['lunge', 'clamshell', 'bridge'] }],
  setSkipped: [{}],
  worksBothSides: [{ exercise: 'squat' }, { exercise: 'bridge' }],
  again: [{}],
  atTheStart: [{}],
  whichExercise: [{}],
  takeYourTime: [{}],
  paused: PLACES.flatMap((place) => [{ place }, { place: { ...place, rep: 1 } }]),
  stoppedAt: PLACES.flatMap((place) => [{ place }, { place: { ...place, rep: 1 } }]),
  holding: [{}],
  saved: [{}],
  notSaved: [{ isUnderWay: true }, { isUnderWay: false }],
  goodbye: [{}],
  workoutDone: [
    { rounds: 1, complete: true },
    { rounds: 3, complete: true },
    { rounds: 3, complete: false },
  ],
  askRating: [{ again: false }, { again: true }],
  askRatingShortly: [{}],
  rateOrStop: [{}],
  unrated: [{}],
  oneMoreRound: [{}],
  rated: RATED.flatMap(([verdict, level, ratings]) => ratings.map((rating) => ({ rating, verdict, level }))),
  offerStandard: [{ exercises: ['squat'] }, { exercises: EXERCISE_IDS }],
  mayBeSore: [{}],
  askWhyEnded: [{}],
  ended: [
    ...(['time', 'tough'] as const).flatMap((reason) =>
      [true, false].map((counts) => ({
        reason,
        counts,
        verdict: 'oneMoreToGoDown' as const,
        level: 5 as const,
      })),
    ),
    ...(['down', 'atTheBottom'] as const).map((verdict) => ({
      reason: 'tough' as const,
      counts: true,
      verdict,
      level: 5 as const,
    })),
  ],
  askStartOver: [{}],
  keptGoing: [{}],
  repsLeft: [
    {
      exercise: 'lunge',
      side: 'left',
      reps: 6,
      otherSideToo: true,
      thenExercises: ['clamshell', 'squat', 'bridge'],
      roundsAfter: 2,
    },
    { exercise: 'bridge', side: 'both', reps: 6, otherSideToo: false, thenExercises: [], roundsAfter: 1 },
    { exercise: 'bridge', side: 'both', reps: null, otherSideToo: false, thenExercises: [], roundsAfter: 0 },
  ],
  repsDone: [
    { reps: 0, exercise: 'lunge', side: 'left' },
    { reps: 6, exercise: 'lunge', side: 'left' },
    { reps: 8, exercise: 'squat', side: 'both' },
  ],
  setsDone: [
    { sets: 0, of: 6 },
    { sets: 7, of: 18 },
  ],
  corrected: [
    { reps: 12, exercise: 'clamshell', side: 'right' },
    { reps: 12, exercise: 'bridge', side: 'both' },
  ],
  timeLeft: [{ minutes: 1 }, { minutes: 12 }],
  nothingStarted: [{}],
  whatsNext: [...EXERCISE_IDS, null].map((exercise) => ({ exercise })),
  howTo: EXERCISE_IDS.flatMap((exercise) =>
    POSITIONS.map((bridgePosition) => ({ exercise, bridgePosition })),
  ),
  explain: TOPICS.map((topic) => ({ topic })),
  askHurt: [{}],
  emergency: [{}],
  symptom: [{ isUnderWay: true }, { isUnderWay: false }],
  effort: [{}],
  niggle: [{ of: 'cramp' }, { of: 'click' }],
  ratedInBetween: (['easy', 'good', 'hard', null] as const).map((rating) => ({ rating })),
  help: ABOUTS.map((about) => ({ about })),
  couldSay: ABOUTS.map((about) => ({ about })),
  notUnderstood: ABOUTS.flatMap((about) => [false, true].map((again) => ({ about, again }))),
  levelSet: [{ level: 8, minutes: 25 }],
  noSuchLevel: [{}],
  roundsSet: [
    { rounds: 1, minutes: 7 },
    { rounds: 2, minutes: 14 },
  ],
  timeBudget: [false, true].flatMap((isBegun) =>
    (['whole', 'cut', 'shortest'] as const).map((fit) => ({
      ...{ asked: 20, fit, minutes: 18, isBegun },
      dose: { level: 5 as const, rounds: 2, leastReps: 10, mostReps: 10 },
    })),
  ),
  orderSet: (['straight', 'circuit'] as const).flatMap((order) =>
    [true, false].map((fromNextTime) => ({ order, fromNextTime })),
  ),
  lowerSet: [
    { seconds: 5, asked: null },
    { seconds: 6, asked: 10 },
  ],
  countTuned: (['slower', 'faster'] as const).flatMap((change) =>
    [false, true].map((atLimit) => ({ change, atLimit })),
  ),
  loadSet: [...EXERCISE_IDS, null].flatMap((exercise) =>
    (['lighter', 'stronger'] as const).flatMap((load) =>
      POSITIONS.flatMap((bridgePosition) =>
        [true, false].map((band) => ({ exercise, load, bridgePosition, band })),
      ),
    ),
  ),
  bridgePositionSet: POSITIONS.map((position) => ({ position })),
  cushion: [{ exercise: 'lunge' }, { exercise: 'clamshell' }, { exercise: 'squat' }],
  bandSet: [
    { band: true, today: false },
    { band: false, today: false },
    { band: false, today: true },
  ],
  talkSet: [{ talk: 'less' }, { talk: 'more' }],
  waitForMeSet: [{ waitForMe: true }, { waitForMe: false }],
  nonStopSet: [{ nonStop: true }, { nonStop: false }],
  notNonStop: [{ because: 'noPlayer' }, { because: 'notYet' }, { because: 'notNow' }],
  offerNonStop: [{}],
  exactCount: [{}],
  noLoop: [{}],
  useScreenSet: [{ useScreen: true }, { useScreen: false }],
  firstSideSet: [[], ['lunge' as const], ['clamshell' as const]].map((rightFirst) => ({ rightFirst })),
  repsSet: [
    ...[...EXERCISE_IDS, null].flatMap((exercise) =>
      [12, null].map((reps) => ({ exercise, reps, asked: null })),
    ),
    { exercise: 'lunge', reps: 6, asked: 4 },
    { exercise: 'squat', reps: 20, asked: 50 },
  ],
  standardAlready: [...EXERCISE_IDS, null].map((exercise) => ({ exercise })),
  standardAgain: [...EXERCISE_IDS, null].flatMap((exercise) =>
    [[], ['reps'], ['reps', 'sides', 'rests']].map((also) => ({
      exercise,
      also: also as ('reps' | 'sides' | 'rests')[],
    })),
  ),
  restsSet: [
    ...REST_SCALES.map((scale) => ({ scale, atLimit: false })),
    { scale: 2, atLimit: true },
    { scale: 0.5, atLimit: true },
  ],
  goalSet: [{ perWeek: 1 }, { perWeek: 3 }],
  easyWeekSet: [
    { level: 6, own: 8 },
    { level: 1, own: 1 },
  ],
  numberNotHeard: (
    [
      'level',
      'rounds',
      'seconds',
      'goal',
      'order',
      'rep',
      'done',
      'reps',
      'rests',
      'side',
      'minutes',
    ] as const
  ).map((of) => ({
    of,
  })),
  mySettings: [
    { settings: DEFAULT_SETTINGS, level: 5, isVoiceMeasured: false },
    { settings: CHOSEN, level: 5, isVoiceMeasured: false },
    { settings: DEFAULT_SETTINGS, level: 5, isVoiceMeasured: true },
    { settings: { ...DEFAULT_SETTINGS, useScreen: false }, level: 5, isVoiceMeasured: false },
    {
      settings: { ...DEFAULT_SETTINGS, rightFirst: ['lunge'], restScale: 2 },
      level: 5,
      isVoiceMeasured: false,
    },
    {
      settings: { ...DEFAULT_SETTINGS, rightFirst: ['clamshell'], restScale: 1.5 },
      level: 5,
      isVoiceMeasured: false,
    },
  ],
  report: [
    {
      thisWeek: { thisWeek: 0, goal: 2 },
      streak: 0,
      dose: { level: 1, rounds: 1, leastReps: 8, mostReps: 8 },
    },
    {
      thisWeek: { thisWeek: 1, goal: 2 },
      streak: 4,
      dose: { level: 5, rounds: 2, leastReps: 10, mostReps: 10 },
    },
    {
      thisWeek: { thisWeek: 3, goal: 2 },
      streak: 1,
      dose: { level: 5, rounds: 2, leastReps: 10, mostReps: 10 },
    },
  ],
  thisWeek: [0, 1, 2, 3].map((thisWeek) => ({ thisWeek, goal: 2 })),
  record: [
    { workouts: 1, longest: 0 },
    { workouts: 24, longest: 6 },
  ],
  lastTime: [0, 1, 5].flatMap((daysAgo) =>
    [true, false].map((complete) => ({ daysAgo, level: 5 as const, complete })),
  ),
  neverTrained: [{ isTraining: false }, { isTraining: true }],
  askDeleteData: [{}],
  askDeleteWhose: [{ again: false }, { again: true }],
  dataDeleted: [{ whose: 'mine' }, { whose: 'household' }],
  dataLeft: [{}],
  dataKept: [{}],
  newVoice: [{}],
  noVoice: [{}],
  offerReminder: [{}],
  askReminderTimes: (['both', 'days', 'time'] as const).map((lacking) => ({ lacking })),
  reminderConsent: [{}],
  reminderSet: [REMINDER, { ...REMINDER, days: WEEKDAYS.slice(0, 5) }, { ...REMINDER, days: WEEKDAYS }].map(
    (reminder) => ({ reminder }),
  ),
  reminderTrouble: (['noConsent', 'unsupported', 'tooMany', 'failed'] as const).map((trouble) => ({
    trouble,
  })),
  reminderList: [
    { reminders: [], others: 0 },
    { reminders: [REMINDER], others: 0 },
    { reminders: [REMINDER], others: 1 },
  ],
  remindersCancelled: [{ cancelled: 0 }, { cancelled: 1 }, { cancelled: 2 }],
  remindersLeft: [{}],
};

function remark(of: Remark, phrases: Phrases): string {
  // Every entry takes the remark of its own kind, which the table's type says and a lookup forgets.
  return (phrases.remarks[of.kind] as (of: Remark) => string)(of);
}

function settingsOf(exercise: (typeof EXERCISE_IDS)[number]): readonly Settings[] {
  return LOADS.flatMap((load) =>
    POSITIONS.flatMap((bridgePosition) =>
      [true, false].map((band) => ({
        ...DEFAULT_SETTINGS,
        loads: { ...DEFAULT_SETTINGS.loads, [exercise]: load },
        bridgePosition,
        band,
      })),
    ),
  );
}

function setUpsOf(exercise: (typeof EXERCISE_IDS)[number], phrases: Phrases): readonly string[] {
  return settingsOf(exercise).flatMap((settings) =>
    (['first', 'again'] as const).flatMap((form) =>
      EXERCISES[exercise].setUp[form].flatMap((length, step) =>
        phrases
          .setUp(
            { kind: 'setUp', exercise, side: SIDES[exercise], form, step, lower: 4, start: NOW, length },
            settings,
          )
          .slice(0, 1),
      ),
    ),
  );
}

function beatsOf(exercise: (typeof EXERCISE_IDS)[number], phrases: Phrases): readonly string[] {
  const words: readonly (readonly [PhaseKind, BeatWord])[] = [
    ...EXERCISES[exercise].phases.map((phase) => [phase, { kind: 'phase' }] as const),
    ...[5, 4, 3, 2].map((left) => ['lower', { kind: 'count', left }] as const),
    ['lower', { kind: 'bottom' }],
    ['lift', { kind: 'rep', rep: 1 }],
    ['lift', { kind: 'breathe' }],
    ['lift', { kind: 'halfway' }],
    ...[3, 2, 1].map((left) => ['lift', { kind: 'toGo', left }] as const),
    ...[0, 1, 2, 3, 4].map((ordinal) => ['lift', { kind: 'formCue', ordinal }] as const),
  ];
  return settingsOf(exercise).flatMap((settings) =>
    words.flatMap(([phase, word]) => {
      const cue: Cue = { kind: 'beat', exercise, rep: 1, phase, word, start: NOW, length: NOW };
      return phrases.beat(cue, settings);
    }),
  );
}
