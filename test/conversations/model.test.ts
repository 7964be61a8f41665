import fc from 'fast-check';
import { memoryProgressStore } from '../../lambda/storage/memoryProgressStore';
import { recordingStore } from '../storage/recordingStore';
import { faultsIn } from './converse';
import { stepsOn } from './steps';

// CONVERSATIONS=50000 npx jest test/conversations/model   leads as many as that.
const CONVERSATIONS = Number(process.env['CONVERSATIONS'] ?? 2000);
const AN_HOUR = 3_600_000;

describe('in any conversation, with any pauses, faults and repetitions,', () => {
  test.each([1, 2])(
    'on %i device(s), the place never jumps unasked, and no confirmed set is lost or counted twice',
    async (devices) => {
      await fc.assert(
        fc.asyncProperty(stepsOn(devices), async (steps) => {
          expect(await faultsIn(steps, recordingStore(memoryProgressStore()))).toEqual([]);
        }),
        { numRuns: Math.ceil(CONVERSATIONS / 2) },
      );
    },
    AN_HOUR,
  );
});
