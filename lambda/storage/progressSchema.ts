import * as v from 'valibot';
import { isTimeZone } from '../coach/person/calendar';
import type { FiledWorkout } from '../coach/person/filing';
import { NO_HABIT, type Habit } from '../coach/person/habit';
import type { Progress } from '../coach/person/progress';
import type { Question } from '../coach/person/question';
import { WEEKDAYS } from '../coach/person/reminder';
import type { SentReply, SentStream } from '../coach/person/sentReply';
import { DEFAULT_SETTINGS, type Settings } from '../coach/person/settings';
import { NO_TRAINING, type Training } from '../coach/person/training';
import type { Tally } from '../coach/person/tally';
import type { Workout } from '../coach/person/workout';
import { EXERCISE_IDS, type ExerciseId } from '../workout/exercises';
import { LEVELS } from '../workout/levels';
import { milliseconds } from '../workout/milliseconds';
import { indexOfSet } from '../workout/place';
import type { RepRun } from '../workout/portions';
import { MOST_REPS, MOST_ROUNDS, ORDERS, SETS_IN_A_ROUND, type Programme } from '../workout/programme';
import { REST_SCALES } from '../workout/rest';
import { LOWER_SECONDS } from '../workout/tempo';
import { setName, sides, tallyOf, tallyToRecord, withCorrections, type Sides } from './setNames';
import { usualTally } from './usual';

// Far outside anything that is meant, and still harmless to whoever counts with it.
const LATEST = Date.UTC(2100, 0);
const MOST = 9999;
const MOST_LISTED = 8;
const MOST_STORED_GAP_MS = 1000;
const MOST_NAME = 16;
const MOST_PACE = 999;

const whole = (least: number, most: number) =>
  v.pipe(v.number(), v.safeInteger(), v.minValue(least), v.maxValue(most));

const time = v.pipe(whole(0, LATEST), v.transform(milliseconds));
const exercise = v.picklist(EXERCISE_IDS);
const count = whole(0, MOST);
const level = v.picklist(LEVELS);
const lower = v.picklist(LOWER_SECONDS);
const order = v.picklist(ORDERS);
const load = v.picklist(['lighter', 'standard', 'stronger']);
const rating = v.nullable(v.picklist(['easy', 'good', 'hard']));
const round = whole(1, MOST_ROUNDS);
const reps = whole(1, MOST_REPS);
const repsPassed = whole(0, MOST_REPS);

const repsOfEach = ofEach(reps);

/** Every question, and whether it is about a workout. */
const QUESTIONS: Readonly<Record<Question, boolean>> = {
  level: false,
  begin: false,
  ready: true,
  resume: true,
  hurt: false,
  carryOn: true,
  fresh: true,
  rating: true,
  endedBecause: true,
  startOver: true,
  deleteData: false,
  deleteWhose: false,
  remind: false,
  remindWhen: false,
};
const question = v.nullable(v.picklist(Object.keys(QUESTIONS) as Question[]));

/** Only what differs from the default is kept. */
const settings = v.pipe(
  v.partial(
    v.object({
      loads: v.pipe(
        ofEach(load),
        v.transform((chosen): Settings['loads'] => Object.assign({ ...DEFAULT_SETTINGS.loads }, chosen)),
      ),
      bridgePosition: v.picklist(['flat', 'pillow', 'kneeling']),
      band: v.boolean(),
      bandMissing: v.boolean(),
      talk: v.picklist(['less', 'more']),
      order,
      lowerSeconds: v.nullable(lower),
      gapMs: whole(-MOST_STORED_GAP_MS, MOST_STORED_GAP_MS),
      reps: v.pipe(
        repsOfEach,
        v.transform((chosen): Settings['reps'] => Object.assign({ ...DEFAULT_SETTINGS.reps }, chosen)),
      ),
      rightFirst: v.array(exercise),
      waitForMe: v.boolean(),
      nonStop: v.boolean(),
      useScreen: v.boolean(),
      restScale: v.picklist(REST_SCALES),
      weeklyGoal: count,
    }),
  ),
  v.transform((chosen): Settings => Object.assign({ ...DEFAULT_SETTINGS }, chosen)),
);

