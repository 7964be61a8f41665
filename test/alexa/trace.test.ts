import { build } from 'esbuild';
import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { bundleSettings } from '../../infra/bundle';
import { traceOf } from '../../lambda/alexa/trace';
import { temporaryFolder } from '../temporaryFolder';

const TRACE = JSON.stringify(join(__dirname, '../../lambda/alexa/trace'));

// Thrown in one file of the bundle, called from another.
const THROWER = `const nothing: { deep?: { down: string } } = {};
export function stumble(): string {
  return nothing.deep!.down;
}
`;
const ENTRY = `import { traceOf } from ${TRACE};
import { stumble } from './lambda/coach/thrower';
try {
  stumble();
} catch (fault) {
  console.log(traceOf(fault));
}
`;

test('a fault in the bundle is traced to the files and lines it was written in', async () => {
  const folder = temporaryFolder();
  const bundle = join(folder, 'out/index.mjs');
  mkdirSync(join(folder, 'lambda/coach'), { recursive: true });
  writeFileSync(join(folder, 'lambda/coach/thrower.ts'), THROWER);
  writeFileSync(join(folder, 'entry.ts'), ENTRY);
  await build(bundleSettings(join(folder, 'entry.ts'), bundle));
  const { stdout } = spawnSync(process.execPath, [bundle], { encoding: 'utf8', env: {} });
  expect(stdout).toMatch(/^lambda\/coach\/thrower\.ts:3 < .*entry\.ts:4/);
});

test('without a map beside it, the file itself is named', () => {
  const fault = new Error('of amzn1.ask.account.SOMEONE');
  fault.stack = `${fault.message}\n    at async move (file:///var/task/index.mjs:12:345)\n    at node:internal/main:1:2`;
  expect(traceOf(fault)).toBe('/var/task/index.mjs:12');
});

test('a damaged map, or a stack that is none, is no fault of its own', () => {
  const folder = temporaryFolder();
  writeFileSync(join(folder, 'index.mjs.map'), '{"version":3,"sour');
  const fault = new Error('lost');
  fault.stack = `Error: lost\n    at move (${join(folder, 'index.mjs')}:1:2)`;
  expect(traceOf(fault)).toBe(`${join(folder, 'index.mjs')}:1`);
  expect(traceOf(Object.assign(new Error('odd'), { stack: 5 }))).toBe('');
});

test('what is no error has no trace', () => {
  expect(traceOf('thrown in anger')).toBe('');
});
