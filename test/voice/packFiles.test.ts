import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { FRAME_BYTES } from '../../lambda/sound/frames';
import { parsePack } from '../../lambda/sound/voicePack';
import { fileOf, joinPack, readPack, writePack, type PackFiles } from '../../voice/packFiles';
import { temporaryFolder } from '../temporaryFolder';

const recording = (frames: number, fill: number) => ({
  bytes: Buffer.alloc(frames * FRAME_BYTES, fill),
  lead: 1,
  percent: 100,
});
const PACK: PackFiles = {
  ...{ language: 'en', voice: 'somebody', licence: 'free' },
  phrases: new Map([
    ['Rest well.', recording(3, 1)],
    ['press', recording(2, 2)],
  ]),
};

it('reads what it wrote, one line a phrase', () => {
  const folder = temporaryFolder();
  writePack(folder, PACK);
  expect(readPack(folder)).toEqual(PACK);
  const index = readFileSync(join(folder, 'index.json'), 'utf8');
  expect(index).toContain('\n    "press": {"file":"press.mp3","lead":1,"percent":100}\n');
});

it('takes away the sound that no longer belongs to it, and nothing else', () => {
  const folder = temporaryFolder();
  writePack(folder, PACK);
  writeFileSync(join(folder, 'LICENCE'), 'free');
  writePack(folder, { ...PACK, phrases: new Map([['press', recording(2, 2)]]) });
  expect(existsSync(join(folder, fileOf('Rest well.')))).toBe(false);
  expect(existsSync(join(folder, 'LICENCE'))).toBe(true);
  expect([...(readPack(folder)?.phrases.keys() ?? [])]).toEqual(['press']);
});

it('counts a phrase whose file is gone as not recorded', () => {
  const folder = temporaryFolder();
  writePack(folder, PACK);
  rmSync(join(folder, 'press.mp3'));
  expect([...(readPack(folder)?.phrases.keys() ?? [])]).toEqual(['Rest well.']);
});

it('finds no pack where there is none, and says what is wrong with one', () => {
  const folder = temporaryFolder();
  expect(readPack(folder)).toBeNull();
  writeFileSync(join(folder, 'index.json'), '{ "language": "en" }');
  expect(() => readPack(folder)).toThrow(/index\.json: voice: /);
});

it('joins to one piece that knows where each phrase lies', () => {
  const { index, bytes } = joinPack(PACK);
  const { units } = parsePack(index, bytes);
  expect(units.get('press')).toEqual({ at: 3, frames: 2, lead: 1 });
  expect(bytes[3 * FRAME_BYTES]).toBe(2);
});

it('is another pack, by its hash, with any other sound, words or lead', () => {
  const others: readonly PackFiles['phrases'][] = [
    new Map([...PACK.phrases, ['press', recording(2, 3)]]),
    new Map([...PACK.phrases, ['press', { ...recording(2, 2), lead: 0 }]]),
    new Map([...PACK.phrases].map(([phrase, said]) => [`${phrase}!`, said])),
  ];
  const hashes = [PACK.phrases, ...others].map((phrases) => joinPack({ ...PACK, phrases }).index.hash);
  expect(new Set(hashes).size).toBe(4);
  expect(joinPack(PACK).index.hash).toBe(hashes[0]);
});

it('names files for phrases, and tells apart what a name cannot', () => {
  expect(fileOf('front heel heavy')).toBe('front-heel-heavy.mp3');
  expect(fileOf('Rest.')).toMatch(/^rest-[0-9a-f]{6}\.mp3$/);
  expect(fileOf('Rest.')).not.toBe(fileOf('Rest?'));
  expect(fileOf('a '.repeat(60)).length).toBeLessThan(60);
});