const habit = v.pipe(
  v.partial(
    v.object({
      week: v.nullable(count),
      count,
      streak: count,
      longest: count,
      spare: v.boolean(),
      towardsSpare: count,
    }),
  ),
  v.transform((kept): Habit => Object.assign({ ...NO_HABIT }, kept)),
);

/** How most workouts end; when it was is the newest of those that were counted. */
export const USUAL_LAST = { complete: true, rating: null, tough: false } as const;

const last = v.object({
  at: v.optional(time),
  level,
  complete: v.optional(v.boolean(), USUAL_LAST.complete),
  rating: v.optional(rating, USUAL_LAST.rating),
  tough: v.optional(v.boolean(), USUAL_LAST.tough),
});

const training = v.pipe(
  v.partial(
    v.object({
      level: v.nullable(level),
      last: v.nullable(last),
      workouts: count,
      counted: v.pipe(v.array(time), v.maxLength(MOST_LISTED)),
      goods: count,
      hards: count,
      recoverTo: v.nullable(level),
      easyUntil: v.nullable(time),
      habit,
    }),
  ),
  v.check(({ last, counted }) => last == null || (last.at ?? counted?.[0]) !== undefined),
  v.transform(({ last, ...kept }): Training => {
    const at = last?.at ?? kept.counted?.[0] ?? milliseconds(0);
    return Object.assign({ ...NO_TRAINING }, kept, { last: last == null ? null : { ...last, at } });
  }),
);

/** A programme that is filled in: a record keeps only what the level and the person's settings do not say. */
const programme: v.GenericSchema<unknown, Programme> = v.object({
  level,
  rounds: round,
  order,
  lowerSeconds: lower,
  reps: v.union([v.pipe(reps, v.transform(forEach)), v.object(forEach(reps))]),
  rightFirst: v.array(exercise),
});

const place = v.pipe(
  v.object({ set: setName, rep: v.optional(reps, 1) }),
  v.transform(({ set, rep }) => ({ ...set, rep })),
);

/** A set that is not in the tally has nothing to correct. */
const corrected = v.optional(v.record(v.string(), time));

const beginning = {
  begunAt: time,
  programme,
  tally: v.optional(sides, {}),
  corrected,
  unconfirmed: v.optional(v.pipe(v.array(setName), v.maxLength(MOST_ROUNDS * SETS_IN_A_ROUND)), []),
  skipped: v.optional(v.array(exercise), []),
};

const inPosition = v.optional(v.boolean(), false);

const workout: v.GenericSchema<unknown, Workout> = v.pipe(
  v.variant('kind', [
    v.object({ kind: v.literal('none') }),
    v.object({ kind: v.literal('proposed'), programme, inPosition }),
    v.pipe(
      v.object({
        kind: v.literal('underWay'),
        ...beginning,
        place,
        inPosition,
        uncounted: v.optional(repsPassed, 0),
      }),
      v.check(({ programme, place }) => indexOfSet(programme, place) >= 0),
    ),
    v.object({ kind: v.literal('done'), ...beginning }),
  ]),
  v.transform((kept): Workout => {
    if (!('tally' in kept)) return kept;
    const { corrected, ...rest } = kept;
    const tally = wholeTally(kept.tally, usualTally(kept));
    return { ...rest, tally: withCorrections(tally, corrected) };
  }),
);

const run = v.pipe(
  v.object({
    set: setName,
    reps: v.strictTuple([reps, reps]),
    start: time,
    each: v.pipe(time, v.minValue(milliseconds(1))),
  }),
  v.transform(({ set, reps: [fromRep, toRep], start, each }): RepRun => {
    return { ...set, fromRep, toRep, start, repLength: each };
  }),
);

const stream = v.pipe(
  v.object({
    run: v.pipe(v.string(), v.maxLength(100)),
    index: count,
    stoppedAt: v.optional(v.nullable(time), null),
    isRetry: v.optional(v.boolean(), false),
  }),
  v.transform((played): SentStream => played),
);

