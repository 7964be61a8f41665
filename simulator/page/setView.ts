import { setName } from '../../lambda/language/en/names';
import { EXERCISES } from '../../lambda/workout/exercises';
import type { RepRun } from '../../lambda/workout/portions';
import { setsOf, type Programme } from '../../lambda/workout/programme';
import { BEAT } from '../../lambda/workout/tempo';
import { beatsOf } from '../../lambda/workout/timeline';
import type { SetView } from './messages';

/** A run of reps of a programme, of which a share from 0 to 1 is done before it. */
export function setView(run: RepRun, programme: Programme, share: number): SetView {
  const { start, repLength, fromRep, toRep, exercise, round } = run;
  const all = setsOf(programme).reduce((sum, { reps }) => sum + reps, 0);
  return {
    start,
    repLength,
    phases: EXERCISES[exercise].phases.map((kind) => ({
      kind,
      length: BEAT * beatsOf(kind, programme.lowerSeconds),
    })),
    fromRep,
    toRep,
    reps: programme.reps[exercise],
    name: capitalised(setName(run)),
    round: programme.rounds > 1 ? `Round ${round} of ${programme.rounds}` : 'One round',
    share: [share, Math.min(1, share + (toRep - fromRep + 1) / all)],
  };
}

function capitalised(text: string): string {
  return `${text.slice(0, 1).toUpperCase()}${text.slice(1)}`;
}
