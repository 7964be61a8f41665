import type { Settings } from '../coach/person/settings';
import type { ScreenWords } from '../language/screenWords';
import type { Cue } from '../workout/cue';
import type { ExerciseId } from '../workout/exercises';
import { endOfRun, type Portion } from '../workout/portions';
import { lengthOf } from '../workout/timeline';
import { placeInPhase, posesOnTheWay, setUpRows, startPose } from './poses';
import { row } from './row';
import type { Count, CountedSet, Row } from './showing';

/** A cue with the words that the voice says on it, if any. */
export interface SpokenCue {
  readonly cue: Cue;
  readonly words: string | undefined;
}

/** A portion as it is spoken. */
export interface SpokenPortion {
  readonly portion: Portion;
  /** Its cues in order. */
  readonly cues: readonly SpokenCue[];
  /** From the start of the speech to its first cue, in milliseconds. */
  readonly opening: number;
  /** How many reps each set has in all. */
  readonly reps: Readonly<Record<ExerciseId, number>>;
}

/** What a screen shows while a portion is spoken; null where there is no exercise in it. */
export function countOf(spoken: SpokenPortion, words: ScreenWords, settings: Settings): Count | null {
  const { portion, opening } = spoken;
  const exercise = exerciseOf(portion);
  if (exercise === undefined) return null;
  const ends = opening + lengthOf(portion.timeline);
  const rows = withOpening(rowsOf(spoken, exercise, words, settings), opening, exercise);
  const last = portion.runs.at(-1);
  const done =
    last === undefined
      ? []
      : [row(ends, 'done', words.setDone, portion.runs.length - 1, last.toRep, startPose(exercise))];
  return {
    title: words.exercises[exercise],
    sets: setsOf(spoken, exercise, words),
    rows: [...rows, ...done],
    ends,
    rest: words.rest,
    next: words.next,
    hint: words.hint('pause'),
  };
}

/** The exercise that a portion counts, or gets somebody into position for; undefined where it does neither. */
export function exerciseOf({ runs, timeline }: Portion): ExerciseId | undefined {
  return runs[0]?.exercise ?? timeline.find((cue) => cue.kind === 'setUp')?.exercise;
}

function setsOf(
  { portion: { runs, timeline }, opening, reps }: SpokenPortion,
  exercise: ExerciseId,
  words: ScreenWords,
): readonly CountedSet[] {
  const setUp = timeline.find((cue) => cue.kind === 'setUp');
  const sides = runs.length > 0 ? runs.map(({ side }) => side) : [setUp?.side ?? 'both'];
  const all = reps[exercise];
  return sides.map((side, index) => {
    const [run, before] = [runs[index], runs[index - 1]];
    const from = before === undefined ? 0 : endOfRun(before);
    const countIn = timeline.find((cue) => cue.kind === 'countIn' && cue.start >= from);
    return {
      side: words.side(exercise, side),
      mirrored: side === 'left',
      reps: [words.repsToDo(all), ...Array.from({ length: all }, (_, rep) => words.reps(rep + 1, all))],
      leadFrom: before === undefined ? 0 : opening + from,
      leadTo: opening + (countIn?.start ?? run?.start ?? lengthOf(timeline)),
    };
  });
}

function rowsOf(
  { portion, cues, opening }: SpokenPortion,
  exercise: ExerciseId,
  words: ScreenWords,
  settings: Settings,
): readonly Row[] {
  const start = startPose(exercise);
  let said = '';
  return cues.flatMap(({ cue, words: spoken }) => {
    const at = opening + cue.start;
    const set = Math.max(
      0,
      portion.runs.findIndex((run) => cue.start < endOfRun(run)),
    );
    switch (cue.kind) {
      // All but the first are said only where nothing is shown.
      case 'rest':
      case 'nextUp':
      case 'fromRep':
      case 'workoutOver':
        // The last three are said only where nothing is shown.
        return [row(at, 'rest', '', set, 0, start)];
      case 'changeSides':
        return [row(at, cue.kind, words.changeSides(exercise), set, 0, start)];
      case 'setUp':
        return setUpRows(cue, at, set, words.setUp(cue, settings));
      case 'countIn':
        return [row(at, cue.kind, spoken ?? '', set, 0, start)];
      case 'beat': {
        // A silent beat leaves the word that was said before it.
        said = spoken ?? said;
        const [from, to] = posesOnTheWay(cue.phase, placeInPhase(cue, portion.timeline));
        return [row(at, cue.phase, said, set, cue.rep, from, to)];
      }
    }
  });
}

/** The opening remarks belong to the rest or the set-up that they lead to; before a count-in they are a short rest. */
function withOpening(rows: readonly Row[], opening: number, exercise: ExerciseId): readonly Row[] {
  const [first, ...others] = rows;
  if (first === undefined || opening === 0) return rows;
  const [, kind, ...rest] = first;
  if (kind === 'rest' || kind === 'setUp') return [[0, kind, ...rest], ...others];
  return [row(0, 'rest', '', 0, 0, startPose(exercise)), ...rows];
}
