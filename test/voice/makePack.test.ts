import { FRAME_BYTES } from '../../lambda/sound/frames';
import { makePack, type Recording } from '../../voice/makePack';
import type { Moment } from '../../voice/moments';

/** A voice that takes ten frames a word, and whose leads are two frames. */
const asked: string[] = [];
function record(phrase: string, percent: number) {
  asked.push(`${phrase} ${percent}`);
  const frames = 2 + Math.ceil((phrase.split(' ').length * 10 * percent) / 100);
  return Promise.resolve({ bytes: new Uint8Array(frames * FRAME_BYTES), lead: 2 });
}

const NONE: ReadonlyMap<string, Recording> = new Map();
const before = (frames: number, ...forms: readonly string[]): Moment => ({ forms, frames, next: ['lower'] });
const LOWER: Moment = { forms: ['lower'], frames: 41, next: [] };

beforeEach(() => {
  asked.length = 0;
});

it('says each sentence once, at the voice’s own pace where there is room', async () => {
  const pack = await makePack([before(60, 'Rest. Next, squats.'), before(41, 'Rest.'), LOWER], NONE, record);
  expect([...pack.keys()]).toEqual(['Rest.', 'Next, squats.', 'lower']);
  expect(asked).toEqual(['Rest. 100', 'Next, squats. 100', 'lower 100']);
});

it('renders only what is not there', async () => {
  const first = await makePack([before(41, 'heel heavy'), LOWER], NONE, record);
  asked.length = 0;
  const pack = await makePack([before(41, 'heel heavy'), before(41, 'chest up'), LOWER], first, record);
  expect(asked).toEqual(['chest up 100']);
  expect(pack.get('heel heavy')).toBe(first.get('heel heavy'));
});

it('lets go of what is said no more', async () => {
  const first = await makePack([before(41, 'heel heavy'), LOWER], NONE, record);
  expect([...(await makePack([LOWER], first, record)).keys()]).toEqual(['lower']);
});

it('says a phrase just so much faster that it ends before the lead of the next', async () => {
  const pack = await makePack([before(20, 'last one'), LOWER], NONE, record);
  expect(pack.get('last one')?.percent).toBe(90);
});

it('says a phrase as fast as the least room it ever has asks for', async () => {
  const pack = await makePack([before(60, 'last one'), before(19, 'last one'), LOWER], NONE, record);
  expect(pack.get('last one')?.percent).toBe(85);
});

it('hurries a phrase that has a shorter form less, and leaves it where it does not fit', async () => {
  const pack = await makePack([before(17, 'heel heavy', 'four'), LOWER], NONE, record);
  expect(pack.get('heel heavy')?.percent).toBe(80);
  expect(pack.get('four')?.percent).toBe(100);
});

it('fails where the shortest form does not fit, and says which and by how much', async () => {
  await expect(makePack([before(14, 'last one'), LOWER], NONE, record)).rejects.toThrow(
    '"last one" is 72 ms too long to be said before "lower", and has no shorter form.',
  );
});

it('counts the silence between the sentences of a text', async () => {
  await expect(
    makePack([before(56, 'Rest well. Next, squats.'), LOWER], NONE, record),
  ).resolves.toBeDefined();
  await expect(makePack([before(55, 'Rest well. Next, squats.'), LOWER], NONE, record)).rejects.toThrow(
    'too long to be said before "lower"',
  );
});
