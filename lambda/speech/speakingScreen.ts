import type { Surface } from '../coach/surface';
import { seconds } from '../workout/milliseconds';

/** What a screen makes of the speaker beside it: it speaks once its picture stands, and tells when it has spoken. */
export const SPEAKING_SCREEN: Pick<Surface, 'startLatency' | 'tellsWhenPlayed'> = {
  startLatency: seconds(1.5),
  tellsWhenPlayed: true,
};
