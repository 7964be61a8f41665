import { EXERCISE_IDS, type ExerciseId } from '../../workout/exercises';
import { seconds } from '../../workout/milliseconds';
import type { Order } from '../../workout/programme';
import { nextRestScale } from '../../workout/rest';
import { closestLowerSeconds, LOWER_SECONDS } from '../../workout/tempo';
import type { Command, RestChange } from '../command';
import { offer } from '../lead/play';
import { backToPlace } from '../lead/resume';
import { weekOf } from '../person/calendar';
import { inWeek } from '../person/habit';
import { DEFAULT_SETTINGS, MOST_GAP_MS, type Load, type Settings } from '../person/settings';
import { NO_REST, restAhead } from '../person/rests';
import { timeZoneOf } from '../person/timeZone';
import { isBegun, placeOf, setsAhead, withProgramme, type Workout } from '../person/workout';
import type { Remark } from '../reply';
import { knowing, type Situation } from '../situation';
import type { Turn } from '../turn';

type Adjustment = Extract<
  Command,
  {
    kind:
      | 'setOrder'
      | 'lowerFor'
      | 'lowerSlower'
      | 'lowerFaster'
      | 'countSlower'
      | 'countFaster'
      | 'load'
      | 'bridgePosition'
      | 'band'
      | 'talk'
      | 'waitForMe'
      | 'rests'
      | 'setGoal';
  }
>;

/** One step of "count slower" and "count faster", in milliseconds a beat. */
const GAP_STEP_MS = 25;
const GOALS = [1, 2, 3, 4, 5];
const TIME_TO_MOVE = seconds(10);

/** Changes a setting, says so in a few words, and goes back to the same place. */
export function adjust(situation: Situation, command: Adjustment): Turn {
  const { settings } = situation.progress;
  switch (command.kind) {
    case 'setOrder':
      return command.order === null
        ? backToPlace(situation, [{ kind: 'numberNotHeard', of: 'order' }])
        : setOrder(situation, command.order);
    case 'lowerFor':
      return command.seconds === null
        ? backToPlace(situation, [{ kind: 'numberNotHeard', of: 'seconds' }])
        : lowerFor(situation, command.seconds);
    case 'lowerSlower':
      return lowerFor(situation, lowering(situation) + 1);
    case 'lowerFaster':
      return lowerFor(situation, lowering(situation) - 1);
    case 'countSlower':
      return tuneCount(situation, 'slower', settings.gapMs - GAP_STEP_MS);
    case 'countFaster':
      return tuneCount(situation, 'faster', settings.gapMs + GAP_STEP_MS);
    case 'load':
      return setLoad(situation, command.load, command.exercise);
    case 'bridgePosition':
      return change(
        situation,
        { bridgePosition: command.position },
        { kind: 'bridgePositionSet', position: command.position },
      );
    case 'band':
      return change(situation, { band: command.band }, { kind: 'bandSet', band: command.band });
    case 'talk':
      return change(situation, { talk: command.talk }, { kind: 'talkSet', talk: command.talk });
    case 'waitForMe':
      return change(
        situation,
        { waitForMe: command.waitForMe },
        { kind: 'waitForMeSet', waitForMe: command.waitForMe },
      );
    case 'rests':
      return command.change === null
        ? backToPlace(situation, [{ kind: 'numberNotHeard', of: 'rests' }])
        : setRests(situation, command.change);
    case 'setGoal':
      return command.perWeek === null || !GOALS.includes(command.perWeek)
        ? backToPlace(situation, [{ kind: 'numberNotHeard', of: 'goal' }])
        : setGoal(situation, command.perWeek);
  }
}

function setOrder(situation: Situation, order: Order): Turn {
  const { workout } = situation.progress;
  const fromNextTime = isBegun(workout) && workout.programme.order !== order;
  return change(situation, { order }, { kind: 'orderSet', order, fromNextTime });
}

function change(situation: Situation, changes: Partial<Settings>, ...said: readonly Remark[]): Turn {
  const { settings: before, workout } = situation.progress;
  const settings = { ...before, ...changes };
  const next = knowing(situation, { settings, workout: adjusted(workout, settings) });
  const exercise = placeOf(workout)?.exercise;
  const moves = exercise !== undefined && positionFor(exercise, before) !== positionFor(exercise, settings);
  if (!moves) return backToPlace(next, said);
  return backToPlace({ ...next, moment: { ...situation.moment, step: 0 } }, said, TIME_TO_MOVE);
}

