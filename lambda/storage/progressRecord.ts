import * as v from 'valibot';
import type { FiledWorkout } from '../coach/person/filing';
import { newcomer, type Progress } from '../coach/person/progress';
import type { Screen } from '../coach/person/screens';
import type { SentReply, SentStream } from '../coach/person/sentReply';
import type { Settings } from '../coach/person/settings';
import type { Training } from '../coach/person/training';
import type { Workout } from '../coach/person/workout';
import { EXERCISE_IDS } from '../workout/exercises';
import type { Milliseconds } from '../workout/milliseconds';
import type { RepRun } from '../workout/portions';
import type { Programme } from '../workout/programme';
import { AT_ONCE, FIELDS, filedWorkout, hasItsSets, hasItsWorkout, USUAL_LAST } from './progressSchema';
import { isObject, property } from './property';
import { correctionsToRecord, nameOfSet, tallyToRecord } from './setNames';
import {
  usualProgramme,
  usualRuns,
  usualTally,
  usuallySent,
  withUsualProgramme,
  withUsualSent,
} from './usual';
import { filedFromVersion1, fromVersion1 } from './upgrades/fromVersion1';
import { fromVersion2 } from './upgrades/fromVersion2';
import { fromVersion3 } from './upgrades/fromVersion3';

/** The stored shape; raised with a step in `upgrades/` when an older program could no longer read what a newer one writes. */
export const RECORD_VERSION = 4;

/** Progress as it is stored: what JSON can hold, and short. What is as usual is left out. */
export function toRecord(progress: Progress): Readonly<Record<string, unknown>> {
  const record = RECORDS.get(progress) ?? written(progress);
  RECORDS.set(progress, record);
  return record;
}

// Every turn keeps the same progress twice: in the table and in the session.
const RECORDS = new WeakMap<Progress, Readonly<Record<string, unknown>>>();

