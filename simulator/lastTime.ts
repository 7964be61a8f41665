import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { EchoEvent } from './echoEvent';

/**
 * The latest time the device has reached, kept with its data: virtual time runs ahead of the room, and the coach must
 * never see time go backwards from one run to the next.
 */
export interface LastTime {
  read(): number;
  write(at: number): void;
  /** Whatever the skill has been told of the time is kept, in case the process dies. */
  keep(event: EchoEvent): void;
}

export function lastTimeIn(dataFolder: string, reset: boolean): LastTime {
  const file = join(dataFolder, 'lastTime');
  if (reset) {
    rmSync(file, { force: true });
  }
  let latest = 0;
  return {
    read: () => {
      const at = Date.parse(textOf(file));
      return Number.isNaN(at) ? 0 : at;
    },
    write,
    keep(event) {
      if (event.kind === 'exchange') {
        write(event.exchange.at);
      }
      if (event.kind === 'replied') {
        write(event.playing.startsAt);
      }
    },
  };

  /** Devices of one account write it, each at its own pace. */
  function write(at: number): void {
    if (at > latest) {
      latest = at;
      writeFileSync(file, new Date(at).toISOString());
    }
  }
}

function textOf(file: string): string {
  try {
    return readFileSync(file, 'utf8').trim();
  } catch {
    return '';
  }
}
