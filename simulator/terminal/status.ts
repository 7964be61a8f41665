import type { Side } from '../../lambda/workout/exercises';
import type { Moment } from '../devices/device';
import type { WorkoutView } from '../workoutHeard';
import { clockText } from './clockText';

const BAR = 24;
const SIDES: Readonly<Record<Side, string>> = { left: ', left', right: ', right', both: '' };

/** One line on what the device does and where the workout is; the clock runs only while something goes on. */
export function statusLine(moment: Moment, view: WorkoutView | null, elapsedMs: number): string {
  if (moment.kind === 'over') return doing(moment);
  return [clockText(elapsedMs), doing(moment), ...(view === null ? [] : workoutTexts(view))].join('  ');
}

function doing(moment: Moment): string {
  switch (moment.kind) {
    case 'thinking':
      return '· · ·';
    case 'speaking':
    case 'reprompting':
      return 'speaking';
    case 'listening':
      return `listening ${String(Math.ceil(moment.leftMs / 1000))}`;
    case 'streaming':
      return 'playing';
    case 'showing':
      return 'microphone shut';
    case 'over':
      return 'no session';
  }
}

function workoutTexts({ exercise, side, round, rounds, rep, reps, share }: WorkoutView): readonly string[] {
  const filled = Math.round(share * BAR);
  return [
    `${exercise}${SIDES[side]}`,
    `round ${String(round)} of ${String(rounds)}`,
    `rep ${rep === null ? '–' : String(rep)} of ${String(reps)}`,
    `${'█'.repeat(filled)}${'░'.repeat(BAR - filled)} ${String(Math.round(share * 100))} %`,
  ];
}
