import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readSkillOptions, runCommand } from './commandLine';
import { callable, rememberDeployment } from './deployment';
import { afterFailedUploading, afterUploading } from './nextStep';
import { packageSkill } from './packageSkill';
import { runAsk } from './runAsk';

const root = join(__dirname, '..');

/** Creates or updates a stage's skill in the Amazon developer account that `ask` is signed in to. */
async function main(): Promise<void> {
  const { stage, deployment } = readSkillOptions(root, process.argv.slice(2));
  const known = callable(deployment);
  const folder = await packageSkill(stage, known);
  // A whole `ask deploy` also enables the skill for testing, which Amazon refuses before there is a function.
  const args = known.functionArn === undefined ? ['deploy', '--target', 'skill-metadata'] : ['deploy'];
  if (!runAsk(args, folder)) throw new Error(afterFailedUploading(known));
  const skillId = skillIdIn(folder);
  rememberDeployment(root, stage, { skillId });
  console.log(afterUploading(stage, { ...known, skillId }));
}

function skillIdIn(folder: string): string {
  const states = JSON.parse(readFileSync(join(folder, '.ask/ask-states.json'), 'utf8')) as {
    readonly profiles: { readonly default: { readonly skillId?: string } };
  };
  const { skillId } = states.profiles.default;
  if (skillId === undefined) throw new Error('ask deploy ended without a skill id.');
  return skillId;
}

const HELP = `Creates a stage's skill in the Amazon developer account you are signed in to, or updates it.

  npm run skill -- --stage STAGE [options]`;

void runCommand(main, HELP);
