import fc from 'fast-check';
import type { FiledWorkout } from '../../lambda/coach/filing';
import type { Progress, Workout } from '../../lambda/coach/progress';
import type { Question } from '../../lambda/coach/question';
import { WEEKDAYS, type HalfReminder } from '../../lambda/coach/reminder';
import type { Sent, SentStretch } from '../../lambda/coach/sent';
import type { Settings } from '../../lambda/coach/settings';
import type { Training } from '../../lambda/coach/training';
import { EXERCISE_IDS } from '../../lambda/workout/exercises';
import { LEVELS } from '../../lambda/workout/levels';
import { milliseconds } from '../../lambda/workout/milliseconds';
import { ORDERS, setsOf, type Programme } from '../../lambda/workout/programme';
import { LOWER_SECONDS } from '../../lambda/workout/tempo';

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

const aProgramme: fc.Arbitrary<Programme> = fc.record({
  level: aLevel,
  rounds: fc.integer({ min: 1, max: 5 }),
  order: fc.constantFrom(...ORDERS),
  lowerSeconds: fc.constantFrom(...LOWER_SECONDS),
  reps: forEach(aRep),
});

const someSettings: fc.Arbitrary<Settings> = fc.record({
  loads: forEach(fc.constantFrom('lighter', 'standard', 'stronger')),
  bridgePosition: fc.constantFrom('flat', 'pillow', 'kneeling'),
  band: fc.boolean(),
  talk: fc.constantFrom('less', 'more'),
  order: fc.constantFrom(...ORDERS),
  lowerSeconds: fc.option(fc.constantFrom(...LOWER_SECONDS)),
  gapMs: fc.integer({ min: -250, max: 250 }),
  waitForMe: fc.boolean(),
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

const aTally = fc.array(fc.integer({ min: -1, max: 30 }), { maxLength: 30 });

const aWorkout: fc.Arbitrary<Workout> = aProgramme.chain((programme) =>
  fc.record({
    begunAt: fc.option(aTime),
    programme: fc.constant(programme),
    place: fc.option(
      fc
        .tuple(fc.constantFrom(...setsOf(programme)), aRep)
        .map(([{ round, exercise, side }, rep]) => ({ round, exercise, side, rep })),
    ),
    tally: aTally,
    unconfirmed: fc.uniqueArray(fc.nat({ max: 29 }), { maxLength: 4 }),
    skipped: fc.uniqueArray(fc.constantFrom(...EXERCISE_IDS)),
    inPosition: fc.boolean(),
  }),
);

function sentFor(workout: Workout | null): fc.Arbitrary<Sent> {
  return fc.record({
    at: aTime,
    speech: aLength,
    reprompt: aLength,
    stretches: workout === null ? fc.constant([]) : fc.array(stretchOf(workout), { maxLength: 4 }),
    repromptQuestion: aQuestion,
    inPosition: fc.tuple(fc.boolean(), fc.boolean()),
    slowest: fc.constantFrom(1, 1.25),
  });
}

function stretchOf({ programme }: Workout): fc.Arbitrary<SentStretch> {
  return fc
    .tuple(fc.constantFrom(...setsOf(programme)), aRep, aRep, aLength, aLength)
    .map(([{ round, exercise, side }, one, other, start, repLength]) => {
      const [fromRep, toRep] = [Math.min(one, other), Math.max(one, other)];
      return { round, exercise, side, fromRep, toRep, start, repLength };
    });
}

const someHalfReminder: fc.Arbitrary<HalfReminder> = fc.record({
  days: fc.subarray([...WEEKDAYS]),
  time: fc.option(fc.record({ hour: fc.nat({ max: 23 }), minute: fc.nat({ max: 59 }) })),
  backTo: aQuestionBefore,
});

/** Any progress that makes sense in itself. */
export const aProgress: fc.Arbitrary<Progress> = fc.option(aWorkout).chain((workout) =>
  fc.record({
    toldSafetyAt: fc.option(aTime),
    heardAt: aTime,
    timeZone: fc.option(fc.constantFrom('UTC', 'Europe/Berlin', 'America/St_Johns')),
    settings: someSettings,
    onLighter: aCount,
    reminderOffered: fc.boolean(),
    halfReminder: fc.option(someHalfReminder),
    met: fc.uniqueArray(fc.constantFrom(...EXERCISE_IDS)),
    training: someTraining,
    workout: fc.constant(workout),
    question: workout === null ? aQuestionBefore : aQuestion,
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
  tally: aTally,
  complete: fc.boolean(),
  rating: fc.option(aRating),
  tough: fc.boolean(),
});
