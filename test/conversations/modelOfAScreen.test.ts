import fc from 'fast-check';
import { memoryProgressStore } from '../../lambda/storage/memoryProgressStore';
import { recordingStore } from '../storage/recordingStore';
import { faultsIn } from './converse';
import { AN_HOUR, CONVERSATIONS, SEEDS } from './howMany';
import { stepsOnScreen } from './steps';

describe.each(SEEDS)('in any conversation with a screen, which tells what it likes (seed %d),', (seed) => {
  test(
    'the place never jumps unasked, no set is lost or counted twice, and what is late changes nothing',
    async () => {
      await fc.assert(
        fc.asyncProperty(stepsOnScreen(), async (steps) => {
          const store = recordingStore(memoryProgressStore());
          expect(await faultsIn(steps, store, undefined, true)).toEqual([]);
        }),
        { seed, numRuns: Math.ceil(CONVERSATIONS / SEEDS.length) },
      );
    },
    AN_HOUR,
  );
});
