// Measures what renders streams, in a process of its own, and prints what it found as JSON.
import { Buffer } from 'node:buffer';
import { pathToFileURL } from 'node:url';

const [file, ...paths] = process.argv.slice(2);
const loading = process.cpuUsage();
const { handler } = await import(pathToFileURL(file).href);
const loadMs = since(loading);

const first = process.cpuUsage();
const { body } = await handler(event(paths[0]));
const firstMs = since(first);

const bodies = [body];
for (const path of paths.slice(1)) bodies.push((await handler(event(path))).body);
const sounds = bodies.map((each) => Buffer.from(each, 'base64'));

const streamMs = [];
const floorMs = [];
for (let round = 0; round < 30; round += 1) {
  const rendering = process.cpuUsage();
  for (const path of paths) await handler(event(path));
  streamMs.push(since(rendering) / paths.length);
  // The least there is to do: the sound is there already, and is written as a function has to write it.
  const writing = process.cpuUsage();
  for (const sound of sounds) sound.toString('base64');
  floorMs.push(since(writing) / paths.length);
}

const bytes = sounds.map(({ length }) => length);
console.log(
  JSON.stringify({
    loadMs,
    firstMs,
    streamMs: median(streamMs),
    floorMs: median(floorMs),
    streams: paths.length,
    bytes: bytes.reduce((total, each) => total + each, 0),
    largest: Math.max(...bytes),
  }),
);

function event(path) {
  return { rawPath: path, headers: {}, requestContext: { http: { method: 'GET' } } };
}

function since(before) {
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

function median(values) {
  return values.sort((a, b) => a - b)[Math.floor(values.length / 2)];
}
