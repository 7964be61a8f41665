import type { Settings } from '../../coach/person/settings';
import type { Cue } from '../../workout/cue';
import type { Side } from '../../workout/exercises';
import type { Forms } from '../phrases';
import { sentence, spell } from './spell';

type SetUp = Extract<Cue, { kind: 'setUp' }>;

/** How to get into position: step by step the first time, in one line after that. */
export function setUpWords(cue: SetUp, settings: Settings): Forms {
  const counts = `${spell(cue.lower)} slow counts`;
  switch (cue.exercise) {
    case 'lunge':
      return cue.form === 'first' ? firstLunge(cue, counts, settings) : againLunge(cue, settings);
    case 'clamshell':
      return cue.form === 'first' ? firstClamshell(cue, settings) : againClamshell(cue, settings);
    case 'squat':
      return cue.form === 'first' ? firstSquat(cue, counts, settings) : againSquat(settings);
    case 'bridge':
      return cue.form === 'first' ? firstBridge(cue, counts, settings) : againBridge(settings);
  }
}

/** The side that is not this one. */
export function otherThan(side: Side): string {
  return side === 'left' ? 'right' : 'left';
}

function firstLunge({ side, step }: SetUp, counts: string, { loads }: Settings): Forms {
  const other = otherThan(side);
  const hands = {
    lighter: 'One hand on a chair.',
    standard: 'Hands on your hips.',
    stronger: 'A weight in each hand.',
  };
  const steps = [
    `Kneel on your mat: ${side} foot flat in front, ${other} knee down on the padding.`,
    "Picture two rails a hip's width apart, one foot on each.",
    hands[loads.lunge],
    `You'll push through the front heel to rise and squeeze your glutes as you come up, then take ${counts} down until the back knee touches the mat. Touch, and straight up again, no resting. That slow way down is the exercise.`,
  ];
  return steps.slice(step, step + 1);
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

function firstClamshell({ side, step }: SetUp, { band, loads }: Settings): Forms {
  const other = otherThan(side);
  const isBanded = band && loads.clamshell !== 'lighter';
  const bands = {
    lighter: 'No band this time, or open half as far.',
    standard: 'Band just above your knees.',
    stronger: 'Your firmer band, just above your knees.',
  };
  const steps = [
    band ? bands[loads.clamshell] : 'No band today: your legs are enough.',
    `Lie on your ${side} side, head on your ${side} arm, ${other} hand on the floor in front of you.`,
    'Knees bent, heels together in line with your seat; shoulder over shoulder, hip over hip.',
    isBanded
      ? "Lift the top knee until the band is snug: that's home. From there lift towards the ceiling, heels together, hold, then lower slowly to snug, never slack."
      : "Lift the top knee a hand's width: that's home. From there lift towards the ceiling, heels together, hold, then lower slowly to home.",
  ];
  return steps.slice(step, step + 1);
}

function againClamshell({ side }: SetUp, { band, loads }: Settings): Forms {
  const isBanded = band && loads.clamshell !== 'lighter';
  if (!isBanded) return [`Clamshells, no band, ${side} side down. Heels together, hips stacked.`];
  const which = loads.clamshell === 'stronger' ? 'firmer band' : 'band';
  return [`Clamshells, ${which} above the knees, ${side} side down. Heels together, band snug.`];
}

function firstSquat({ step }: SetUp, counts: string, { loads, band }: Settings): Forms {
  const isBanded = band && loads.clamshell !== 'lighter';
  const depth = {
    lighter: `Weight in your heels. Sink half as deep for ${counts}, a hand on a chair if you like, chest up, then straight back: squeeze to stand.`,
    standard: `Weight in your heels. Sink for ${counts} while your arms float forward to shoulder height. As low as you can with your chest up, then straight back: squeeze to stand, arms down.`,
    stronger: `One weight at your chest, weight in your heels. Sink for ${counts}, as low as you can with your chest up, then straight back: squeeze to stand.`,
  };
  const steps = [
    isBanded ? 'Band off, stand up in your own time.' : 'Stand up in your own time.',
    'Feet comfortable, toes turned out a little if that feels natural.',
    depth[loads.squat],
  ];
  return steps.slice(step, step + 1);
}

function againSquat({ loads }: Settings): Forms {
  switch (loads.squat) {
    case 'lighter':
      return ['Squats, half the depth, or hold a chair. Weight in your heels.'];
    case 'standard':
      return ['Squats. Stand tall, weight in your heels.'];
    case 'stronger':
      return ['Squats, one weight at your chest. Heels heavy.'];
  }
}

function firstBridge({ step }: SetUp, counts: string, settings: Settings): Forms {
  if (settings.bridgePosition === 'kneeling') {
    const kneeling = [
      'Kneel on your mat, knees a hip apart, and sit back on your heels.',
      'Hands on your hips, back long.',
      `You'll squeeze your glutes to come up to kneeling tall, hold, then sit back for ${counts}. As you arrive, come up again.`,
    ];
    return kneeling.slice(step, step + 1);
  }
  const isPropped = settings.bridgePosition === 'pillow';
  const weight = settings.loads.bridge === 'stronger' && !isPropped ? ' A weight across your hips.' : '';
  const height =
    settings.loads.bridge === 'lighter'
      ? 'half as high as they go'
      : 'as high as they go without arching your lower back';
  const steps = [
    isPropped
      ? 'Lie on your back, head, neck and shoulders on your prop, knees bent, feet flat.'
      : `Lie on your back, knees bent, feet flat.${weight}`,
    isPropped
      ? 'Firm and comfortable, so your neck can rest.'
      : `Prefer your head higher? Prop head, neck and shoulders on firm cushions and say "pillow"; I'll remember it.`,
    `You'll squeeze your glutes to lift your hips ${height}, heels in line with your knees, then lower for ${counts}. As you arrive, lift again.`,
  ];
  return steps.slice(step, step + 1);
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
