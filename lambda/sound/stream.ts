import { DEFAULT_SETTINGS } from '../coach/person/settings';
import { phrasesFor } from '../language/languages';
import { lengthOf } from '../workout/timeline';
import { nextPortion } from '../workout/portions';
import { framesOf, placePhrases } from './placePhrases';
import { renderPortion } from './renderPortion';
import { STREAM_LIMITS } from './streamLimits';
import { aheadOf, type StreamPlan } from './streamPlan';
import type { VoicePack } from './voicePack';

/** The sound of a plan in a voice of its language, as MP3. */
export function streamOf(plan: StreamPlan, pack: VoicePack): Uint8Array {
  const { timeline } = nextPortion(aheadOf(plan), STREAM_LIMITS);
  const settings = { ...DEFAULT_SETTINGS, ...plan.settings };
  const placed = placePhrases(timeline, phrasesFor(plan.language), settings, pack);
  return renderPortion(placed, framesOf(lengthOf(timeline)), pack);
}