function written(progress: Progress): Readonly<Record<string, unknown>> {
  const { heardAt, screens, workout, sent, training, ...rest } = progress;
  return {
    heardAt,
    ...unlike(newcomer(heardAt), { ...rest, training: trainingToRecord(training) }),
    ...(screens.length === 0 ? {} : { screens: screens.map(screenToRecord) }),
    workout: workoutToRecord(workout, progress.settings),
    ...(sent === null ? {} : { sent: sentToRecord(sent, progress) }),
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
  const record = upgraded(stored, version);
  const usual = newcomer(now);
  const damaged: string[] = [];
  const read = <Name extends keyof Progress>(
    name: Name,
    whole: (kept: unknown) => unknown = (kept) => kept,
  ): Progress[Name] => {
    const kept = property(record, name);
    if (kept === undefined && name !== 'heardAt') return usual[name];
    const field = v.safeParse(FIELDS[name], whole(kept), AT_ONCE);
    if (!field.success) damaged.push(name);
    return (field.success ? field.output : usual[name]) as Progress[Name];
  };
  const heardAt = read('heardAt');
  const settings = read('settings');
  const workout = read('workout', (kept) => withUsualProgramme(kept, settings));
  const sent = read('sent', (kept) => withUsualSent(kept, heardAt, workout));
  const rest = Object.fromEntries(READ_LATER.map((name) => [name, read(name)] as const));
  const progress = { ...usual, ...rest, heardAt, settings, workout, sent };
  const fits = { question: hasItsWorkout(progress.question, progress), sent: hasItsSets(sent, progress) };
  return {
    progress: {
      ...progress,
      question: fits.question ? progress.question : null,
      sent: fits.sent ? sent : null,
    },
    isWhole: damaged.length === 0 && fits.question && fits.sent,
  };
}

/** All but those of which what is left out is told by the ones before. */
const READ_LATER = (Object.keys(FIELDS) as (keyof Progress)[]).filter(
  (name) => !['heardAt', 'settings', 'workout', 'sent'].includes(name),
);

function upgraded(stored: unknown, version: number): unknown {
  switch (version) {
    case 1:
      return fromVersion3(fromVersion2(fromVersion1(stored)));
    case 2:
      return fromVersion3(fromVersion2(stored));
    case 3:
      return fromVersion3(stored);
    default:
      return stored;
  }
}

/** A workout that ended, as it is stored. */
export function filedToRecord(filed: FiledWorkout): Readonly<Record<string, unknown>> {
  const { tally } = filed;
  return { version: RECORD_VERSION, ...filed, tally: tallyToRecord(tally), ...correctionsToRecord(tally) };
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
  const parts: Record<string, unknown> = {};
  for (const [name, part] of Object.entries(value) as [string, unknown][]) {
    const before = property(usual, name);
    if (part !== before && isObject(part) && isObject(before)) {
      const inside = unlike(before, part);
      if (Object.keys(inside).length > 0) parts[name] = onceForAll(inside);
    } else if (!isAlike(part, before)) parts[name] = part;
  }
  return parts;
}

function isAlike(one: unknown, other: unknown): boolean {
  if (one === other || !Array.isArray(one) || !Array.isArray(other)) return one === other;
  return one.length === other.length && one.every((part, index) => isAlike(part, other[index]));
}

function onceForAll(parts: object): unknown {
  const [first, ...others] = EXERCISE_IDS.map((id) => property(parts, id));
  return first !== undefined && others.every((other) => other === first) ? first : parts;
}

function screenToRecord({ name, pace, losses, voiceUntil, cutShortAt }: Screen): readonly unknown[] {
  const all = [pace, losses, voiceUntil, cutShortAt];
  const last = all.findLastIndex((one, index) => one !== (index === 0 ? null : 0));
  return [name, ...all.slice(0, last + 1)];
}

function workoutToRecord(workout: Workout, settings: Settings): Readonly<Record<string, unknown>> {
  switch (workout.kind) {
    case 'none':
      return { kind: 'none' };
    case 'proposed':
      return {
        kind: 'proposed',
        programme: programmeToRecord(workout.programme, settings),
        ...positionToRecord(workout),
      };
    case 'underWay':
    case 'done': {
      const { kind, begunAt, programme, tally: tallied, unconfirmed, skipped } = workout;
      return {
        kind,
        begunAt,
        programme: programmeToRecord(programme, settings),
        ...unlike({ tally: tallyToRecord(usualTally(workout)) }, { tally: tallyToRecord(tallied) }),
        ...correctionsToRecord(tallied),
        ...(unconfirmed.length === 0 ? {} : { unconfirmed: unconfirmed.map(nameOfSet) }),
        ...(skipped.length === 0 ? {} : { skipped }),
        ...(workout.kind === 'done'
          ? {}
          : {
              place: { set: nameOfSet(workout.place), ...unlike({ rep: 1 }, { rep: workout.place.rep }) },
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

function programmeToRecord(programme: Programme, settings: Settings): Readonly<Record<string, unknown>> {
  const { level } = programme;
  return { level, ...unlike(usualProgramme(level, settings), programme) };
}

function trainingToRecord({ last, ...rest }: Training): object {
  const usual = { ...USUAL_LAST, at: rest.counted[0] };
  return { ...rest, last: last === null ? null : unlike(usual, last) };
}

function sentToRecord(
  { runs, repromptQuestion, stream, ...rest }: SentReply,
  { heardAt, workout }: Progress,
): Readonly<Record<string, unknown>> {
  const usual = usuallySent(stream !== null, heardAt);
  const sent = { ...rest, then: repromptQuestion, stream: stream && streamToRecord(stream) };
  const usualOnes = usualRuns(workout, runs.length);
  const kept = runs.map((run, index) => unlike(usualOnes[index] ?? {}, runToRecord(run)));
  return { ...unlike(usual, sent), ...(kept.length === 0 ? {} : { runs: kept }) };
}

function streamToRecord({ run, index, ...rest }: SentStream): object {
  return { run, index, ...unlike({ stoppedAt: null, isRetry: false }, rest) };
}

function runToRecord({ fromRep, toRep, start, repLength, ...set }: RepRun): object {
  return { set: nameOfSet(set), reps: [fromRep, toRep], start, each: repLength };
}
