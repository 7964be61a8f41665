import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';

const NODE = join(__dirname, 'node_modules/.bin/node');

// Runs a script of this project on the function's own Node: `npm run node24 -- bench/main.ts`.
function main([script = '', ...more]: readonly string[]): number {
  if (!existsSync(NODE)) {
    console.error(
      `Node 24 is not installed in test/node24. Next: npm run node24:install (Linux only; elsewhere, use a Node 24 of your own).`,
    );
    return 1;
  }
  const loader = script.endsWith('.ts') ? [require.resolve('tsx/cli')] : [];
  return spawnSync(NODE, [...loader, script, ...more], { stdio: 'inherit' }).status ?? 1;
}

process.exitCode = main(process.argv.slice(2));
