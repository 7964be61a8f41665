import { setTimeout as sleep } from 'node:timers/promises';
import type { RoomTime } from '../roomTime';

/** The device's time, in milliseconds of the Unix epoch, and a way to let it pass. */
export interface Clock {
  now(): number;
  /** Waits until the time has come, or for a moment at most, so that the caller can look around. */
  waitTowards(at: number): Promise<void>;
}

const TICK_MS = 80;

/** Time that passes as soon as somebody waits for it. */
export function virtualClock(start: number): Clock {
  let now = start;
  return {
    now: () => now,
    waitTowards: (at) => {
      now = Math.max(now, at);
      return Promise.resolve();
    },
  };
}

/** Time that passes as it does in the room. */
export function realClock(room: RoomTime): Clock {
  return {
    now: () => room.now(),
    waitTowards: async (at) => {
      await sleep(Math.min(TICK_MS, Math.max(0, at - room.now())));
    },
  };
}
