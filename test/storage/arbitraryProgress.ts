import fc from 'fast-check';
import type { FiledWorkout } from '../../lambda/coach/person/filing';
import type { Progress } from '../../lambda/coach/person/progress';
import type { Question } from '../../lambda/coach/person/question';
import { WEEKDAYS, type HalfReminder } from '../../lambda/coach/person/reminder';
import type { Screen } from '../../lambda/coach/person/screens';
import type { SentReply } from '../../lambda/coach/person/sentReply';
import { NO_WORKOUT, proposed, type Workout } from '../../lambda/coach/person/workout';
import type { Tally } from '../../lambda/coach/person/tally';
import type { Settings } from '../../lambda/coach/person/settings';
import type { Training } from '../../lambda/coach/person/training';
import { EXERCISE_IDS } from '../../lambda/workout/exercises';
import { LEVELS } from '../../lambda/workout/levels';
import { milliseconds } from '../../lambda/workout/milliseconds';
import { MOST_ROUNDS, ORDERS, programmeOf, setsOf, type Programme } from '../../lambda/workout/programme';
import type { RepRun } from '../../lambda/workout/portions';
import { REST_SCALES } from '../../lambda/workout/rest';
import { isSameSet, nameOf, type SetName } from '../../lambda/workout/setName';
import { LOWER_SECONDS } from '../../lambda/workout/tempo';

const EVERY_SET = setsOf(programmeOf(1, { rounds: MOST_ROUNDS }));
const aTime = fc.integer({ min: 0, max: Date.UTC(2090, 0) }).map(milliseconds);
const aLength = fc.integer({ min: 1, max: 400_000 }).map(milliseconds);
const aLevel = fc.constantFrom(...LEVELS);
const aCount = fc.nat({ max: 900 });
const aRep = fc.integer({ min: 1, max: 30 });
const aRating = fc.constantFrom('easy' as const, 'good' as const, 'hard' as const);
const aQuestion = fc.option(
  fc.constantFrom<Question>('level', 'begin', 'ready', 'resume', 'carryOn', 'fresh', 'rating', 'startOver'),
);
const aQuestionBefore = fc.option(
  fc.constantFrom<Question>('level', 'begin', 'deleteData', 'remind', 'remindWhen'),
);
const forEach = <T>(one: fc.Arbitrary<T>) =>
  fc.record({ lunge: one, clamshell: one, squat: one, bridge: one });
const aSubset = fc.subarray(['lunge' as const, 'clamshell' as const]);

const aProgramme: fc.Arbitrary<Programme> = fc.record({
  level: aLevel,
  rounds: fc.integer({ min: 1, max: 5 }),
  order: fc.constantFrom(...ORDERS),
  lowerSeconds: fc.constantFrom(...LOWER_SECONDS),
  reps: forEach(aRep),
  rightFirst: aSubset,
});

const someSettings: fc.Arbitrary<Settings> = fc.record({
  loads: forEach(fc.constantFrom('lighter', 'standard', 'stronger')),
  bridgePosition: fc.constantFrom('flat', 'pillow', 'kneeling'),
  band: fc.boolean(),
  bandMissing: fc.boolean(),
  talk: fc.constantFrom('less', 'more'),
  order: fc.constantFrom(...ORDERS),
  lowerSeconds: fc.option(fc.constantFrom(...LOWER_SECONDS)),
  gapMs: fc.integer({ min: -250, max: 250 }),
  rightFirst: aSubset,
  waitForMe: fc.boolean(),
  nonStop: fc.boolean(),
  useScreen: fc.boolean(),
  reps: forEach(fc.option(aRep)),
  restScale: fc.constantFrom(...REST_SCALES),
  weeklyGoal: fc.integer({ min: 1, max: 5 }),
});

const someTraining: fc.Arbitrary<Training> = fc.record({
  level: fc.option(aLevel),
  last: fc.option(
    fc.record({
      at: aTime,
      level: aLevel,
      complete: fc.boolean(),
      rating: fc.option(aRating),
      tough: fc.boolean(),
    }),
  ),
  workouts: aCount,
  counted: fc.array(aTime, { maxLength: 4 }),
  goods: aCount,
  hards: aCount,
  recoverTo: fc.option(aLevel),
  easyUntil: fc.option(aTime),
  habit: fc.record({
    week: fc.option(aCount),
    count: aCount,
    streak: aCount,
    longest: aCount,
    spare: fc.boolean(),
    towardsSpare: aCount,
  }),
});

const aTally: fc.Arbitrary<Tally> = fc.uniqueArray(
  fc
    .tuple(
      fc.constantFrom(...EVERY_SET),
      fc.record({ reps: fc.nat({ max: 30 }), correctedAt: aTime }, { requiredKeys: ['reps'] }),
    )
    .map(([set, done]) => ({ ...nameOf(set), ...done })),
  { comparator: isSameSet },
);
const someSets = fc.uniqueArray(fc.constantFrom(...EVERY_SET.map(nameOf)), {
  maxLength: 4,
  comparator: isSameSet,
});

const aBegunWorkout: fc.Arbitrary<Workout> = aProgramme.chain((programme) => {
  const beginning = {
    begunAt: aTime,
    programme: fc.constant(programme),
    tally: aTally.map(inOrder),
    unconfirmed: someSets,
    skipped: fc.uniqueArray(fc.constantFrom(...EXERCISE_IDS)),
  };
  const place = fc
    .tuple(fc.constantFrom(...setsOf(programme)), aRep)
    .map(([set, rep]) => ({ ...nameOf(set), rep }));
  return fc.oneof(
    fc.record({ kind: fc.constant('done' as const), ...beginning }),
    fc.record({
      kind: fc.constant('underWay' as const),
      ...beginning,
      place,
      inPosition: fc.boolean(),
      uncounted: fc.nat({ max: 9 }),
    }),
  );
});

