// Measures one handler in a process of its own and prints what it found as JSON.
import { createRequire } from 'node:module';
import { performance } from 'node:perf_hooks';
import { pathToFileURL } from 'node:url';

const { readFileSync } = createRequire(import.meta.url)('node:fs');
const [file, eventFile, turns] = process.argv.slice(2);
const event = readFileSync(eventFile, 'utf8');

const beforeLoad = performance.now();
const { handler } = await import(pathToFileURL(file).href);
const loadMs = performance.now() - beforeLoad;

const beforeFirst = performance.now();
await handler(eventOf('first'), context('first'));
const firstMs = performance.now() - beforeFirst;

// The system's own peak counts what the process that started this one held.
let peakMb = 0;
// About as many turns as a long workout has; the compiler settles meanwhile.
for (let turn = 0; turn < 50; turn += 1) {
  peakMb = Math.max(peakMb, process.memoryUsage.rss() / 2 ** 20);
  await handler(eventOf(`settle-${turn}`), context(`settle-${turn}`));
}

const warmMs = [];
const before = process.cpuUsage();
for (let turn = 0; turn < Number(turns); turn += 1) {
  const started = performance.now();
  await handler(eventOf(`warm-${turn}`), context(`warm-${turn}`));
  warmMs.push(performance.now() - started);
}
const { user, system } = process.cpuUsage(before);

console.error(
  JSON.stringify({
    loadMs,
    firstMs,
    warmMs: quantile(warmMs, 0.5),
    p99Ms: quantile(warmMs, 0.99),
    cpuMs: (user + system) / 1000 / Number(turns),
    peakMb,
  }),
);
process.exit();

function eventOf(person) {
  return JSON.parse(event.replaceAll('SOMEONE', `${process.pid}-${person}`));
}

function context(awsRequestId) {
  return { awsRequestId, getRemainingTimeInMillis: () => 7000 };
}

function quantile(values, share) {
  return values.sort((a, b) => a - b)[Math.floor(share * (values.length - 1))];
}
