import fc from 'fast-check';
import { AN_HOUR, CONVERSATIONS, SEEDS } from './howMany';
import { faultsInStory, storiesOn } from './players';

describe.each(SEEDS)('whatever becomes of what a player tells (seed %d),', (seed) => {
  test.each([
    [1, 'one device counts each rep once and in order'],
    [2, 'two devices lose none'],
  ])(
    'on %d: %s, and one whole workout is filed',
    async (devices) => {
      await fc.assert(
        fc.asyncProperty(storiesOn(devices), async (story) => {
          expect(await faultsInStory(story, devices)).toEqual([]);
        }),
        { seed, numRuns: Math.ceil(CONVERSATIONS / 2 / SEEDS.length) },
      );
    },
    AN_HOUR,
  );
});
