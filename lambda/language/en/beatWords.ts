import type { Settings } from '../../coach/person/settings';
import type { Cue } from '../../workout/cue';
import type { ExerciseId, PhaseKind } from '../../workout/exercises';
import type { Forms } from '../phrases';
import { spell } from './spell';

type Beat = Extract<Cue, { kind: 'beat' }>;

const PHASE_WORDS: Readonly<Record<ExerciseId, Readonly<Record<PhaseKind, Forms>>>> = {
  lunge: { lift: ['press'], hold: ['hold'], lower: ['lower'] },
  clamshell: { lift: ['lift'], hold: ['hold'], lower: ['lower'] },
  squat: { lift: ['stand'], hold: ['hold'], lower: ['lower'] },
  bridge: { lift: ['lift'], hold: ['squeeze'], lower: ['lower'] },
};

const BOTTOM_WORDS: Readonly<Record<ExerciseId, Forms>> = {
  lunge: ['touch'],
  clamshell: ['down'],
  squat: ['deep'],
  bridge: ['down'],
};

const FORM_CUES: Readonly<Record<ExerciseId, readonly Forms[]>> = {
  lunge: [
    ['front heel heavy', 'heel heavy'],
    ['stay on your rails', 'two rails'],
    ['knee over ankle', 'over ankle'],
    ['slow to the mat', 'slow down'],
    ['touch and go'],
  ],
  clamshell: [
    ['heels together', 'heels touch'],
    ['hips stay stacked', 'hips stacked'],
    ['head heavy on your arm', 'head heavy'],
    ['keep the band snug', 'band snug'],
    ["don't let it snap", 'no snap'],
  ],
  squat: [
    ['heels heavy'],
    ['arms float up', 'arms up'],
    ['chest stays tall', 'chest tall'],
    ['all the way down', 'right down'],
    ['no stop down there', 'no stop'],
  ],
  bridge: [
    ['glutes do the work', 'glutes work'],
    ['back stays long', 'back long'],
    ['heels under knees', 'heels under'],
    ['slow to the floor', 'slow down'],
    ['no rest go on', 'no rest'],
  ],
};

/** Cues that a lighter version or an open band would make untrue: the last ones of these exercises. */
const CUES_WITHOUT_BAND = 3;
const CUES_AT_HALF_DEPTH = 3;
const KNEELING_CUES: readonly Forms[] = [
  ['glutes do the work', 'glutes work'],
  ['back stays long', 'back long'],
  ['sit back slowly', 'sit slowly'],
];

/** What is said on a beat. */
export function beatWords(cue: Beat, settings: Settings): Forms {
  const { word, exercise } = cue;
  switch (word.kind) {
    case 'phase':
      return PHASE_WORDS[exercise][cue.phase];
    case 'count':
      return [spell(word.left)];
    case 'bottom':
      return BOTTOM_WORDS[exercise];
    case 'rep':
      return [spell(word.rep)];
    case 'breathe':
      return ['breathe out', 'out'];
    case 'formCue': {
      const cues = formCues(exercise, settings);
      return cues[word.ordinal % cues.length] ?? [];
    }
    case 'halfway':
      return ['halfway'];
    case 'toGo':
      return [word.left === 1 ? 'last one' : `${spell(word.left)} to go`];
    case 'silent':
      return [];
  }
}

function formCues(exercise: ExerciseId, { loads, band, bridgePosition }: Settings): readonly Forms[] {
  const cues = FORM_CUES[exercise];
  if (exercise === 'clamshell' && (!band || loads.clamshell === 'lighter'))
    return cues.slice(0, CUES_WITHOUT_BAND);
  if (exercise === 'squat' && loads.squat !== 'standard') {
    return loads.squat === 'lighter'
      ? cues.slice(0, CUES_AT_HALF_DEPTH)
      : cues.filter((_, index) => index !== 1);
  }
  return exercise === 'bridge' && bridgePosition === 'kneeling' ? KNEELING_CUES : cues;
}
