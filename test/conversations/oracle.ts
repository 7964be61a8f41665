import type { FiledWorkout } from '../../lambda/coach/person/filing';
import type { Progress } from '../../lambda/coach/person/progress';
import { endOfRun } from '../../lambda/workout/portions';
import { inCircuit, seen, type Seen } from '../coach/seen';

/** What somebody asked that may move the place, or end the workout. Everything else must leave it where it is. */
const MOVES = new Set([
  'DoneIntent',
  'AMAZON.NextIntent',
  'AMAZON.PreviousIntent',
  'SkipSetIntent',
  'SkipExerciseIntent',
  'OtherSideIntent',
  'GoToExerciseIntent',
  'StartSetAgainIntent',
  'GoToRepIntent',
  'OnlyDidIntent',
  'AgainIntent',
  'MoreRoundsIntent',
  'OnlyExerciseIntent',
  'FirstSideIntent',
  // These end a set in which as many reps were done as it has from then on.
  'RepsIntent',
  'StandardRepsIntent',
  'StandardIntent',
  'touched next',
  'touched back',
]);
/** Asked whether to carry on or do a set again, these choose to do it again. */
const CHOOSES_AGAIN = new Set([
  'AMAZON.NoIntent',
  'AMAZON.RepeatIntent',
  'AgainIntent',
  'SecondChoiceIntent',
  'touched again',
]);
const MAY_END = new Set(['rating', 'endedBecause', 'startOver', 'fresh', 'deleteData', 'deleteWhose']);
const HALF_A_DAY = 12 * 3_600_000;
/** No rep of any exercise is shorter than two beats up and three down. */
const SHORTEST_REP = 5_000;

/** One turn, as it looks from outside: what was known before and after it. */
export interface Watched {
  readonly asked: string;
  readonly before: Progress | null;
  readonly after: Progress | null;
}

/** What is wrong with the place after a turn: it moved unasked, or what was confirmed is gone. */
export function faultsOfTurn({ asked, before, after }: Watched): readonly string[] {
  const old = seen(before);
  if (before === null || after === null || old?.begunAt == null) return [];
  const questions = [before.question, before.sent?.repromptQuestion ?? null];
  const elapsed = Math.max(0, after.heardAt - (before.sent?.at ?? before.heardAt));
  const now = seen(after);
  if (now === null || now.begunAt !== old.begunAt) {
    const mayEnd = questions.some((question) => question !== null && MAY_END.has(question));
    const isOver = old.place === null || isBeingFinished(old, before, elapsed);
    return mayEnd || isOver || asked === 'EndedBecauseIntent' || after.heardAt - before.heardAt >= HALF_A_DAY
      ? []
      : ['the workout ended unasked'];
  }
  const isWay = CHOOSES_AGAIN.has(asked) && questions.includes('carryOn');
  return [
    ...(asked === 'OnlyDidIntent' ? [] : [...lost(old, now), ...miscounted(old, now)]),
    ...(MOVES.has(asked) || isWay ? [] : jumped(old, now, elapsed)),
  ];
}

/** What is wrong with what is kept: a workout counted twice or not at all, or a confirmed set that is gone. */
export function faultsOfStore(
  before: Progress | null,
  after: Progress | null,
  filed: readonly FiledWorkout[],
): readonly string[] {
  const old = seen(before);
  const count = after?.training.workouts ?? 0;
  const faults = count === filed.length ? [] : [`counts ${count} workouts, but ${filed.length} are filed`];
  if (old?.begunAt == null || !old.tally.some((reps) => reps > 0)) return faults;
  const now = after && seen(after);
  const ended = filed.find(({ begunAt }) => begunAt === old.begunAt);
  const kept = now?.begunAt === old.begunAt ? now : ended && { tally: inCircuit(ended.tally) };
  return kept === undefined ? [...faults, 'a workout is gone'] : [...faults, ...lost(old, kept)];
}

function lost(old: Pick<Seen, 'tally'>, now: Pick<Seen, 'tally'>): readonly string[] {
  return old.tally.flatMap((reps, index) =>
    reps > (now.tally[index] ?? -1) ? [`set ${index} had ${reps} reps, now ${now.tally[index]}`] : [],
  );
}

