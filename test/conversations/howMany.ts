/** More are led by `CONVERSATIONS=50000 npx jest test/conversations/model`. */
export const CONVERSATIONS = Number(process.env['CONVERSATIONS'] ?? 2000);

export const AN_HOUR = 3_600_000;

/** The seeds of a run: the fixed one, and a new one each time. A fault is led again by `SEED=… npx jest …`. */
export const SEEDS: readonly number[] =
  process.env['SEED'] === undefined
    ? [1, Math.floor(Math.random() * 2 ** 31)]
    : [Number(process.env['SEED'])];

console.log(`Random conversations with the seeds ${SEEDS.join(' and ')}.`);
