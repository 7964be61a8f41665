// Prints the milliseconds of processor time that loading one handler and its first turn take in a process of its own.
import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';

const { readFileSync } = createRequire(import.meta.url)('node:fs');
const [file, eventFile] = process.argv.slice(2);
const event = JSON.parse(readFileSync(eventFile, 'utf8').replaceAll('SOMEONE', String(process.pid)));

const before = process.cpuUsage();
const { handler } = await import(pathToFileURL(file).href);
await handler(event, { awsRequestId: 'first', getRemainingTimeInMillis: () => 7000 });
const { user, system } = process.cpuUsage(before);

console.log((user + system) / 1000);
process.exit();
