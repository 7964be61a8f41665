import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { FRAME_BYTES, FRAME_MS, SILENCE } from '../../../lambda/sound/frames';
import { openFrameFile } from '../../../simulator/recording/frameFile';
import { UsageError } from '../../../simulator/usageError';
import { temporaryFolder } from '../../temporaryFolder';

const folder = temporaryFolder();
const SOUND = Buffer.alloc(2 * FRAME_BYTES, 7);

describe('a file of frames', () => {
  it('is silent up to what is written, and after it', () => {
    const file = join(folder, 'short.mp3');
    const frames = openFrameFile(file, 1_000_000_000);
    frames.write(1_000_000_002, SOUND);
    frames.reach(1_000_000_005);
    frames.close();
    expect(readFileSync(file)).toEqual(Buffer.concat([SILENCE, SILENCE, SOUND, SILENCE]));
  });

  it('shortens days of silence to an hour, and goes on after them', () => {
    const file = join(folder, 'days.mp3');
    const frames = openFrameFile(file, 0);
    const day = (24 * 60 * 60 * 1000) / FRAME_MS;
    frames.write(3 * day, SOUND);
    frames.write(3 * day + 3, SOUND);
    frames.close();
    expect(statSync(file).size).toBe((day / 24 + 5) * FRAME_BYTES);
  });

  it.each([['nowhere/at/all.mp3'], ['.']])('refuses to be "%s", and says why', (name) => {
    expect(() => openFrameFile(join(folder, name), 0)).toThrow(UsageError);
    expect(() => openFrameFile(join(folder, name), 0)).toThrow(/cannot be written \(.*E[A-Z]+: /);
  });
});
