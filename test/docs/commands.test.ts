import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

const { scripts } = JSON.parse(read('package.json')) as {
  readonly scripts: Readonly<Record<string, string>>;
};
const pages = [...pagesIn('.'), ...pagesIn('docs')];

test.each(Object.keys(scripts))('npm run %s is in the README', (name) => {
  const [, table = ''] = read('README.md').split('## Every command');
  expect(table).toMatch(new RegExp(`\`npm (run )?${name}(\`| -- )`));
});

test.each(pages)('every command that %s names is there', (page) => {
  const named = [...read(page).matchAll(/npm run ([\w:]+)/g)].map(([, name]) => name);
  expect(named.filter((name) => name !== undefined && !(name in scripts))).toEqual([]);
});

test.each(pages)('every file that %s links to is there', (page) => {
  const linked = [...read(page).matchAll(/\]\((?!https?:|mailto:|#)([^)#\s]+)/g)].map(
    ([, target = '']) => target,
  );
  expect(linked.filter((target) => !existsSync(join(dirname(page), target)))).toEqual([]);
});

test.each(pages)('every step of production in %s names its region', (page) => {
  const steps = read(page)
    .split(/\n|`/)
    .filter((step) => /^(npm run (deploy|skill)|npx cdk|aws) .*prod/.test(step));
  expect(steps.filter((step) => !/--region \S/.test(step))).toEqual([]);
});

test('every test that SECURITY.md names is there', () => {
  const files = readdirSync('test', { recursive: true, encoding: 'utf8' });
  const page = read('SECURITY.md');
  const named = [...page.matchAll(/`(\w+)\.test`(?:: ((?:"[^"]+"(?:, )?)+))?/g)];
  const titles = named.flatMap(([, file = '', quoted = '']) => {
    const sources = files.filter((path) => path.endsWith(`/${file}.test.ts`));
    expect(sources).not.toEqual([]);
    const source = sources.map((path) => read(`test/${path}`)).join('\n');
    return [...quoted.matchAll(/"([^"…]+)…?"/g)].map(([, title = '']) => ({ title, source }));
  });
  // A title made for several cases begins with one of them.
  for (const { title, source } of titles) expect(source).toContain(title.replace(/^Throttles/, '%s'));
  const quoted = page
    .split('\n')
    .filter((line) => line.includes('.test`'))
    .join()
    .match(/"[^"]+"/g);
  expect(titles).toHaveLength(quoted?.length ?? Infinity);
});

function pagesIn(folder: string): readonly string[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.md'))
    .map((name) => join(folder, name));
}

function read(file: string): string {
  return readFileSync(file, 'utf8');
}
