/** The time in a room with devices of one account, in milliseconds of the Unix epoch. */
export interface RoomTime {
  now(): number;
  /** Lets a time pass at once, on every device. */
  jump(ms: number): void;
  /** Lets the time pass that a device is ahead. */
  reach(at: number): void;
}

/** Time that goes on from `startsAt` as the system's does. */
export function roomTime(startsAt: number): RoomTime {
  let ahead = startsAt - Date.now();
  return {
    now: () => Date.now() + ahead,
    jump(ms) {
      ahead += ms;
    },
    reach(at) {
      ahead = Math.max(ahead, at - Date.now());
    },
  };
}
