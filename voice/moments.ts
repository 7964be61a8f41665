import { DEFAULT_SETTINGS, type Settings } from '../lambda/coach/person/settings';
import { PHRASES } from '../lambda/language/languages';
import { LOCALES } from '../lambda/language/locales';
import type { Forms, Phrases } from '../lambda/language/phrases';
import { FRAME_MS } from '../lambda/sound/frames';
import { sentencesOf } from '../lambda/sound/voicePack';
import { formsOf } from '../lambda/language/formsOf';
import { EXERCISE_IDS, EXERCISES } from '../lambda/workout/exercises';
import type { Timeline } from '../lambda/workout/cue';
import { seconds } from '../lambda/workout/milliseconds';
import { MOST_REPS, MOST_ROUNDS, type WorkoutSet } from '../lambda/workout/programme';
import { REST_SCALES } from '../lambda/workout/rest';
import { LOWER_SECONDS } from '../lambda/workout/tempo';
import { changeSides, closing, countIn, layOut, leadIn, lengthOf, opening } from '../lambda/workout/timeline';
import { EVERY_CHOICE, everySet } from '../tempo/vocabulary';

/** When something is said in a workout: in which words, and what is said after it. */
export interface Moment {
  readonly forms: Forms;
  /** The fewest frames until the next thing is said. */
  readonly frames: number;
  /** The ways to say that; none where nothing follows. */
  readonly next: Forms;
}

/** Everything that a workout can say by itself in a language, once for each thing that can follow it. */
export function everyMoment(language: string): readonly Moment[] {
  const moments = new Map<string, Moment>();
  for (const phrases of wordsOf(language)) {
    for (const { things, choices } of everyStretch()) {
      const timeline = layOut(things);
      for (const settings of choices) {
        for (const moment of momentsOf(timeline, phrases, settings)) {
          const key = `${moment.forms.join('|')} > ${moment.next.join('|')}`;
          if (moment.frames < (moments.get(key)?.frames ?? Infinity)) moments.set(key, moment);
        }
      }
    }
  }
  return [...moments.values()];
}

/** The words of each region of a language, once where regions share them. */
function wordsOf(language: string): readonly Phrases[] {
  const regions = LOCALES.filter((locale) => locale.startsWith(`${language}-`)).map(
    (locale) => PHRASES[locale],
  );
  return regions.filter((words, index) => regions.slice(0, index).every((before) => !isSame(words, before)));
}

/** The end of a workout holds the name of the skill, so that each region makes its own of it, mostly the same. */
function isSame(one: Phrases, other: Phrases): boolean {
  const [end] = layOut([closing({ kind: 'workoutOver', rounds: 1, complete: true })]);
  if (end?.kind !== 'workoutOver') return false;
  return (
    SHARED.every((what) => one[what] === other[what]) &&
    one.workoutOver(end).join() === other.workoutOver(end).join()
  );
}

const SHARED = ['countIn', 'rest', 'changeSides', 'setUp', 'beat', 'nextUp', 'fromRep'] as const;

/** Every phrase that has to have a sound, once: what is said on a beat, and each sentence of what is longer. */
export function sentencesSaid(moments: readonly Moment[]): readonly string[] {
  return [...new Set(moments.flatMap(({ forms }) => forms).flatMap(sentencesOf))];
}

function momentsOf(timeline: Timeline, phrases: Phrases, settings: Settings): readonly Moment[] {
  const spoken = timeline
    .map((cue) => ({ start: cue.start, forms: formsOf(cue, phrases, settings) }))
    .filter(({ forms }) => forms.length > 0);
  const end = { start: lengthOf(timeline), forms: [] };
  return spoken.map(({ start, forms }, index) => {
    const after = spoken[index + 1] ?? end;
    return { forms, frames: Math.floor((after.start - start) / FRAME_MS), next: after.forms };
  });
}

interface Stretch {
  readonly things: Parameters<typeof layOut>[0];
  readonly choices: readonly Settings[];
}

/** Stretches of workout in which, between them, everything is said, and before all that can follow it. */
function everyStretch(): readonly Stretch[] {
  return [
    ...everyCountedSet().map((things) => ({ things, choices: EVERY_CHOICE })),
    ...everySetUp().map((things) => ({ things, choices: everySettings() })),
    ...[...everyOpening(), ...everyRest()].map((things) => ({ things, choices: [DEFAULT_SETTINGS] })),
  ];
}

type Things = Stretch['things'];

const SETS: readonly WorkoutSet[] = EXERCISE_IDS.flatMap((exercise) =>
  EXERCISES[exercise].sides.map((side) => ({ exercise, side, round: 1, reps: MOST_REPS })),
);
const [SHORTEST_RESTS] = REST_SCALES;
const LONGEST_REST_SECONDS = 180;
/** A squat's last rep is said by its number, so that the highest numbers take a set each. */
const LONGEST_SETS = [MOST_REPS, MOST_REPS - 1, MOST_REPS - 2];

/** Everything that is counted, and what follows a set: the other side, or the end of the workout. */
function everyCountedSet(): readonly Things[] {
  const ends = upTo(MOST_ROUNDS).flatMap((rounds) =>
    [true, false].map((complete) => closing({ kind: 'workoutOver', rounds, complete })),
  );
  const turns = SETS.filter(({ side }) => side !== 'both').map((set) => changeSides(set, SHORTEST_RESTS));
  return [
    ...everySet(LONGEST_SETS).map((beats) => [...countIn(), ...beats]),
    ...ends.map((end) => [end]),
    ...turns.map((turn) => [turn, ...countIn()]),
  ];
}

function everyOpening(): readonly Things[] {
  const rounds = [null, ...upTo(MOST_ROUNDS).slice(1)];
  const resumed = upTo(MOST_REPS).map((rep) => opening({ kind: 'fromRep', rep }));
  const begun = SETS.flatMap(({ exercise, side }) =>
    rounds.map((newRound) => opening({ kind: 'nextUp', exercise, side, newRound })),
  );
  return [...resumed, ...begun].map((first) => [first, ...countIn()]);
}

function everySetUp(): readonly Things[] {
  return SETS.flatMap((set) =>
    LOWER_SECONDS.flatMap((lower) =>
      (['first', 'again'] as const).map((form) => [
        opening({ kind: 'nextUp', ...set, newRound: null }),
        ...leadIn(set, seconds(0), form, lower),
        ...countIn(),
      ]),
    ),
  );
}

/** Rests of every length, in steps of half a second, into each set. */
function everyRest(): readonly Things[] {
  return upTo(2 * LONGEST_REST_SECONDS).flatMap((half) =>
    SETS.flatMap((set) =>
      (['first', 'again', 'none'] as const).map((form) => [
        ...leadIn(set, seconds(half / 2), form, 3),
        ...countIn(),
      ]),
    ),
  );
}

const LOADS = ['lighter', 'standard', 'stronger'] as const;

/** Every choice of loads, band and position. What is said of one exercise asks for its own load and for the band's. */
function everySettings(): readonly Settings[] {
  return LOADS.flatMap((load) =>
    LOADS.flatMap((clamshell) =>
      [true, false].flatMap((band) =>
        (['flat', 'pillow', 'kneeling'] as const).map((bridgePosition) => ({
          ...DEFAULT_SETTINGS,
          loads: { lunge: load, clamshell, squat: load, bridge: load },
          ...{ band, bridgePosition },
        })),
      ),
    ),
  );
}

function upTo(most: number): readonly number[] {
  return Array.from({ length: most }, (_, index) => index + 1);
}
