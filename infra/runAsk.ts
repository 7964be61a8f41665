import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { runCommand } from './commandLine';

/** Runs Amazon's Alexa command line in `folder`; true if it ended well. */
export function runAsk(args: readonly string[], folder: string): boolean {
  if (!existsSync(PROGRAM)) {
    throw new Error(
      'The Alexa command line is not installed. Next: npm run ask:install, then npm run ask -- configure',
    );
  }
  return spawnSync(process.execPath, [PROGRAM, ...args], { cwd: folder, stdio: 'inherit' }).status === 0;
}

function main(): void {
  process.exitCode = runAsk(process.argv.slice(2), process.cwd()) ? 0 : 1;
}

const PROGRAM = join(__dirname, 'askCli/node_modules/ask-cli/dist/bin/ask.js');

if (require.main === module) void runCommand(main);
