import * as v from 'valibot';
import type { FiledWorkout } from '../coach/person/filing';
import { newcomer, type Progress } from '../coach/person/progress';
import type { Screen } from '../coach/person/screens';
import type { SentReply, SentStream } from '../coach/person/sentReply';
import type { Training } from '../coach/person/training';
import type { Workout } from '../coach/person/workout';
import { EXERCISE_IDS } from '../workout/exercises';
import type { Milliseconds } from '../workout/milliseconds';
import type { RepRun } from '../workout/portions';
import type { Programme } from '../workout/programme';
import {
  allOfIt,
  AT_ONCE,
  FIELDS,
  filedWorkout,
  hasItsSets,
  hasItsWorkout,
  standardOf,
  USUAL_LAST,
  USUALLY_SENT,
} from './progressSchema';
import { property } from './property';
import { nameOfSet, tallyToRecord } from './setNames';
import { filedFromVersion1, fromVersion1 } from './upgrades/fromVersion1';
import { fromVersion2 } from './upgrades/fromVersion2';

/** The stored shape; raised with a step in `upgrades/` when an older program could no longer read what a newer one writes. */
export const RECORD_VERSION = 3;

/** Progress as it is stored: what JSON can hold, and short. What is as usual is left out. */
export function toRecord(progress: Progress): Readonly<Record<string, unknown>> {
  const { heardAt, screens, workout, sent, training, ...rest } = progress;
  return {
    heardAt,
    ...unlike(newcomer(heardAt), { ...rest, training: trainingToRecord(training) }),
    ...(screens.length === 0 ? {} : { screens: screens.map(screenToRecord) }),
    workout: workoutToRecord(workout),
    ...(sent === null ? {} : { sent: sentToRecord(sent, heardAt) }),
  };
}

/**
 * Progress as it was stored, in this version or an older one. Where a part of it is damaged the rest is kept, and
 * `isWhole` is false.
 */
export function fromRecord(
  stored: unknown,
  version: number,
  now: Milliseconds,
): { readonly progress: Progress; readonly isWhole: boolean } {
  const record = withTimeSent(upgraded(stored, version));
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

/** A reply was sent when the person was last heard, unless the record says something else. */
function withTimeSent(record: unknown): unknown {
  const sent = property(record, 'sent');
  if (!isObject(record) || !isObject(sent) || property(sent, 'at') !== undefined) return record;
  return { ...record, sent: { ...sent, at: property(record, 'heardAt') } };
}

function upgraded(stored: unknown, version: number): unknown {
  switch (version) {
    case 1:
      return fromVersion2(fromVersion1(stored));
    case 2:
      return fromVersion2(stored);
    default:
      return stored;
  }
}

/** A workout that ended, as it is stored. */
export function filedToRecord(filed: FiledWorkout): Readonly<Record<string, unknown>> {
  return { version: RECORD_VERSION, ...filed, tally: tallyToRecord(filed.tally) };
}

/** A filed workout as it was stored, or null where it could not be read. */
export function filedFromRecord(stored: unknown): FiledWorkout | null {
  // Version 1 did not say so.
  const record = property(stored, 'version') === undefined ? filedFromVersion1(stored) : stored;
  const parsed = v.safeParse(filedWorkout, record, AT_ONCE);
  return parsed.success ? parsed.output : null;
}

/** The fields that are not as usual, and of objects among them again only those; once what is alike for all exercises. */
function unlike(usual: object, value: object): object {
  return Object.fromEntries(
    Object.entries(value).flatMap(([name, part]: [string, unknown]) => {
      const before = property(usual, name);
      if (JSON.stringify(part) === JSON.stringify(before)) return [];
      return [[name, isObject(part) && isObject(before) ? onceForAll(unlike(before, part)) : part]];
    }),
  );
}

function onceForAll(parts: object): unknown {
  const [first, ...others] = EXERCISE_IDS.map((id) => property(parts, id));
  return first !== undefined && others.every((other) => other === first) ? first : parts;
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function screenToRecord({ name, pace, losses, voiceUntil, cutShortAt }: Screen): readonly unknown[] {
  const all = [pace, losses, voiceUntil, cutShortAt];
  const last = all.findLastIndex((one, index) => one !== (index === 0 ? null : 0));
  return [name, ...all.slice(0, last + 1)];
}

function workoutToRecord(workout: Workout): Readonly<Record<string, unknown>> {
  switch (workout.kind) {
    case 'none':
      return { kind: 'none' };
    case 'proposed':
      return {
        kind: 'proposed',
        programme: programmeToRecord(workout.programme),
        ...positionToRecord(workout),
      };
    case 'underWay':
    case 'done': {
      const { kind, begunAt, programme, tally: tallied, unconfirmed, skipped } = workout;
      return {
        kind,
        begunAt,
        programme: programmeToRecord(programme),
        ...(tallied.length === 0 ? {} : { tally: tallyToRecord(tallied) }),
        ...(unconfirmed.length === 0 ? {} : { unconfirmed: unconfirmed.map(nameOfSet) }),
        ...(skipped.length === 0 ? {} : { skipped }),
        ...(workout.kind === 'done'
          ? {}
          : {
              place: { set: nameOfSet(workout.place), rep: workout.place.rep },
              ...positionToRecord(workout),
              ...unlike({ uncounted: 0 }, { uncounted: workout.uncounted }),
            }),
      };
    }
  }
}

function positionToRecord({ inPosition }: { readonly inPosition: boolean }): object {
  return inPosition ? { inPosition } : {};
}

function programmeToRecord(programme: Programme): Readonly<Record<string, unknown>> {
  const { level } = programme;
  return { level, ...unlike(standardOf(level), programme) };
}

function trainingToRecord({ last, ...rest }: Training): object {
  const usual = { ...USUAL_LAST, at: rest.counted[0] };
  return { ...rest, last: last === null ? null : unlike(usual, last) };
}

function sentToRecord(
  { runs, repromptQuestion, stream, ...rest }: SentReply,
  heardAt: Milliseconds,
): Readonly<Record<string, unknown>> {
  const usual = { ...USUALLY_SENT, at: heardAt };
  const sent = { ...rest, then: repromptQuestion, stream: stream && streamToRecord(stream) };
  return { ...unlike(usual, sent), runs: runs.map(runToRecord) };
}

function streamToRecord({ run, index, ...rest }: SentStream): object {
  return { run, index, ...unlike({ stoppedAt: null, isRetry: false }, rest) };
}

function runToRecord({
  fromRep,
  toRep,
  start,
  repLength,
  ...set
}: RepRun): Readonly<Record<string, unknown>> {
  return { set: nameOfSet(set), reps: [fromRep, toRep], start, each: repLength };
}
