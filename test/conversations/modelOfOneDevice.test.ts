import fc from 'fast-check';
import { memoryProgressStore } from '../../lambda/storage/memoryProgressStore';
import { recordingStore } from '../storage/recordingStore';
import { startTable, storeAt } from '../storage/table';
import { faultsIn } from './converse';
import { AN_HOUR, CONVERSATIONS, SEEDS } from './howMany';
import { stepsOn } from './steps';

describe.each(SEEDS)('in any conversation, with any pauses, faults and repetitions (seed %d),', (seed) => {
  test(
    'the place never jumps unasked, and no confirmed set is lost or counted twice',
    async () => {
      await fc.assert(
        fc.asyncProperty(stepsOn(1), async (steps) => {
          expect(await faultsIn(steps, recordingStore(memoryProgressStore()))).toEqual([]);
        }),
        { seed, numRuns: Math.ceil(CONVERSATIONS / 2 / SEEDS.length) },
      );
    },
    AN_HOUR,
  );

  test(
    'the same is true on the real table',
    async () => {
      const table = await startTable();
      const account = (function* () {
        for (let number = 1; ; number += 1) yield `amzn1.ask.account.${number}`;
      })();
      await fc.assert(
        fc.asyncProperty(stepsOn(2), async (steps) => {
          const store = recordingStore(storeAt(table.endpoint));
          expect(await faultsIn(steps, store, account.next().value)).toEqual([]);
        }),
        { seed, numRuns: Math.ceil(CONVERSATIONS / 100 / SEEDS.length) },
      );
      table.close();
    },
    AN_HOUR,
  );
});
