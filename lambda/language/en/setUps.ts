import type { Settings } from '../../coach/person/settings';
import type { Cue } from '../../workout/cue';
import type { Forms } from '../phrases';
import { firstSetUp } from './firstSetUps';
import { otherThan } from './names';
import { sentence } from './spell';

type SetUp = Extract<Cue, { kind: 'setUp' }>;

/** How to get into position: step by step the first time, in one line after that. */
export function setUpWords(cue: SetUp, settings: Settings): Forms {
  return cue.form === 'first' ? [firstSetUp(cue, settings)] : againSetUp(cue, settings);
}

function againSetUp(cue: SetUp, settings: Settings): Forms {
  switch (cue.exercise) {
    case 'lunge':
      return againLunge(cue, settings);
    case 'clamshell':
      return againClamshell(cue, settings);
    case 'squat':
      return againSquat(settings);
    case 'bridge':
      return againBridge(settings);
  }
}

function againLunge({ side }: SetUp, { loads }: Settings): Forms {
  const front = `Lunges, ${side} foot in front`;
  const mat = `${otherThan(side)} knee on the mat`;
  switch (loads.lunge) {
    case 'lighter':
      return [`${front}, one hand on a chair. More padding makes the touch come sooner.`];
    case 'standard':
      return [`${front}. ${sentence(mat)}, feet on two rails.`];
    case 'stronger':
      return [`${front}, ${mat}, a weight in each hand.`];
  }
}

function againClamshell({ side }: SetUp, { band, loads }: Settings): Forms {
  const isBanded = band && loads.clamshell !== 'lighter';
  if (!isBanded) return [`Clamshells, no band, ${side} side down. Heels together, hips stacked.`];
  const which = loads.clamshell === 'stronger' ? 'firmer band' : 'band';
  return [`Clamshells, ${which} above the knees, ${side} side down. Heels together, band snug.`];
}

function againSquat({ band, loads }: Settings): Forms {
  const squats = band && loads.clamshell !== 'lighter' ? 'Squats, band off' : 'Squats';
  switch (loads.squat) {
    case 'lighter':
      return [`${squats}, half the depth, or hold a chair. Weight in your heels.`];
    case 'standard':
      return [`${squats}. Stand tall, weight in your heels.`];
    case 'stronger':
      return [`${squats}, one weight at your chest. Heels heavy.`];
  }
}

function againBridge({ bridgePosition, loads }: Settings): Forms {
  if (bridgePosition === 'kneeling') return ['Kneeling bridges. Sit back on your heels, back long.'];
  if (bridgePosition === 'pillow')
    return ['Bridges. On your back, shoulders and head on your prop, heels in line with your knees.'];
  switch (loads.bridge) {
    case 'lighter':
      return ['Bridges, half as high. On your back, heels in line with your knees.'];
    case 'standard':
      return ['Bridges. On your back, heels in line with your knees.'];
    case 'stronger':
      return ['Bridges, a weight across your hips. On your back, heels in line with your knees.'];
  }
}
