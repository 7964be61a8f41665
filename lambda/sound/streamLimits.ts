import { seconds } from '../workout/milliseconds';
import type { PortionLimits } from '../workout/portions';

/** The frames of silence before time 0 of a stream's timeline: room for what sounds before its first beat. */
export const STREAM_LEAD = 12;

/**
 * What one stream may hold. A function answers at most 6 MB, written in base64
 * (https://docs.aws.amazon.com/lambda/latest/dg/gettingstarted-limits.html): 780 s of sound. Both sides of the longest
 * set, with its longest rest, share a stream.
 */
export const STREAM_LIMITS: PortionLimits = {
  longest: seconds(720),
  longestShared: seconds(720),
  mostSize: 0,
  sizeOf: () => 0,
  remarks: { time: seconds(0), size: 0 },
};