function adjusted(workout: Workout, { order, lowerSeconds }: Settings): Workout {
  if (workout.kind === 'none') return workout;
  const { programme } = workout;
  return withProgramme(workout, {
    ...programme,
    order,
    lowerSeconds: lowerSeconds ?? programme.lowerSeconds,
  });
}

/** What somebody holds, wears or lies on for an exercise: where it changes, they need a moment. */
function positionFor(exercise: ExerciseId, { loads, band, bridgePosition }: Settings): string {
  switch (exercise) {
    case 'lunge':
    case 'squat':
      return loads[exercise];
    case 'clamshell':
      return `${loads.clamshell} ${band ? 'band' : 'no band'}`;
    case 'bridge':
      return `${bridgePosition} ${loads.bridge === 'stronger' ? 'weight' : 'no weight'}`;
  }
}

function lowering({ progress: { workout, settings } }: Situation): number {
  if (workout.kind !== 'none') return workout.programme.lowerSeconds;
  return settings.lowerSeconds ?? LOWER_SECONDS[1];
}

function lowerFor(situation: Situation, asked: number): Turn {
  const seconds = closestLowerSeconds(asked);
  const isOffered = seconds === asked;
  return change(
    situation,
    { lowerSeconds: seconds },
    { kind: 'lowerSet', seconds, asked: isOffered ? null : asked },
  );
}

function tuneCount(situation: Situation, direction: 'slower' | 'faster', gapMs: number): Turn {
  const atLimit = Math.abs(gapMs) > MOST_GAP_MS;
  const kept = atLimit ? situation.progress.settings.gapMs : gapMs;
  return change(situation, { gapMs: kept }, { kind: 'countTuned', change: direction, atLimit });
}

/** By a step at a time. Who asks for longer rests in the middle of one has it anew. */
function setRests(situation: Situation, change: RestChange): Turn {
  const { settings } = situation.progress;
  const next =
    change === 'standard'
      ? DEFAULT_SETTINGS.restScale
      : nextRestScale(settings.restScale, change === 'longer' ? 1 : -1);
  const restScale = next ?? settings.restScale;
  const changed = knowing(situation, { settings: { ...settings, restScale } });
  const said: Remark = { kind: 'restsSet', scale: restScale, atLimit: next === null };
  const rest = change === 'longer' ? restAhead(changed.progress) : NO_REST;
  return situation.question === 'ready' ? offer(changed, [said], rest) : backToPlace(changed, [said], rest);
}

/** The weeks that are over keep the goal they had. */
function setGoal(situation: Situation, perWeek: number): Turn {
  const { progress } = situation;
  const { training, settings } = progress;
  const week = weekOf(progress.heardAt, timeZoneOf(progress));
  const habit = inWeek(training.habit, week, settings.weeklyGoal);
  const settled = knowing(situation, { training: { ...training, habit } });
  return change(settled, { weeklyGoal: perWeek }, { kind: 'goalSet', perWeek });
}

/** Without a name the exercise under way is meant, and before a workout all of them; "standard" undoes the rest too. */
function setLoad(situation: Situation, load: Load, named: ExerciseId | null): Turn {
  const { workout, settings } = situation.progress;
  const current = isBegun(workout) ? setsAhead(workout)[0]?.exercise : undefined;
  const exercise = named ?? current ?? null;
  const meant = exercise === null ? EXERCISE_IDS : [exercise];
  const loads = { ...settings.loads, ...Object.fromEntries(meant.map((id) => [id, load])) };
  const { bridgePosition, band, restScale } = settings;
  const said: Remark = { kind: 'loadSet', exercise, load, bridgePosition, band };
  const { restScale: planned } = DEFAULT_SETTINGS;
  if (load !== 'standard' || named !== null || restScale === planned)
    return change(situation, { loads }, said);
  return change(situation, { loads, restScale: planned }, said, {
    kind: 'restsSet',
    scale: planned,
    atLimit: false,
  });
}
