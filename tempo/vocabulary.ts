import { DEFAULT_SETTINGS, type Settings } from '../lambda/coach/person/settings';
import type { Phrases } from '../lambda/language/phrases';
import { EXERCISE_IDS, EXERCISES } from '../lambda/workout/exercises';
import { DOSES, TOP_LEVEL } from '../lambda/workout/levels';
import { LOWER_SECONDS } from '../lambda/workout/tempo';
import { countIn, layOut, repsOf } from '../lambda/workout/timeline';

const { loads } = DEFAULT_SETTINGS;
const EVERY_CHOICE: readonly Settings[] = [
  DEFAULT_SETTINGS,
  { ...DEFAULT_SETTINGS, loads: { ...loads, clamshell: 'lighter', squat: 'lighter' } },
  { ...DEFAULT_SETTINGS, loads: { ...loads, clamshell: 'stronger', squat: 'stronger' } },
  { ...DEFAULT_SETTINGS, bridgePosition: 'kneeling' },
];
/** More than any exercise has cues, so that each of them comes up. */
const VARIETIES = [0, 3, 6, 9];
/** Later rounds have fewer cues, and say the rep's number where a cue was. */
const ROUNDS = [1, 2, 3];

/** Every run of words that a counted set can say in a language, each once, the words of the lowering first. */
export function vocabularyOf(phrases: Phrases): readonly string[] {
  const counts = layOut(countIn()).flatMap((cue) => (cue.kind === 'countIn' ? phrases.countIn(cue) : []));
  return [...new Set([...loweringOf(phrases), ...beatsOf(phrases).map(({ words }) => words), ...counts])];
}

/** The runs of words that are said while somebody lowers, each of which must fit its beat. */
export function loweringOf(phrases: Phrases): readonly string[] {
  const runs = beatsOf(phrases).filter(({ isLowering }) => isLowering);
  return [...new Set(runs.map(({ words }) => words))];
}

interface BeatRun {
  readonly words: string;
  readonly isLowering: boolean;
}

function beatsOf(phrases: Phrases): readonly BeatRun[] {
  const beats = layOut(
    LOWER_SECONDS.flatMap((lower) => VARIETIES.flatMap((variety) => reps(lower, variety))),
  );
  return beats.flatMap((cue) => {
    if (cue.kind !== 'beat') return [];
    const forms = EVERY_CHOICE.flatMap((settings) => phrases.beat(cue, settings));
    return forms.map((words) => ({ words, isLowering: cue.phase === 'lower' }));
  });
}

function reps(lower: (typeof LOWER_SECONDS)[number], variety: number) {
  return EXERCISE_IDS.flatMap((exercise) => {
    // A set long enough for every number, cue and last word there is.
    const most = Math.max(...Object.values(DOSES[TOP_LEVEL].reps));
    const doses = Object.values(DOSES).map((dose) => dose.reps[exercise]);
    return [...new Set([most, ...doses])].flatMap((count) => {
      const [side] = EXERCISES[exercise].sides;
      if (side === undefined) return [];
      return ROUNDS.flatMap((round) =>
        repsOf({ round, exercise, side, reps: count }, 1, count, lower, { talk: 'more', variety }),
      );
    });
  });
}
