import * as v from 'valibot';
import type { FiledWorkout } from '../coach/filing';
import { newcomer, type Progress } from '../coach/progress';
import { EXERCISE_IDS } from '../workout/exercises';
import { LEVELS } from '../workout/levels';
import { milliseconds, type Milliseconds } from '../workout/milliseconds';
import { ORDERS } from '../workout/programme';
import { LOWER_SECONDS } from '../workout/tempo';

/** The stored shape of progress; raised when an older program could no longer read what a newer one writes. */
export const RECORD_VERSION = 1;

const time = v.pipe(v.number(), v.safeInteger(), v.transform(milliseconds));
const exercise = v.picklist(EXERCISE_IDS);
const count = v.pipe(v.number(), v.safeInteger(), v.minValue(0));
const level = v.picklist(LEVELS);
const lower = v.picklist(LOWER_SECONDS);
const load = v.picklist(['lighter', 'standard', 'stronger']);
const side = v.picklist(['left', 'right', 'both']);
const rating = v.nullable(v.picklist(['easy', 'good', 'hard']));
const question = v.nullable(
  v.picklist([
    'level',
    'begin',
    'ready',
    'resume',
    'carryOn',
    'fresh',
    'rating',
    'endedBecause',
    'startOver',
    'deleteData',
    'remind',
  ]),
);

const settings = v.object({
  loads: v.object({ lunge: load, clamshell: load, squat: load, bridge: load }),
  bridgePosition: v.picklist(['flat', 'pillow', 'kneeling']),
  band: v.boolean(),
  talk: v.picklist(['less', 'more']),
  order: v.picklist(ORDERS),
  lowerSeconds: v.nullable(lower),
  gapMs: v.pipe(v.number(), v.safeInteger()),
  waitForMe: v.boolean(),
  weeklyGoal: count,
});

const training = v.object({
  level: v.nullable(level),
  last: v.nullable(v.object({ at: time, level, complete: v.boolean(), rating, tough: v.boolean() })),
  workouts: count,
  goods: count,
  hards: count,
  recoverTo: v.nullable(level),
  easyUntil: v.nullable(time),
  habit: v.object({
    week: v.nullable(v.pipe(v.number(), v.safeInteger())),
    count,
    streak: count,
    longest: count,
    spare: v.boolean(),
    towardsSpare: count,
  }),
});

const reps = v.pipe(v.number(), v.safeInteger(), v.minValue(1));
const set = { round: reps, exercise, side };

const workout = v.object({
  begunAt: v.nullable(time),
  programme: v.object({
    level,
    rounds: reps,
    order: v.picklist(ORDERS),
    lowerSeconds: lower,
    reps: v.object({ lunge: reps, clamshell: reps, squat: reps, bridge: reps }),
  }),
  place: v.nullable(v.object({ ...set, rep: reps })),
  tally: v.array(v.pipe(v.number(), v.safeInteger(), v.minValue(-1))),
  unconfirmed: v.array(count),
  skipped: v.array(exercise),
  inPosition: v.boolean(),
});

const sent = v.object({
  requestId: v.string(),
  at: time,
  speech: time,
  reprompt: time,
  stretches: v.array(v.object({ ...set, fromRep: reps, toRep: reps, start: time, repLength: time })),
  repromptQuestion: question,
  inPosition: v.tuple([v.boolean(), v.boolean()]),
  slowest: v.pipe(v.number(), v.minValue(1)),
});

const FIELDS = {
  toldSafetyAt: v.nullable(time),
  heardAt: time,
  timeZone: v.nullable(v.string()),
  settings,
  reminderOffered: v.optional(v.boolean(), false),
  met: v.array(exercise),
  training,
  workout: v.nullable(workout),
  question,
  misses: count,
  sent: v.nullable(sent),
};

const whole: v.GenericSchema<unknown, Progress> = v.object(FIELDS);

/** Progress as it is stored. */
export function toRecord(progress: Progress): string {
  return JSON.stringify(progress);
}

/**
 * Progress as it was stored. Where a part of it is damaged the rest is kept, and `isWhole` is false. Null when nothing
 * could be read.
 */
export function fromRecord(
  record: unknown,
  now: Milliseconds,
): { readonly progress: Progress; readonly isWhole: boolean } {
  const parsed = v.safeParse(whole, record);
  if (parsed.success) return { progress: parsed.output, isWhole: true };
  const readable = Object.entries<v.GenericSchema>(FIELDS).flatMap(([name, schema]) => {
    const field = v.safeParse(schema, property(record, name));
    return field.success ? [[name, field.output] as const] : [];
  });
  return { progress: { ...newcomer(now), ...Object.fromEntries(readable) }, isWhole: false };
}

const filedWorkout: v.GenericSchema<unknown, FiledWorkout> = v.object({
  begunAt: time,
  endedAt: time,
  level,
  rounds: reps,
  tally: v.array(v.pipe(v.number(), v.safeInteger(), v.minValue(-1))),
  complete: v.boolean(),
  rating,
});

/** A filed workout as it was stored, or null where it could not be read. */
export function filedFromRecord(record: unknown): FiledWorkout | null {
  const parsed = v.safeParse(filedWorkout, record);
  return parsed.success ? parsed.output : null;
}

function property(record: unknown, name: string): unknown {
  return typeof record === 'object' && record !== null ? (Reflect.get(record, name) as unknown) : undefined;
}
