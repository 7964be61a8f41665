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

/** A short form makes sense alone to somebody who cannot see; where none fits, the rep's number is said. */
const FORM_CUES: Readonly<Record<ExerciseId, readonly Forms[]>> = {
  lunge: [
    ['front heel heavy', 'heel heavy'],
    ['stay on your rails', 'on the rails'],
    ['knee over ankle', 'over the ankle'],
    ['slow to the mat'],
    ['touch and go'],
  ],
  clamshell: [
    ['heels together'],
    ['squeeze the top glute', 'squeeze the glute'],
    ['hips stay stacked', 'hips stacked'],
    ['bottom leg stays down', 'bottom leg down', 'bottom knee down'],
    ['head heavy on your arm', 'rest your head'],
    ['keep the band snug', 'band snug'],
    ["don't let it snap", 'no snapping'],
  ],
  squat: [
    ['heels heavy'],
    ['arms float up', 'arms forward'],
    ['chest stays tall', 'chest up'],
    ['all the way down'],
    ['legs never go slack', 'never slack'],
  ],
  bridge: [
    ['glutes do the work', 'with your glutes'],
    ['back stays long', 'long back'],
    ['heels under knees', 'feet under knees'],
    ['slow to the floor', 'slow to the mat'],
    ['no rest go on', 'no resting'],
  ],
};

/** Cues that a lighter version or an open band would make untrue: the last ones of these exercises. */
const CUES_WITHOUT_BAND = 5;
const CUES_AT_HALF_DEPTH = 3;
const KNEELING_CUES: readonly Forms[] = [
  ['glutes do the work', 'with your glutes'],
  ['back stays long', 'long back'],
  ['sit back slowly', 'sit slowly'],
];

/** What is said on a beat. */
export function beatWords(cue: Beat, settings: Settings): Forms {
  const { word, exercise, rep } = cue;
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
      return ['breathe out', spell(rep)];
    case 'formCue': {
      const cues = formCues(exercise, settings);
      return [...(cues[word.ordinal % cues.length] ?? []), spell(rep)];
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
