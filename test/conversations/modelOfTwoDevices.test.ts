import fc from 'fast-check';
import { memoryProgressStore } from '../../lambda/storage/memoryProgressStore';
import { recordingStore } from '../storage/recordingStore';
import { faultsIn } from './converse';
import { AN_HOUR, CONVERSATIONS } from './howMany';
import { stepsOn } from './steps';

test(
  'in any conversation on two devices at once, the place never jumps unasked, and no confirmed set is lost',
  async () => {
    await fc.assert(
      fc.asyncProperty(stepsOn(2), async (steps) => {
        expect(await faultsIn(steps, recordingStore(memoryProgressStore()))).toEqual([]);
      }),
      { numRuns: Math.ceil(CONVERSATIONS / 2) },
    );
  },
  AN_HOUR,
);
