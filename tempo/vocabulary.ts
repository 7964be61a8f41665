import { DEFAULT_SETTINGS, type Settings } from '../lambda/coach/person/settings';
import type { Phrases } from '../lambda/language/phrases';
import { EXERCISE_IDS, EXERCISES } from '../lambda/workout/exercises';
import { DOSES } from '../lambda/workout/levels';
import { CHOSEN_REPS } from '../lambda/workout/programme';
import { LOWER_SECONDS } from '../lambda/workout/tempo';
import { countIn, layOut, repsOf } from '../lambda/workout/timeline';

const { loads } = DEFAULT_SETTINGS;
/** The settings that change what is said in a counted set. */
export const EVERY_CHOICE: readonly Settings[] = [
  DEFAULT_SETTINGS,
  { ...DEFAULT_SETTINGS, loads: { ...loads, clamshell: 'lighter', squat: 'lighter' } },
  { ...DEFAULT_SETTINGS, loads: { ...loads, clamshell: 'stronger', squat: 'stronger' } },
  { ...DEFAULT_SETTINGS, bridgePosition: 'kneeling' },
];
/** More than any exercise has cues, so that each of them comes up. */
const VARIETIES = [0, 3, 6, 9];
/** Later rounds have fewer cues, and say the rep's number where a cue was. */
const ROUNDS = [1, 2, 3];

/** A squat's last rep is said by its number, so that the highest numbers take a set each. */
const LONGEST_SETS = [CHOSEN_REPS.most, CHOSEN_REPS.most - 1, CHOSEN_REPS.most - 2];

/** The lowering says the same in every round, and the rest of a rep the same at every pace. */
const TELLINGS = [
  ...LOWER_SECONDS.map((lower) => ({ lower, round: 1, variety: 0 })),
  ...ROUNDS.flatMap((round) => VARIETIES.map((variety) => ({ lower: LOWER_SECONDS[0], round, variety }))),
];

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
  return layOut(everySet(LONGEST_SETS).flat()).flatMap((cue) => {
    if (cue.kind !== 'beat') return [];
    const forms = EVERY_CHOICE.flatMap((settings) => phrases.beat(cue, settings));
    return forms.map((words) => ({ words, isLowering: cue.phase === 'lower' }));
  });
}

/** Sets of these and of all usual lengths that say, between them, every number, every cue and every last word. */
export function everySet(longest: readonly number[]): readonly ReturnType<typeof repsOf>[] {
  return TELLINGS.flatMap(({ lower, round, variety }) =>
    EXERCISE_IDS.flatMap((exercise) => {
      const [side = 'both'] = EXERCISES[exercise].sides;
      const counts = new Set([...longest, ...Object.values(DOSES).map(({ reps }) => reps[exercise])]);
      return [...counts].map((reps) =>
        repsOf({ round, exercise, side, reps }, 1, reps, lower, { talk: 'more', variety }),
      );
    }),
  );
}
