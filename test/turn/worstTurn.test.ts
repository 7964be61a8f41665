import { REMINDERS_LIMIT_MS } from '../../lambda/alexa/reminders';
import { SETTINGS_LIMIT_MS } from '../../lambda/alexa/services';
import type { Command } from '../../lambda/coach/command';
import { PHRASES } from '../../lambda/language/languages';
import { SPEAKER } from '../../lambda/speech/speaker';
import { CALL_LIMIT_MS, ERASE_LIMIT_MS } from '../../lambda/storage/dynamoProgressStore';
import { memoryProgressStore } from '../../lambda/storage/memoryProgressStore';
import { RevisionConflict, StoreFailure, type ProgressStore } from '../../lambda/storage/progressStore';
import { SILENT } from '../../lambda/turn/operator';
import type { Services } from '../../lambda/turn/services';
import { openSession } from '../../lambda/turn/session';
import { takeTurn, TRIES_END_AFTER_MS } from '../../lambda/turn/takeTurn';
import { milliseconds } from '../../lambda/workout/milliseconds';
import { MEASURED } from '../alexa/parts';
import { REMIND } from './remind';

/** Lambda ends a turn then, and Alexa gives up a second later. */
const LAMBDA_LIMIT_MS = 7_000;
const NOW = milliseconds(Date.UTC(2027, 0, 4, 7));
const KEY = { account: 'account', person: 'household' };

beforeEach(() => {
  jest.useFakeTimers();
});
afterEach(() => {
  jest.useRealTimers();
});

test('the budgets add up to less than Lambda lets a turn take', () => {
  // A read; then deciding, errands and saves until no save is tried any more; then the read and the save that were begun by then.
  const saving = CALL_LIMIT_MS + TRIES_END_AFTER_MS + CALL_LIMIT_MS + CALL_LIMIT_MS;
  const reminding = CALL_LIMIT_MS + REMINDERS_LIMIT_MS + CALL_LIMIT_MS;
  const erasing = CALL_LIMIT_MS + Math.max(ERASE_LIMIT_MS, REMINDERS_LIMIT_MS);
  expect({ saving, reminding, erasing }).toEqual({ saving: 6_500, reminding: 4_800, erasing: 5_500 });
  expect(Math.max(saving, reminding, erasing)).toBeLessThan(LAMBDA_LIMIT_MS);
});

describe('no turn is longer, though each call takes all its time and every save is overtaken', () => {
  const saves = [100, 300, 700, 950, 1_200, CALL_LIMIT_MS];
  test.each(saves)('with saves of %i ms', async (save) => {
    const lengths = [
      await lengthOf({ kind: 'launch', stranger: null }, save),
      await lengthOf(REMIND, save),
      await lengthOf({ kind: 'buildUp' }, save),
    ];
    expect(Math.max(...lengths)).toBeGreaterThan(CALL_LIMIT_MS);
    expect(Math.max(...lengths)).toBeLessThan(LAMBDA_LIMIT_MS);
  });

  test('with an erasure that fails', async () => {
    const asked = memoryProgressStore();
    await turnOver(asked, null, { kind: 'deleteData' });
    const { store, services } = slow(asked, 0);
    expect(await timed(turnOver(store, services, { kind: 'yes' }))).toBe(5_500);
  });
});

/** How long a turn takes on the clock of the timers. */
async function lengthOf(command: Command, save: number): Promise<number> {
  const { store, services } = slow(memoryProgressStore(), save);
  return timed(turnOver(store, services, command));
}

async function timed(turn: Promise<unknown>): Promise<number> {
  const start = performance.now();
  const ended: number[] = [];
  void turn.then(() => ended.push(performance.now()));
  while (ended.length === 0) await jest.advanceTimersByTimeAsync(50);
  return (ended[0] ?? Infinity) - start;
}

/** A table and services that take as long as they are let, and a table whose every save is overtaken. */
function slow(
  asked: ProgressStore,
  save: number,
): { readonly store: ProgressStore; readonly services: Services } {
  return {
    store: {
      load: (key, now) => after(CALL_LIMIT_MS, () => asked.load(key, now)),
      save: () => after(save, () => Promise.reject(new RevisionConflict('overtaken'))),
      erase: () => after(ERASE_LIMIT_MS, () => Promise.reject(new StoreFailure('too late'))),
    },
    services: {
      timeZone: () => after(SETTINGS_LIMIT_MS, () => Promise.resolve(null)),
      setReminder: () =>
        after(REMINDERS_LIMIT_MS, () => Promise.resolve({ outcome: 'failed' as const, timeZone: null })),
      findReminders: () => after(REMINDERS_LIMIT_MS, () => Promise.resolve('failed' as const)),
      deleteReminders: () => after(REMINDERS_LIMIT_MS, () => Promise.resolve('failed' as const)),
    },
  };
}

function after<T>(wait: number, act: () => Promise<T>): Promise<T> {
  return new Promise((resolve) => setTimeout(resolve, wait)).then(act);
}

async function turnOver(store: ProgressStore, services: Services | null, command: Command) {
  const session = await openSession(store, KEY, {}, NOW, SILENT);
  return takeTurn(store, SILENT, session, {
    command,
    requestId: 'request-00000001',
    at: NOW,
    surface: SPEAKER,
    told: null,
    screen: null,
    phrases: PHRASES['en-US'],
    voice: MEASURED,
    services,
    isMute: false,
  });
}
