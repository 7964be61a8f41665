import { setTimeout as sleep } from 'node:timers/promises';
import type { SkillHandler } from '../../lambda/alexa/skill';
import { RevisionConflict, type ProgressStore } from '../../lambda/storage/progressStore';
import { milliseconds } from '../../lambda/workout/milliseconds';
import { skillOver } from '../alexa/parts';
import { startTable, storeAt } from '../storage/table';
import { device, intent, LAUNCH } from './device';
import { faultsOf } from './validResponse';

const NOW = Date.UTC(2027, 0, 4, 7);
const ACCOUNT = 'amzn1.ask.account.SOMEONE';
const TURNS_EACH = 500;
/** These two change one number each, which tells at the end whether every one of them counted. */
const SLOWER = intent('CountSlowerIntent');
const FASTER = intent('CountFasterIntent');

test('two functions lead the same person at once for a thousand turns, and no update is lost', async () => {
  // However busy the machine is, no save is given up for the time it took.
  const clock = jest.spyOn(performance, 'now').mockReturnValue(0);
  const table = await startTable();
  let conflicts = 0;
  const counting = (): ProgressStore => {
    const store = storeAt(table.endpoint);
    return {
      ...store,
      save: (key, revision, saved) =>
        store.save(key, revision, saved).catch((failure: unknown) => {
          if (failure instanceof RevisionConflict) conflicts += 1;
          throw failure;
        }),
    };
  };
  // Each has its own client, as two processes would.
  const one = skillOver(counting());
  const other = skillOver(counting());
  const asked = await Promise.all([drive('one', one.skill, 7), drive('other', other.skill, 5)]);
  const { progress } = await storeAt(table.endpoint).load(
    { account: ACCOUNT, person: 'household' },
    milliseconds(NOW),
  );
  table.close();
  clock.mockRestore();
  expect([...one.logged, ...other.logged]).toEqual([]);
  expect(conflicts).toBeGreaterThan(TURNS_EACH / 10);
  expect(progress?.settings.gapMs).toBe(asked.flat().reduce((sum, step) => sum + step, 0));
}, 120_000);

/** Sends turns one after the other and gives the steps by which each changed the count; `breath` turns the pauses. */
async function drive(name: string, skill: SkillHandler, breath: number): Promise<readonly number[]> {
  const echo = device(name, ACCOUNT, () => skill);
  await echo.send(LAUNCH, NOW);
  const steps: number[] = [];
  for (let turn = 0; turn < TURNS_EACH; turn += 1) {
    // Never further from the middle than one device alone may go, so that no step meets its limit.
    const isSlower = turn % 2 === 0;
    const answer = await echo.send(isSlower ? SLOWER : FASTER, NOW + turn * 1000);
    if (turn % 50 === 0) expect(await faultsOf(answer)).toEqual([]);
    steps.push(isSlower ? -25 : 25);
    // Nobody speaks without a breath: without one, whoever is ahead would stay ahead for ever.
    await sleep((turn * breath) % 17);
  }
  await echo.send(SLOWER, NOW + TURNS_EACH * 1000);
  return [...steps, -25];
}
