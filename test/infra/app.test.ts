import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

test('the whole app synthesises both stages, with no account and no credentials', () => {
  const out = mkdtempSync(join(tmpdir(), 'cdk-'));
  const root = join(__dirname, '../..');
  const { status, stderr } = spawnSync(process.execPath, ['--import', 'tsx', 'infra/app.ts'], {
    cwd: root,
    env: { CDK_OUTDIR: out, PATH: '' },
    encoding: 'utf8',
  });
  expect({ status, stderr }).toMatchObject({ status: 0 });
  expect(
    readdirSync(out)
      .filter((file) => file.endsWith('.template.json'))
      .sort(),
  ).toEqual([
    'eccentric-glutes-dev-table.template.json',
    'eccentric-glutes-dev.template.json',
    'eccentric-glutes-prod-table.template.json',
    'eccentric-glutes-prod.template.json',
  ]);
}, 60_000);