/** A reply that is filled in: a record keeps only what is not as usual. */
const sent = v.pipe(
  v.object({
    at: time,
    startLatency: time,
    speech: time,
    listening: time,
    reprompt: time,
    runs: v.pipe(v.array(run), v.maxLength(MOST_LISTED)),
    then: question,
    inPosition: v.strictTuple([v.boolean(), v.boolean()]),
    slowest: v.pipe(v.number(), v.minValue(1), v.maxValue(2)),
    stream: v.nullable(stream),
    words: time,
  }),
  v.transform(({ then, ...rest }): SentReply => ({ ...rest, repromptQuestion: then })),
);

/** Written short, and without the nothings at its end. */
const screen = v.pipe(
  v.tupleWithRest(
    [v.pipe(v.string(), v.maxLength(MOST_NAME))],
    v.nullable(v.pipe(v.number(), v.safeInteger())),
  ),
  v.transform(([name, pace = null, losses, voiceUntil, cutShortAt]) => ({
    name,
    pace,
    losses: losses ?? 0,
    voiceUntil: voiceUntil ?? 0,
    cutShortAt: cutShortAt ?? 0,
  })),
  v.object({
    name: v.string(),
    pace: v.nullable(whole(-MOST_PACE, MOST_PACE)),
    losses: count,
    voiceUntil: time,
    cutShortAt: time,
  }),
);

const halfReminder = v.object({
  days: v.pipe(v.array(v.picklist(WEEKDAYS)), v.maxLength(WEEKDAYS.length)),
  time: v.nullable(v.object({ hour: whole(0, 23), minute: whole(0, 59) })),
  backTo: question,
});

/** Each but the first may be left out of a record, where it is as a newcomer's. */
export const FIELDS = {
  heardAt: time,
  toldSafetyAt: v.nullable(time),
  timeZone: v.nullable(v.pipe(v.string(), v.check(isTimeZone))),
  settings,
  onLighter: count,
  reminderOffered: v.boolean(),
  halfReminder: v.nullable(halfReminder),
  met: v.array(exercise),
  knows: v.array(v.picklist(['silence', 'return', 'weights', 'nonStop', 'justTalk'])),
  countedUpUntil: v.nullable(time),
  training,
  screens: v.pipe(v.array(screen), v.maxLength(MOST_LISTED)),
  ledOn: count,
  workout,
  question,
  misses: count,
  sent: v.nullable(sent),
  answered: v.pipe(v.array(v.pipe(v.string(), v.maxLength(100))), v.maxLength(MOST_LISTED)),
};

/** What was found wrong ends the reading: nothing is checked together that is not right by itself. */
export const AT_ONCE = { abortEarly: true };

export const filedWorkout: v.GenericSchema<unknown, FiledWorkout> = v.pipe(
  v.object({
    begunAt: time,
    endedAt: time,
    level,
    rounds: round,
    tally: sides,
    corrected,
    complete: v.boolean(),
    rating,
    tough: v.boolean(),
  }),
  v.transform(({ corrected, ...filed }): FiledWorkout => {
    return { ...filed, tally: withCorrections(tallyOf(filed.tally), corrected) };
  }),
);

/** Something for some of the exercises, or once for all of them. */
function ofEach<Schema extends v.GenericSchema>(schema: Schema) {
  return v.union([v.pipe(schema, v.transform(forEach)), v.partial(v.object(forEach(schema)))]);
}

/** The same for every exercise there is. */
function forEach<Schema>(schema: Schema): Readonly<Record<ExerciseId, Schema>> {
  return Object.fromEntries(EXERCISE_IDS.map((id) => [id, schema])) as Record<ExerciseId, Schema>;
}

/** Only the sides that are not as usual are told. */
function wholeTally(told: Sides, usual: Tally): Tally {
  return tallyOf({ ...tallyToRecord(usual), ...told });
}

/** A question about a workout needs one. */
export function hasItsWorkout(asked: Question | null, { workout }: Progress): boolean {
  return workout.kind !== 'none' || asked === null || !QUESTIONS[asked];
}

/** What was counted needs the workout it was counted in. */
export function hasItsSets(sent: SentReply | null, { workout }: Progress): boolean {
  if (sent === null || sent.runs.length === 0) return true;
  return workout.kind !== 'none' && sent.runs.every((one) => indexOfSet(workout.programme, one) >= 0);
}
