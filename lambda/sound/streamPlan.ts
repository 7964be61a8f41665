import * as v from 'valibot';
import type { Settings } from '../coach/person/settings';
import { LOCALES } from '../language/locales';
import type { Closing, Opening } from '../workout/cue';
import { EXERCISE_IDS, EXERCISES } from '../workout/exercises';
import { milliseconds, seconds } from '../workout/milliseconds';
import type { Ahead, Portion } from '../workout/portions';
import { MOST_REPS, MOST_ROUNDS, type WorkoutSet } from '../workout/programme';
import { REST_SCALES } from '../workout/rest';
import { isSameExercise } from '../workout/setName';
import { LOWER_SECONDS } from '../workout/tempo';

/** All that a stream sounds like, and nothing of who hears it. */
export interface StreamPlan {
  readonly language: string;
  /** The portion, laid out from no more sets than it plays. */
  readonly ahead: Omit<Required<Ahead>, 'slowerBy'>;
  readonly settings: SpokenSettings;
}

/** What the words of a timeline depend on. */
export type SpokenSettings = Pick<Settings, 'loads' | 'band' | 'bridgePosition'>;

/** Stands in a path for the pack that is there, whichever that is. */
export const CURRENT_PACK = 'current';

/** The plan of a portion in a language; null where the portion holds nothing. */
export function planOf(portion: Portion, settings: SpokenSettings, language: string): StreamPlan | null {
  const { ahead, runs } = portion;
  if (ahead === null) return null;
  const { fromRep, rest, restScale, setUp, fromStep = 0, lower, manner, opening } = ahead;
  const { loads, band, bridgePosition } = settings;
  const isLast = portion.timeline.at(-1)?.kind === 'workoutOver';
  return {
    language,
    ahead: {
      sets: ahead.sets.slice(0, Math.max(1, runs.length)),
      ...{ fromRep, rest, restScale, setUp, fromStep, lower, manner, opening },
      // What is left to do after it stays out of the plan, so the plan has to tell that nothing is.
      closing: isLast ? ahead.closing : null,
    },
    settings: { loads, band, bridgePosition },
  };
}

/** What `nextPortion` takes to lay the plan's portion out again. */
export function aheadOf({ ahead }: StreamPlan): Ahead {
  return { ...ahead, slowerBy: milliseconds(0) };
}

/** Where a stream is found, from the root of its host: `/v1/PACK/PLAN.mp3`. */
export function pathOf(plan: StreamPlan, pack: string): string {
  return `/v1/${pack}/${Buffer.from(JSON.stringify(toTuple(plan))).toString('base64url')}.mp3`;
}

/** The plan and the pack that a path names; null for any other path than `pathOf` makes. */
export function planFrom(path: string): { readonly plan: StreamPlan; readonly pack: string } | null {
  if (path.length > LONGEST_PATH) return null;
  const [, pack, encoded] = PATH.exec(path) ?? [];
  if (pack === undefined || encoded === undefined) return null;
  const parsed = v.safeParse(tuple, jsonIn(encoded));
  if (!parsed.success) return null;
  const plan = fromTuple(parsed.output);
  // One plan has one path, so that nobody makes a second of it.
  return pathOf(plan, pack) === path ? { plan, pack } : null;
}

export const LONGEST_PATH = 400;

const PATH = /^\/v1\/([0-9a-f]{16}|current)\/([\w-]+)\.mp3$/;
const LANGUAGES: readonly string[] = [...new Set(LOCALES.map((locale) => locale.slice(0, 2)))];
const LONGEST_REST = seconds(600);
const MOST_VARIETY = 99_999;
const MOST_STEPS = Math.max(...Object.values(EXERCISES).map(({ setUp }) => setUp.first.length));

const whole = (least: number, most: number) =>
  v.pipe(v.number(), v.safeInteger(), v.minValue(least), v.maxValue(most));
const round = whole(1, MOST_ROUNDS);
const exercise = v.picklist(EXERCISE_IDS);
const side = v.picklist(['left', 'right', 'both']);
const load = v.picklist(['lighter', 'standard', 'stronger']);

