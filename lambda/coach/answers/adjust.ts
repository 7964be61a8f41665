import type { ExerciseId } from '../../workout/exercises';
import type { Order } from '../../workout/programme';
import { closestLowerSeconds, LOWER_SECONDS } from '../../workout/tempo';
import type { Command } from '../command';
import { limitsAlone } from '../lead/alone';
import { askBack, backToPlace } from '../lead/resume';
import { weekOf } from '../person/calendar';
import { inWeek } from '../person/habit';
import { MOST_GAP_MS, type BridgePosition, type Load } from '../person/settings';
import { timeZoneOf } from '../person/timeZone';
import { isBegun } from '../person/workout';
import { knowing, type Situation } from '../situation';
import type { Turn } from '../turn';
import { change, exerciseInHand, forEach, TIME_TO_MOVE } from './change';
import { setFirstSide } from './firstSide';
import { setReps } from './reps';
import { setRests } from './rests';
import { standardAgain } from './standard';

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
      | 'cushion'
      | 'band'
      | 'bandMissing'
      | 'talk'
      | 'waitForMe'
      | 'useScreen'
      | 'firstSide'
      | 'reps'
      | 'rests'
      | 'setGoal';
  }
>;

/** One step of "count slower" and "count faster", in milliseconds a beat. */
const GAP_STEP_MS = 25;
const GOALS = [1, 2, 3, 4, 5];

/** Changes a setting, says so in a few words, and goes back to the same place. */
export function adjust(situation: Situation, command: Adjustment): Turn {
  const { settings } = situation.progress;
  switch (command.kind) {
    case 'setOrder':
      return command.order === null
        ? askBack(situation, { kind: 'numberNotHeard', of: 'order' })
        : setOrder(situation, command.order);
    case 'lowerFor':
      return command.seconds === null
        ? askBack(situation, { kind: 'numberNotHeard', of: 'seconds' })
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
      return command.load === 'standard'
        ? standardAgain(situation, command.exercise)
        : setLoad(situation, command.load, command.exercise);
    case 'bridgePosition':
      return setBridges(situation, command.position);
    case 'cushion':
      return cushion(situation, command.exercise ?? exerciseInHand(situation) ?? 'bridge');
    case 'band':
      return change(
        situation,
        { band: command.band, bandMissing: false },
        { kind: 'bandSet', band: command.band, today: false },
      );
    case 'bandMissing': {
      // Whoever chose to do without one does without one next time, too.
      const today = settings.band || settings.bandMissing;
      return change(situation, { band: false, bandMissing: today }, { kind: 'bandSet', band: false, today });
    }
    case 'talk':
      return change(situation, { talk: command.talk }, { kind: 'talkSet', talk: command.talk });
    case 'waitForMe':
      return change(
        situation,
        { waitForMe: command.waitForMe },
        { kind: 'waitForMeSet', waitForMe: command.waitForMe },
        ...(command.waitForMe && limitsAlone(situation) !== null ? [{ kind: 'resumeByName' as const }] : []),
      );
    case 'useScreen':
      return change(
        situation,
        { useScreen: command.useScreen },
        { kind: 'useScreenSet', useScreen: command.useScreen },
      );
    case 'rests':
      return command.change === null
        ? askBack(situation, { kind: 'numberNotHeard', of: 'rests' })
        : setRests(situation, command.change);
    case 'firstSide':
      return command.side === null
        ? askBack(situation, { kind: 'numberNotHeard', of: 'side' })
        : setFirstSide(situation, command.side, command.of);
    case 'reps':
      return command.reps === null
        ? askBack(situation, { kind: 'numberNotHeard', of: 'reps' })
        : setReps(situation, command.reps, command.exercise);
    case 'setGoal':
      return command.perWeek === null || !GOALS.includes(command.perWeek)
        ? askBack(situation, { kind: 'numberNotHeard', of: 'goal' })
        : setGoal(situation, command.perWeek);
  }
}

function setBridges(situation: Situation, position: BridgePosition): Turn {
  return change(situation, { bridgePosition: position }, { kind: 'bridgePositionSet', position });
}

/** Only bridges are another exercise with one; elsewhere it is put where it helps, and nothing has to be remembered. */
function cushion(situation: Situation, exercise: ExerciseId): Turn {
  return exercise === 'bridge'
    ? setBridges(situation, 'pillow')
    : backToPlace(situation, [{ kind: 'cushion', exercise }], TIME_TO_MOVE);
}

function setOrder(situation: Situation, order: Order): Turn {
  const { workout } = situation.progress;
  const fromNextTime = isBegun(workout) && workout.programme.order !== order;
  return change(situation, { order }, { kind: 'orderSet', order, fromNextTime });
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
  if (limitsAlone(situation) !== null) return backToPlace(situation, [{ kind: 'exactCount' }]);
  const atLimit = Math.abs(gapMs) > MOST_GAP_MS;
  const kept = atLimit ? situation.progress.settings.gapMs : gapMs;
  return change(situation, { gapMs: kept }, { kind: 'countTuned', change: direction, atLimit });
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

function setLoad(situation: Situation, load: Exclude<Load, 'standard'>, named: ExerciseId | null): Turn {
  const { bridgePosition, band, loads } = situation.progress.settings;
  const exercise = named ?? exerciseInHand(situation);
  return change(
    situation,
    { loads: { ...loads, ...forEach(exercise, load) } },
    { kind: 'loadSet', exercise, load, bridgePosition, band },
  );
}