/** A set that was played to its end and then gone on from was done with all its reps. */
function miscounted(old: Seen, now: Seen): readonly string[] {
  return old.unconfirmed.flatMap((index) => {
    const reps = now.tally[index] ?? -1;
    const all = [0, 0, 1, 1, 2, 3][index % ROUND.length];
    const asked = Object.values(old.programme.reps)[all ?? 0];
    const wasOpen = (old.tally[index] ?? -1) < 0;
    return wasOpen && reps >= 0 && reps !== asked ? [`set ${index} counts ${reps} reps of ${asked}`] : [];
  });
}

/** The place may go on as fast as reps can be done, and back to the start of the set it was in. */
function jumped(old: Seen, now: Seen, elapsed: number): readonly string[] {
  const order = setsInOrder(old);
  const from = order.indexOf(nameOf(old.place));
  const to = now.place === null ? order.length : order.indexOf(nameOf(now.place));
  if (old.place === null) return now.place === null ? [] : ['the end was taken back'];
  // Where the second side was asked for first, the other side follows it.
  const isOtherSide = now.place?.round === old.place.round && now.place.exercise === old.place.exercise;
  if (to < from && to >= 0 && isOtherSide && !isDone(old, nameOf(now.place))) return [];
  if (to < 0 || to < from) return [`went back from ${nameOf(old.place)} to ${nameOf(now.place)}`];
  const between = order.slice(from, to).filter((name) => !isDone(old, name));
  const reps = between.reduce((total, name) => total + repsOf(old, name), 0) - old.place.rep;
  const gained = reps + (now.place?.rep ?? 1);
  return gained * SHORTEST_REP > elapsed + SHORTEST_REP && gained > 0
    ? [`gained ${gained} reps in ${elapsed} ms, from ${nameOf(old.place)} to ${nameOf(now.place)}`]
    : [];
}

/** Whether all that was left was being said by a screen, which asks how it was only afterwards. */
function isBeingFinished(old: Seen, { sent }: Progress, elapsed: number): boolean {
  if (sent === null || sent.words === 0) return false;
  const said = sent.runs.map(({ round, exercise, side }) => `${round} ${exercise} ${side}`);
  const ends = Math.max(0, ...sent.runs.map((run) => endOfRun(run)));
  // What was jumped over by "go to squats" is not made up for.
  const order = setsInOrder(old);
  const left = order.slice(order.indexOf(nameOf(old.place)));
  return elapsed >= ends && left.every((name) => said.includes(name) || isDone(old, name));
}

const ROUND = ['lunge left', 'lunge right', 'clamshell left', 'clamshell right', 'squat both', 'bridge both'];

function setsInOrder({ programme: { order, rounds, rightFirst } }: Seen): readonly string[] {
  const sides = ROUND.map((set) => {
    const isSwapped = rightFirst.some((exercise) => set.startsWith(exercise));
    return isSwapped ? set.replace(/left|right/, (side) => (side === 'left' ? 'right' : 'left')) : set;
  });
  const all = Array.from({ length: rounds }, (_, round) => sides.map((set) => `${round + 1} ${set}`)).flat();
  const exerciseOf = (set: string): number => ROUND.findIndex((other) => set.endsWith(other)) % 6;
  const group = (set: string): number => [0, 0, 1, 1, 2, 3][exerciseOf(set)] ?? 0;
  return order === 'circuit' ? all : all.toSorted((one, other) => group(one) - group(other));
}

function nameOf(place: Seen['place']): string {
  return place === null ? 'the end' : `${place.round} ${place.exercise} ${place.side}`;
}

function indexOf(name: string): number {
  return (Number(name.split(' ')[0]) - 1) * ROUND.length + ROUND.findIndex((set) => name.endsWith(set));
}

function isDone({ tally, unconfirmed, skipped, place }: Seen, name: string): boolean {
  if (name === nameOf(place)) return false;
  const index = indexOf(name);
  const isSkipped = skipped.some((exercise) => name.includes(exercise));
  return (tally[index] ?? -1) >= 0 || unconfirmed.includes(index) || isSkipped;
}

function repsOf({ programme }: Seen, name: string): number {
  const [, exercise = ''] = name.split(' ');
  return programme.reps[exercise as keyof typeof programme.reps];
}
