import { DEFAULT_SETTINGS } from '../lambda/coach/person/settings';
import type { Phrases } from '../lambda/language/phrases';
import { FRAME_MS, FRAME_SAMPLES } from '../lambda/sound/frames';
import { framesOf, placePhrases, type Placed } from '../lambda/sound/placePhrases';
import { renderPortion } from '../lambda/sound/renderPortion';
import { STREAM_LIMITS } from '../lambda/sound/streamLimits';
import type { VoicePack } from '../lambda/sound/voicePack';
import { closestLevel } from '../lambda/workout/levels';
import { milliseconds } from '../lambda/workout/milliseconds';
import { nextPortion } from '../lambda/workout/portions';
import { programmeOf } from '../lambda/workout/programme';
import { closestLowerSeconds } from '../lambda/workout/tempo';
import { lengthOf } from '../lambda/workout/timeline';
import type { SetAsked } from '../tempo/countedSet';
import type { Plan } from '../tempo/plan';
import type { Sound } from '../tempo/wav';
import { feltOnset } from './feltOnset';
import { soundOfMp3 } from './polly';

/** A set as a stream plays it: what was planned, how it sounds, and where each run of its words was felt, in ms. */
export interface RenderedSet {
  readonly plan: Plan;
  readonly mp3: Uint8Array;
  readonly sound: Sound;
  readonly onsets: readonly number[];
}

/** Renders a set from a pack, decodes it, and looks for each word in what is heard. */
export async function renderedSet(asked: SetAsked, phrases: Phrases, pack: VoicePack): Promise<RenderedSet> {
  const timeline = timelineOf(asked);
  const placed = placePhrases(timeline, phrases, DEFAULT_SETTINGS, pack);
  const mp3 = renderPortion(placed, framesOf(lengthOf(timeline)), pack);
  const sound = await soundOfMp3(mp3, 'The rendered set');
  const byBeat = new Map(placed.map((each) => [each.start + each.unit.lead, each]));
  const runs = timeline.flatMap((cue) => {
    const said = byBeat.get(framesOf(cue.start));
    return said === undefined ? [] : [{ run: { words: said.words, start: cue.start, cue }, said }];
  });
  return {
    plan: { ssml: '', runs: runs.map(({ run }) => run) },
    ...{ mp3, sound },
    onsets: runs.map(({ said }) => feltAt(sound, said)),
  };
}

function timelineOf({ exercise, side, level, lower, reps, talk }: SetAsked) {
  const chosen = lower === null ? {} : { lowerSeconds: closestLowerSeconds(lower) };
  const programme = programmeOf(closestLevel(level), chosen);
  const set = { round: 1, exercise, side, reps: reps ?? programme.reps[exercise] };
  const now = milliseconds(0);
  return nextPortion(
    {
      sets: [set],
      fromRep: 1,
      ...{ rest: now, restScale: 1, setUp: 'none', slowerBy: now },
      lower: programme.lowerSeconds,
      manner: { talk, variety: 0 },
      opening: { kind: 'nextUp', exercise, side, newRound: null },
      closing: { kind: 'workoutOver', rounds: 1, complete: true },
    },
    STREAM_LIMITS,
  ).timeline;
}

function feltAt({ rate, samples }: Sound, { start, frames }: Placed): number {
  const heard = samples.subarray(start * FRAME_SAMPLES, (start + frames) * FRAME_SAMPLES);
  return start * FRAME_MS + (feltOnset({ rate, samples: heard }) / rate) * 1000;
}
