import type { Settings } from '../../coach/person/settings';
import type { Cue } from '../../workout/cue';
import { otherThan } from './names';
import { oneRep } from './oneRep';
import { spell } from './spell';

type SetUp = Extract<Cue, { kind: 'setUp' }>;

/** A step of how to get into position for the first time; the last one is one rep as it will sound. */
export function firstSetUp(cue: SetUp, settings: Settings): string {
  return intoPosition(cue, settings)[cue.step] ?? `You'll hear: ${oneRep(cue.exercise, cue.lower)}.`;
}

function intoPosition(cue: SetUp, settings: Settings): readonly string[] {
  const counts = `${spell(cue.lower)} slow counts`;
  switch (cue.exercise) {
    case 'lunge':
      return firstLunge(cue, counts, settings);
    case 'clamshell':
      return firstClamshell(cue, settings);
    case 'squat':
      return firstSquat(counts, settings);
    case 'bridge':
      return firstBridge(counts, settings);
  }
}

function firstLunge({ side }: SetUp, counts: string, { loads }: Settings): readonly string[] {
  const other = otherThan(side);
  const hands = {
    lighter: 'One hand on a chair.',
    standard: 'Hands on your hips.',
    stronger: 'A weight in each hand.',
  };
  return [
    `Kneel on your mat: ${side} foot flat in front, ${other} knee down on the padding.`,
    "Picture two rails a hip's width apart, one foot on each.",
    hands[loads.lunge],
    `You'll push through the front heel to rise and squeeze your glutes as you come up, then take ${counts} down until the back knee touches the mat. Touch, and straight up again, no resting. That slow way down is the exercise.`,
  ];
}

function firstClamshell({ side }: SetUp, { band, loads }: Settings): readonly string[] {
  const other = otherThan(side);
  const isBanded = band && loads.clamshell !== 'lighter';
  const bands = {
    lighter: 'No band this time, or open half as far.',
    standard: 'Band just above your knees.',
    stronger: 'Your firmer band, just above your knees.',
  };
  return [
    band ? bands[loads.clamshell] : 'No band today: your legs are enough.',
    `Lie on your ${side} side, head on your ${side} arm, ${other} hand on the floor in front of you.`,
    'Knees bent, heels together in line with your seat; shoulder over shoulder, hip over hip.',
    isBanded
      ? "Bottom leg stays down. Squeeze the top glute and lift the knee until the band is snug: that's home. From there lift towards the ceiling, heels together, hold, then lower slowly to snug, never slack."
      : "Bottom leg stays down. Squeeze the top glute and lift the knee a hand's width: that's home. From there lift towards the ceiling, heels together, hold, then lower slowly to home.",
  ];
}

function firstSquat(counts: string, { loads, band }: Settings): readonly string[] {
  const isBanded = band && loads.clamshell !== 'lighter';
  const depth = {
    lighter: `Weight in your heels. Sink half as deep for ${counts}, a hand on a chair if you like, chest up, legs never slack, then straight back: squeeze to stand.`,
    standard: `Weight in your heels. Sink for ${counts} while your arms float forward to shoulder height. As low as you can with your chest up, legs never slack, then straight back: squeeze to stand, arms down.`,
    stronger: `One weight at your chest, weight in your heels. Sink for ${counts}, as low as you can with your chest up, legs never slack, then straight back: squeeze to stand.`,
  };
  return [
    isBanded ? 'Band off, stand up in your own time.' : 'Stand up in your own time.',
    'Feet comfortable, toes turned out a little if that feels natural.',
    depth[loads.squat],
  ];
}

function firstBridge(counts: string, settings: Settings): readonly string[] {
  if (settings.bridgePosition === 'kneeling') {
    return [
      'Kneel on your mat, knees a hip apart, and sit back on your heels.',
      'Hands on your hips, back long.',
      `You'll squeeze your glutes to come up to kneeling tall, hold, then sit back for ${counts}. As you arrive, come up again.`,
    ];
  }
  const isPropped = settings.bridgePosition === 'pillow';
  const weight = settings.loads.bridge === 'stronger' && !isPropped ? ' A weight across your hips.' : '';
  const height =
    settings.loads.bridge === 'lighter'
      ? 'half as high as they go'
      : 'as high as they go without arching your lower back';
  return [
    isPropped
      ? 'Lie on your back, head, neck and shoulders on your prop, knees bent, feet flat.'
      : `Lie on your back, knees bent, feet flat.${weight}`,
    isPropped
      ? 'Firm and comfortable, so your neck can rest.'
      : `Prefer your head higher? Prop head, neck and shoulders on firm cushions and say "pillow"; I'll remember it.`,
    `You'll squeeze your glutes to lift your hips ${height}, heels in line with your knees, then lower for ${counts}. As you arrive, lift again.`,
  ];
}
