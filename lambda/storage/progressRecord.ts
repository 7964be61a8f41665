import * as v from 'valibot';
import { isTimeZone } from '../coach/calendar';
import type { FiledWorkout } from '../coach/filing';
import { NO_HABIT, type Habit } from '../coach/habit';
import { newcomer, type Progress } from '../coach/progress';
import type { Question } from '../coach/question';
import { WEEKDAYS } from '../coach/reminder';
import type { Sent, SentStretch } from '../coach/sent';
import { DEFAULT_SETTINGS, type Settings } from '../coach/settings';
import { SETS_IN_A_ROUND } from '../coach/tally';
import { NO_TRAINING, type Training } from '../coach/training';
import { EXERCISE_IDS } from '../workout/exercises';
import { LEVELS } from '../workout/levels';
import { milliseconds, type Milliseconds } from '../workout/milliseconds';
import { indexOfSet, type Place } from '../workout/place';
import { MOST_REPS, MOST_ROUNDS, ORDERS, type Programme } from '../workout/programme';
import { LOWER_SECONDS } from '../workout/tempo';

/** The stored shape of progress; raised when an older program could no longer read what a newer one writes. */
export const RECORD_VERSION = 1;

// Far outside anything that is meant, and still harmless to whoever counts with it.
const LATEST = Date.UTC(2100, 0);
const MOST = 9999;
const MOST_STRETCHES = 8;
const WIDEST_GAP_MS = 1000;

const whole = (least: number, most: number) =>
  v.pipe(v.number(), v.safeInteger(), v.minValue(least), v.maxValue(most));

const time = v.pipe(whole(0, LATEST), v.transform(milliseconds));
const exercise = v.picklist(EXERCISE_IDS);
const count = whole(0, MOST);
const level = v.picklist(LEVELS);
const lower = v.picklist(LOWER_SECONDS);
const order = v.picklist(ORDERS);
const load = v.picklist(['lighter', 'standard', 'stronger']);
const side = v.picklist(['left', 'right', 'both']);
const rating = v.nullable(v.picklist(['easy', 'good', 'hard']));
const round = whole(1, MOST_ROUNDS);
const reps = whole(1, MOST_REPS);
const tally = v.pipe(v.array(whole(-1, MOST_REPS)), v.maxLength(MOST_ROUNDS * SETS_IN_A_ROUND));

/** Every question, and whether it is about a workout. */
const QUESTIONS: Readonly<Record<Question, boolean>> = {
  level: false,
  begin: false,
  ready: true,
  resume: true,
  carryOn: true,
  fresh: true,
  rating: true,
  endedBecause: true,
  startOver: true,
  deleteData: false,
  remind: false,
  remindWhen: false,
};
const question = v.nullable(v.picklist(Object.keys(QUESTIONS) as Question[]));

