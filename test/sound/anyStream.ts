import fc from 'fast-check';
import type { Settings } from '../../lambda/coach/person/settings';
import { STREAM_LIMITS } from '../../lambda/sound/streamLimits';
import { planOf, type StreamPlan } from '../../lambda/sound/streamPlan';
import type { Opening } from '../../lambda/workout/cue';
import { milliseconds, seconds } from '../../lambda/workout/milliseconds';
import { nextPortion, type Portion } from '../../lambda/workout/portions';
import { CHOSEN_REPS, setsOf } from '../../lambda/workout/programme';
import { REST_SCALES } from '../../lambda/workout/rest';
import { anySettings } from '../speech/anything';
import { anyProgramme, anyTalk } from '../workout/arbitrary';

/** A portion as a workout leads on with it, from the start of any set or from a rep of it, and the plan of its stream. */
export interface AnyStream {
  readonly portion: Portion;
  readonly settings: Settings;
  readonly plan: StreamPlan;
}

export const anyStream: fc.Arbitrary<AnyStream> = fc
  .record({
    programme: anyProgramme,
    settings: anySettings,
    set: fc.nat(),
    rep: fc.oneof(fc.constant(0), fc.nat()),
    rest: fc.constantFrom(0, 25, 30, 45, 60, 90, 180).map(seconds),
    restScale: fc.constantFrom(...REST_SCALES),
    setUp: fc.constantFrom('first' as const, 'again' as const, 'none' as const),
    fromStep: fc.constantFrom(0, 0, 2),
    talk: anyTalk,
    variety: fc.nat({ max: 400 }),
    complete: fc.boolean(),
    reps: fc.constantFrom(null, CHOSEN_REPS.fewest, CHOSEN_REPS.most),
  })
  .map(({ programme, settings, set, rep, talk, variety, complete, reps, ...timing }) => {
    const all = setsOf(programme).map((each) => ({ ...each, reps: reps ?? each.reps }));
    const at = set % all.length;
    const sets = all.slice(at);
    const [first] = sets;
    if (first === undefined) throw new Error('Expected a programme to have a set, but it has none.');
    const fromRep = 1 + (rep % first.reps);
    const newRound = at > 0 && all[at - 1]?.round !== first.round && first.round > 1 ? first.round : null;
    const opening: Opening =
      fromRep > 1
        ? { kind: 'fromRep', rep: fromRep }
        : { kind: 'nextUp', exercise: first.exercise, side: first.side, newRound };
    const portion = nextPortion(
      {
        ...timing,
        sets,
        fromRep,
        lower: programme.lowerSeconds,
        manner: { talk, variety },
        slowerBy: milliseconds(0),
        opening,
        closing: { kind: 'workoutOver', rounds: programme.rounds, complete },
      },
      STREAM_LIMITS,
    );
    const plan = planOf(portion, settings, 'en');
    if (plan === null) throw new Error('Expected a portion with a set in it to have a plan.');
    return { portion, settings, plan };
  });
