import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readOptions, runCommand } from './commandLine';
import { rememberDeployment } from './deployment';
import { afterUploading } from './nextStep';
import { packageSkill } from './packageSkill';

const root = join(__dirname, '..');

/** Creates or updates a stage's skill in the Amazon developer account that `ask` is signed in to. */
async function main(): Promise<void> {
  const { stage, deployment } = readOptions(root, process.argv.slice(2));
  const folder = await packageSkill(stage, deployment);
  // A whole `ask deploy` also enables the skill for testing, which Amazon refuses before there is a function.
  ask(deployment.functionArn === undefined ? ['deploy', '--target', 'skill-metadata'] : ['deploy'], folder);
  console.log(afterUploading(stage, rememberDeployment(root, stage, { skillId: skillIdIn(folder) })));
}

function ask(args: readonly string[], cwd: string): void {
  const program = join(root, 'infra/askCli/node_modules/ask-cli/dist/bin/ask.js');
  if (!existsSync(program)) {
    throw new Error(
      'The Alexa command line is not installed: npm run ask:install, then npm run ask -- configure.',
    );
  }
  const { status } = spawnSync(process.execPath, [program, ...args], { cwd, stdio: 'inherit' });
  if (status !== 0) throw new Error('Nothing more was done: ask deploy did not end well, see above.');
}

function skillIdIn(folder: string): string {
  const states = JSON.parse(readFileSync(join(folder, '.ask/ask-states.json'), 'utf8')) as {
    readonly profiles: { readonly default: { readonly skillId?: string } };
  };
  const { skillId } = states.profiles.default;
  if (skillId === undefined) throw new Error('ask deploy ended without a skill id.');
  return skillId;
}

void runCommand(main);