/** Only what differs from the default is kept. */
const settings = v.pipe(
  v.partial(
    v.object({
      loads: v.object({ lunge: load, clamshell: load, squat: load, bridge: load }),
      bridgePosition: v.picklist(['flat', 'pillow', 'kneeling']),
      band: v.boolean(),
      talk: v.picklist(['less', 'more']),
      order,
      lowerSeconds: v.nullable(lower),
      gapMs: whole(-WIDEST_GAP_MS, WIDEST_GAP_MS),
      waitForMe: v.boolean(),
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

const training = v.pipe(
  v.partial(
    v.object({
      level: v.nullable(level),
      last: v.nullable(v.object({ at: time, level, complete: v.boolean(), rating, tough: v.boolean() })),
      workouts: count,
      counted: v.pipe(v.array(time), v.maxLength(MOST_STRETCHES)),
      goods: count,
      hards: count,
      recoverTo: v.nullable(level),
      easyUntil: v.nullable(time),
      habit,
    }),
  ),
  v.transform((kept): Training => Object.assign({ ...NO_TRAINING }, kept)),
);

/** What every turn writes anew goes without the names of its fields. */
const programme = v.pipe(
  v.strictTuple([level, round, order, lower, reps, reps, reps, reps]),
  v.transform(([level, rounds, order, lowerSeconds, lunge, clamshell, squat, bridge]): Programme => {
    return { level, rounds, order, lowerSeconds, reps: { lunge, clamshell, squat, bridge } };
  }),
);

const place = v.pipe(
  v.strictTuple([round, exercise, side, reps]),
  v.transform(([round, exercise, side, rep]): Place => ({ round, exercise, side, rep })),
);

const workout = v.pipe(
  v.object({
    begunAt: v.nullable(time),
    programme,
    place: v.nullable(place),
    tally,
    unconfirmed: v.array(whole(0, MOST_ROUNDS * SETS_IN_A_ROUND - 1)),
    skipped: v.array(exercise),
    inPosition: v.boolean(),
  }),
  v.check(({ programme, place }) => place === null || indexOfSet(programme, place) >= 0),
);

const stretch = v.pipe(
  v.strictTuple([round, exercise, side, reps, reps, time, v.pipe(time, v.minValue(milliseconds(1)))]),
  v.transform(([round, exercise, side, fromRep, toRep, start, repLength]) => {
    return { round, exercise, side, fromRep, toRep, start, repLength };
  }),
);

const sent = v.object({
  at: time,
  speech: time,
  reprompt: time,
  stretches: v.pipe(v.array(stretch), v.maxLength(MOST_STRETCHES)),
  repromptQuestion: question,
  inPosition: v.strictTuple([v.boolean(), v.boolean()]),
  slowest: v.pipe(v.number(), v.minValue(1), v.maxValue(2)),
});

const halfReminder = v.object({
  days: v.pipe(v.array(v.picklist(WEEKDAYS)), v.maxLength(WEEKDAYS.length)),
  time: v.nullable(v.object({ hour: whole(0, 23), minute: whole(0, 59) })),
  backTo: question,
});

const FIELDS = {
  toldSafetyAt: v.nullable(time),
  heardAt: time,
  timeZone: v.nullable(v.pipe(v.string(), v.check(isTimeZone))),
  settings,
  onLighter: v.optional(count, 0),
  reminderOffered: v.optional(v.boolean(), false),
  halfReminder: v.optional(v.nullable(halfReminder), null),
  met: v.array(exercise),
  training,
  workout: v.nullable(workout),
  question,
  misses: count,
  sent: v.nullable(sent),
  answered: v.pipe(v.array(v.pipe(v.string(), v.maxLength(100))), v.maxLength(MOST_STRETCHES)),
};

/** What was found wrong ends the reading: nothing is checked together that is not right by itself. */
const AT_ONCE = { abortEarly: true };

const parts: v.GenericSchema<unknown, Progress> = v.object(FIELDS);
const allOfIt = v.pipe(
  parts,
  v.check((progress) => hasItsWorkout(progress.question, progress) && hasItsSets(progress.sent, progress)),
);

/** Progress as it is stored: what JSON can hold, and short. */
export function toRecord(progress: Progress): Readonly<Record<string, unknown>> {
  const { settings, training, workout, sent, halfReminder, ...rest } = progress;
  return {
    ...rest,
    ...(halfReminder === null ? {} : { halfReminder }),
    settings: unlike(DEFAULT_SETTINGS, settings),
    training: unlike(NO_TRAINING, { ...training, habit: unlike(NO_HABIT, training.habit) }),
    workout: workout && {
      ...workout,
      programme: programmeTuple(workout.programme),
      place: workout.place && placeTuple(workout.place),
    },
    sent: sent && { ...sent, stretches: sent.stretches.map(stretchTuple) },
  };
}

/** Progress as it was stored. Where a part of it is damaged the rest is kept, and `isWhole` is false. */
export function fromRecord(
  record: unknown,
  now: Milliseconds,
): { readonly progress: Progress; readonly isWhole: boolean } {
  const parsed = v.safeParse(allOfIt, record, AT_ONCE);
  if (parsed.success) return { progress: parsed.output, isWhole: true };
  const readable = Object.entries<v.GenericSchema>(FIELDS).flatMap(([name, schema]) => {
    const field = v.safeParse(schema, property(record, name), AT_ONCE);
    return field.success ? [[name, field.output] as const] : [];
  });
  const rest: Progress = { ...newcomer(now), ...Object.fromEntries(readable) };
  const question = hasItsWorkout(rest.question, rest) ? rest.question : null;
  const sent = hasItsSets(rest.sent, rest) ? rest.sent : null;
  return { progress: { ...rest, question, sent }, isWhole: false };
}

const filedWorkout: v.GenericSchema<unknown, FiledWorkout> = v.object({
  begunAt: time,
  endedAt: time,
  level,
  rounds: round,
  tally,
  complete: v.boolean(),
  rating,
  tough: v.boolean(),
});

/** A filed workout as it was stored, or null where it could not be read. */
export function filedFromRecord(record: unknown): FiledWorkout | null {
  const parsed = v.safeParse(filedWorkout, record, AT_ONCE);
  return parsed.success ? parsed.output : null;
}

/** The fields that are not as usual. */
function unlike(usual: object, value: object): object {
  return Object.fromEntries(
    Object.entries(value).filter(([name, part]) => !isAlike(part, property(usual, name))),
  );
}

function isAlike(one: unknown, other: unknown): boolean {
  return one === other || (typeof one === 'object' && JSON.stringify(one) === JSON.stringify(other));
}

function programmeTuple({ level, rounds, order, lowerSeconds, reps }: Programme): readonly unknown[] {
  return [level, rounds, order, lowerSeconds, reps.lunge, reps.clamshell, reps.squat, reps.bridge];
}

function placeTuple({ round, exercise, side, rep }: Place): readonly unknown[] {
  return [round, exercise, side, rep];
}

function stretchTuple(stretch: SentStretch): readonly unknown[] {
  const { round, exercise, side, fromRep, toRep, start, repLength } = stretch;
  return [round, exercise, side, fromRep, toRep, start, repLength];
}

function hasItsWorkout(asked: Question | null, { workout }: Progress): boolean {
  return workout !== null || asked === null || !QUESTIONS[asked];
}

function hasItsSets(sent: Sent | null, { workout }: Progress): boolean {
  if (sent === null || sent.stretches.length === 0) return true;
  return workout !== null && sent.stretches.every((run) => indexOfSet(workout.programme, run) >= 0);
}

function property(record: unknown, name: string): unknown {
  return typeof record === 'object' && record !== null ? (Reflect.get(record, name) as unknown) : undefined;
}
