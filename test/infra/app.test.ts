import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { temporaryFolder } from '../temporaryFolder';

test('the whole app synthesises both stages, with no account and no credentials', () => {
  const out = temporaryFolder();
  const root = join(__dirname, '../..');
  const { status, stderr } = spawnSync(process.execPath, ['--import', 'tsx', 'infra/app.ts'], {
    cwd: root,
    env: { CDK_OUTDIR: out, PATH: '', TSX_DISABLE_CACHE: '1' },
    encoding: 'utf8',
  });
  expect({ status, stderr }).toMatchObject({ status: 0 });
  expect(
    readdirSync(out)
      .filter((file) => file.endsWith('.template.json'))
      .sort(),
  ).toEqual([
    'eccentric-glutes-dev-sound.template.json',
    'eccentric-glutes-dev-table.template.json',
    'eccentric-glutes-dev.template.json',
    'eccentric-glutes-prod-sound.template.json',
    'eccentric-glutes-prod-table.template.json',
    'eccentric-glutes-prod.template.json',
  ]);
}, 60_000);