const set = v.pipe(
  v.strictTuple([exercise, side, round, whole(1, MOST_REPS)]),
  v.check(([id, which]) => EXERCISES[id].sides.includes(which)),
);
const openingFromRep = v.strictTuple([v.literal('fromRep'), whole(1, MOST_REPS)]);
const openingNextUp = v.pipe(
  v.strictTuple([v.literal('nextUp'), exercise, side, v.nullable(whole(2, MOST_ROUNDS))]),
  v.check(([, id, which]) => EXERCISES[id].sides.includes(which)),
);
const workoutOver = v.strictTuple([v.literal('workoutOver'), round, v.boolean()]);

const tuple = v.pipe(
  v.strictTuple([
    v.picklist(LANGUAGES),
    v.union([v.strictTuple([set]), v.strictTuple([set, set])]),
    whole(1, MOST_REPS),
    v.pipe(whole(0, LONGEST_REST), v.transform(milliseconds)),
    v.picklist(REST_SCALES),
    v.picklist(['first', 'again', 'none']),
    whole(0, MOST_STEPS),
    v.picklist(LOWER_SECONDS),
    v.picklist(['less', 'more']),
    whole(0, MOST_VARIETY),
    v.nullable(v.union([openingFromRep, openingNextUp])),
    v.nullable(workoutOver),
    v.strictTuple([load, load, load, load]),
    v.boolean(),
    v.picklist(['flat', 'pillow', 'kneeling']),
  ]),
  v.check(([, [one, other], rep]) => rep <= one[3] && (other === undefined || areSides(one, other))),
);

type Tuple = v.InferOutput<typeof tuple>;
type SetTuple = v.InferOutput<typeof set>;

function areSides(one: SetTuple, other: SetTuple): boolean {
  return isSameExercise(toSet(one), toSet(other)) && one[1] !== other[1];
}

function toTuple({ language, ahead, settings }: StreamPlan): readonly unknown[] {
  const { sets, manner, opening, closing } = ahead;
  return [
    language,
    sets.map((each) => [each.exercise, each.side, each.round, each.reps]),
    ahead.fromRep,
    ahead.rest,
    ahead.restScale,
    ahead.setUp,
    ahead.fromStep,
    ahead.lower,
    manner.talk,
    manner.variety,
    opening === null ? null : fromOpening(opening),
    closing === null ? null : [closing.kind, closing.rounds, closing.complete],
    EXERCISE_IDS.map((id) => settings.loads[id]),
    settings.band,
    settings.bridgePosition,
  ];
}

function fromTuple(values: Tuple): StreamPlan {
  const [language, sets, rep, rest, restScale, setUp, fromStep, lower, talk, variety, first, last] = values;
  const [lunge, clamshell, squat, bridge] = values[12];
  return {
    language,
    ahead: {
      sets: sets.map(toSet),
      fromRep: rep,
      rest,
      restScale,
      setUp,
      fromStep,
      lower,
      manner: { talk, variety },
      opening: first === null ? null : toOpening(first),
      closing: last === null ? null : toClosing(last),
    },
    settings: { loads: { lunge, clamshell, squat, bridge }, band: values[13], bridgePosition: values[14] },
  };
}

function toSet([id, which, inRound, reps]: SetTuple): WorkoutSet {
  return { round: inRound, exercise: id, side: which, reps };
}

function fromOpening(opening: Opening): readonly unknown[] {
  if (opening.kind === 'fromRep') return [opening.kind, opening.rep];
  return [opening.kind, opening.exercise, opening.side, opening.newRound];
}

function toOpening(said: v.InferOutput<typeof openingFromRep | typeof openingNextUp>): Opening {
  if (said[0] === 'fromRep') return { kind: said[0], rep: said[1] };
  return { kind: said[0], exercise: said[1], side: said[2], newRound: said[3] };
}

function toClosing([kind, rounds, complete]: v.InferOutput<typeof workoutOver>): Closing {
  return { kind, rounds, complete };
}

function jsonIn(encoded: string): unknown {
  try {
    return JSON.parse(Buffer.from(encoded, 'base64url').toString());
  } catch {
    return undefined;
  }
}
