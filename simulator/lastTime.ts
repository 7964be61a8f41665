import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * The latest time the device has reached, kept with its data: virtual time runs ahead of the room, and the coach must
 * never see time go backwards from one run to the next.
 */
export interface LastTime {
  read(): number;
  write(at: number): void;
}

export function lastTimeIn(dataFolder: string, reset: boolean): LastTime {
  const file = join(dataFolder, 'lastTime');
  if (reset) {
    rmSync(file, { force: true });
  }
  return {
    read: () => {
      const at = Date.parse(textOf(file));
      return Number.isNaN(at) ? 0 : at;
    },
    write: (at) => {
      writeFileSync(file, new Date(at).toISOString());
    },
  };
}

function textOf(file: string): string {
  try {
    return readFileSync(file, 'utf8').trim();
  } catch {
    return '';
  }
}