/** A workout as the person's settings have it, led from its first set to its place. */
const aLedWorkout = (settings: Settings): fc.Arbitrary<Workout> =>
  fc
    .record({
      level: aLevel,
      rounds: fc.option(fc.integer({ min: 1, max: MOST_ROUNDS })),
      done: fc.nat(),
      heard: fc.boolean(),
      rep: aRep,
      begunAt: aTime,
    })
    .map(({ level, rounds, done, heard, rep, begunAt }) => {
      const { programme } = proposed(settings, level, rounds);
      const sets = setsOf(programme);
      const index = done % (sets.length + 1);
      const before = sets.slice(0, index).map(({ reps, ...set }) => ({ ...nameOf(set), reps }));
      const unconfirmed = heard ? before.slice(-1).map(nameOf) : [];
      const tally = inOrder(heard ? before.slice(0, -1) : before);
      const begun = { begunAt, programme, tally, unconfirmed, skipped: [] };
      const set = sets[index];
      return set === undefined
        ? { kind: 'done', ...begun }
        : { kind: 'underWay', ...begun, place: { ...nameOf(set), rep }, inPosition: heard, uncounted: 0 };
    });

const aWorkout: fc.Arbitrary<Workout> = fc.oneof(
  fc.constant(NO_WORKOUT),
  fc.record({
    kind: fc.constant('proposed' as const),
    programme: aProgramme,
    inPosition: fc.boolean(),
  }),
  { weight: 4, arbitrary: aBegunWorkout },
);

function sentFor(workout: Workout): fc.Arbitrary<SentReply> {
  return fc.record({
    at: aTime,
    startLatency: aLength,
    speech: aLength,
    listening: aLength,
    reprompt: aLength,
    runs: workout.kind === 'none' ? fc.constant([]) : fc.array(runOf(workout.programme), { maxLength: 4 }),
    repromptQuestion: workout.kind === 'none' ? aQuestionBefore : aQuestion,
    inPosition: fc.tuple(fc.boolean(), fc.boolean()),
    slowest: fc.constantFrom(1, 1.25),
    stream: fc.option(
      fc.record({
        run: fc.string({ minLength: 1, maxLength: 8 }),
        index: aCount,
        stoppedAt: fc.option(aLength),
        isRetry: fc.boolean(),
      }),
    ),
    words: aLength,
  });
}

function runOf(programme: Programme): fc.Arbitrary<RepRun> {
  return fc
    .tuple(fc.constantFrom(...setsOf(programme)), aRep, aRep, aLength, aLength)
    .map(([set, one, other, start, repLength]) => {
      const [fromRep, toRep] = [Math.min(one, other), Math.max(one, other)];
      return { ...nameOf(set), fromRep, toRep, start, repLength };
    });
}

/** A record tells a tally by exercise and side, round by round. */
function inOrder(tally: Tally): Tally {
  const bySide = (set: SetName) => [EXERCISE_IDS.indexOf(set.exercise), set.side, set.round].join(' ');
  return tally.toSorted((one, other) => bySide(one).localeCompare(bySide(other)));
}

const aScreen: fc.Arbitrary<Screen> = fc.record({
  name: fc.stringMatching(/^[0-9a-f]{8}$/),
  pace: fc.option(fc.integer({ min: -250, max: 250 })),
  losses: fc.nat({ max: 2 }),
  voiceUntil: aTime,
  cutShortAt: aTime,
});

const someHalfReminder: fc.Arbitrary<HalfReminder> = fc.record({
  days: fc.subarray([...WEEKDAYS]),
  time: fc.option(fc.record({ hour: fc.nat({ max: 23 }), minute: fc.nat({ max: 59 }) })),
  backTo: aQuestionBefore,
});

/** Any progress that makes sense in itself. */
export const aProgress: fc.Arbitrary<Progress> = someSettings
  .chain((settings) => fc.tuple(fc.constant(settings), fc.oneof(aWorkout, aLedWorkout(settings))))
  .chain(([settings, workout]) =>
    fc.record({
      toldSafetyAt: fc.option(aTime),
      heardAt: aTime,
      timeZone: fc.option(fc.constantFrom('UTC', 'Europe/Berlin', 'America/St_Johns')),
      settings: fc.constant(settings),
      onLighter: aCount,
      reminderOffered: fc.boolean(),
      halfReminder: fc.option(someHalfReminder),
      met: fc.uniqueArray(fc.constantFrom(...EXERCISE_IDS)),
      knows: fc.subarray(['silence', 'return', 'weights', 'nonStop', 'justTalk'] as const),
      countedUpUntil: fc.option(aTime),
      training: someTraining,
      screens: fc.array(aScreen, { maxLength: 4 }),
      ledOn: aCount,
      workout: fc.constant(workout),
      question: workout.kind === 'none' ? aQuestionBefore : aQuestion,
      misses: fc.nat({ max: 20 }),
      sent: fc.option(sentFor(workout)),
      answered: fc.array(fc.string({ minLength: 1, maxLength: 12 }), { maxLength: 4 }),
    }),
  );

export const aFiledWorkout: fc.Arbitrary<FiledWorkout> = fc.record({
  begunAt: aTime,
  endedAt: aTime,
  level: aLevel,
  rounds: fc.integer({ min: 1, max: 5 }),
  tally: aTally.map(inOrder),
  complete: fc.boolean(),
  rating: fc.option(aRating),
  tough: fc.boolean(),
});
