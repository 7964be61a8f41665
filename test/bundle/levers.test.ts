import { build, transformSync } from 'esbuild';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { buildLambda } from '../../infra/buildLambda';
import { ALEXA_SDK } from '../../infra/levers/alexaSdk';
import { FOR_CORRECTNESS, LEVERS } from '../../infra/levers/groups';
import { editFile, type Lever, pull, replaceModule } from '../../infra/levers/lever';
import { temporaryFolder } from '../temporaryFolder';

test('a build fails in one sentence when a lever finds nothing to change', async () => {
  const gone = {
    name: 'old file',
    why: '',
    changes: [editFile('@aws-sdk/client-dynamodb/gone.js', () => '')],
  };
  await expect(buildLambda(temporaryFolder(), [...LEVERS, gone])).rejects.toThrow(
    /^The lever "old file" .* @aws-sdk\/client-dynamodb\/gone\.js: [^\n]+\.$/,
  );
});

test.each(LEVERS.map((lever) => [lever.name, lever] as const))(
  'without the lever "%s" the bundle is another one',
  async (_, lever) => {
    expect(await bundleOf(LEVERS.filter((other) => other !== lever))).not.toBe(await whole);
  },
);

describe('a lever is idle', () => {
  const world = { 'hello/index.js': `export const hello = 'hello', world = 'world';` };
  const edit = (from: string) => (contents: string) => contents.replace(from, 'bye');

  test.each<readonly [string, Lever['changes'][number], readonly string[]]>([
    ['when nobody asks for its file', editFile('hello/gone.js', edit('hello')), ['hello/gone.js']],
    ['when nobody asks for its package', replaceModule('gone', ''), ['gone']],
    [
      'when its file is written in another way',
      editFile('hello/index.js', edit('Hello')),
      ['hello/index.js'],
    ],
    [
      'when one of its edits finds nothing, though another does',
      editFile('hello/index.js', edit("'hello'"), edit('World')),
      ['hello/index.js'],
    ],
    [
      'but not when each of its edits finds something',
      editFile('hello/index.js', edit("'hello'"), edit("'world'")),
      [],
    ],
    ['but not when its package is asked for', replaceModule('hello', 'export {}'), []],
  ])('%s', async (_, change, named) => {
    expect(await idleAmong([{ name: 'a lever', why: '', changes: [change] }], world)).toEqual(
      named.map((what) => expect.stringMatching(`"a lever" .* ${what}:`) as string),
    );
  });

  test.each([
    ['ask-sdk-model/index.js', ALEXA_SDK],
    ['ask-sdk-core/dist/service/DefaultApiClient.js', FOR_CORRECTNESS],
  ])('when %s comes without its white space', async (path, levers) => {
    const dense = transformSync(readFileSync(join('node_modules', path), 'utf8'), { minifyWhitespace: true });
    expect(await idleAmong(levers, { [path]: dense.code })).toContainEqual(
      expect.stringContaining(` ${path}:`),
    );
  });
});

const whole = bundleOf(LEVERS);

async function bundleOf(levers: readonly Lever[]): Promise<string> {
  const folder = temporaryFolder();
  await buildLambda(folder, levers);
  return readFileSync(join(folder, 'index.mjs'), 'utf8');
}

/** The idle among levers, where packages hold these files and all of them are asked for. */
async function idleAmong(levers: readonly Lever[], files: Readonly<Record<string, string>>) {
  const folder = temporaryFolder();
  for (const [path, contents] of Object.entries(files)) {
    const at = join(folder, 'node_modules', path);
    mkdirSync(dirname(at), { recursive: true });
    writeFileSync(at, contents);
  }
  const entry = join(folder, 'entry.mjs');
  writeFileSync(
    entry,
    Object.keys(files)
      .map((path) => `import ${JSON.stringify(path.replace(/\/index\.js$/, ''))};`)
      .join('\n'),
  );
  const { plugin, idle } = pull(levers);
  await build({
    entryPoints: [entry],
    bundle: true,
    platform: 'node',
    external: ['ask-sdk-runtime', './package.json'],
    write: false,
    logLevel: 'silent',
    plugins: [plugin],
  });
  return idle();
}
