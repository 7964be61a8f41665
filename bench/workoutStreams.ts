import { DEFAULT_SETTINGS } from '../lambda/coach/person/settings';
import { STREAM_LIMITS } from '../lambda/sound/streamLimits';
import { planOf, type StreamPlan } from '../lambda/sound/streamPlan';
import { EXERCISE_IDS } from '../lambda/workout/exercises';
import { FULL_LEVEL } from '../lambda/workout/levels';
import { milliseconds } from '../lambda/workout/milliseconds';
import { nextPortion } from '../lambda/workout/portions';
import { programmeOf, setsOf } from '../lambda/workout/programme';
import { restBetween } from '../lambda/workout/rest';

/** The streams of the full workout, one after the other, for somebody who has done it before. */
export function workoutStreams(): readonly StreamPlan[] {
  const programme = programmeOf(FULL_LEVEL);
  const all = setsOf(programme);
  const plans: StreamPlan[] = [];
  for (let done = 0; done < all.length;) {
    const [set] = all.slice(done);
    const before = all[done - 1];
    if (set === undefined) break;
    const habits = { met: EXERCISE_IDS, restScale: 1 } as const;
    const newRound = before !== undefined && set.round > before.round ? set.round : null;
    const portion = nextPortion(
      {
        sets: all.slice(done),
        fromRep: 1,
        rest: before === undefined ? milliseconds(0) : restBetween(programme, before, set, habits),
        restScale: habits.restScale,
        setUp: 'again',
        lower: programme.lowerSeconds,
        manner: { talk: 'more', variety: set.round },
        slowerBy: milliseconds(0),
        opening: { kind: 'nextUp', exercise: set.exercise, side: set.side, newRound },
        closing: { kind: 'workoutOver', rounds: programme.rounds, complete: true },
      },
      STREAM_LIMITS,
    );
    const plan = planOf(portion, DEFAULT_SETTINGS, 'en');
    if (plan === null) throw new Error('Expected a portion with a set to have a plan.');
    plans.push(plan);
    done += portion.runs.length;
  }
  return plans;
}
