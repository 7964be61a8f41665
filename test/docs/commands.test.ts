import { readdirSync, readFileSync } from 'node:fs';

const { scripts } = JSON.parse(read('package.json')) as {
  readonly scripts: Readonly<Record<string, string>>;
};
const pages = [
  'README.md',
  'SECURITY.md',
  'PRIVACY.md',
  'TERMS.md',
  'docs/deploy.md',
  'docs/tempo.md',
  'docs/scale.md',
];

test.each(Object.keys(scripts))('npm run %s is in the README', (name) => {
  const [, table = ''] = read('README.md').split('## Every command');
  expect(table).toMatch(new RegExp(`\`npm (run )?${name}(\`| -- )`));
});

test.each(pages)('every command that %s names is there', (page) => {
  const named = [...read(page).matchAll(/npm run ([\w:]+)/g)].map(([, name]) => name);
  expect(named.filter((name) => name !== undefined && !(name in scripts))).toEqual([]);
});

test('every test that SECURITY.md names is there', () => {
  const shown = read('SECURITY.md').matchAll(/`(\w+)\.test`: ((?:"[^"]+"(?:, )?)+)/g);
  for (const [, file = '', titles = ''] of shown) {
    const source = readdirSync('test', { recursive: true, encoding: 'utf8' })
      .filter((path) => path.endsWith(`/${file}.test.ts`))
      .map((path) => read(`test/${path}`))
      .join('\n');
    for (const [, title = ''] of titles.matchAll(/"([^"…]+)…?"/g))
      // A title made for several cases begins with one of them.
      expect(source).toContain(title.replace(/^Throttles/, '%s'));
  }
});

function read(file: string): string {
  return readFileSync(file, 'utf8');
}
