import fc from 'fast-check';
import { memoryProgressStore } from '../../lambda/storage/memoryProgressStore';
import { recordingStore } from '../storage/recordingStore';
import { faultsIn } from './converse';
import { AN_HOUR, CONVERSATIONS, SEEDS } from './howMany';
import { stepsOn } from './steps';

test.each(SEEDS)(
  'in any conversation on two devices at once, the place never jumps unasked, and no confirmed set is lost (seed %d)',
  async (seed) => {
    await fc.assert(
      fc.asyncProperty(stepsOn(2), async (steps) => {
        expect(await faultsIn(steps, recordingStore(memoryProgressStore()))).toEqual([]);
      }),
      { seed, numRuns: Math.ceil(CONVERSATIONS / 2 / SEEDS.length) },
    );
  },
  AN_HOUR,
);
