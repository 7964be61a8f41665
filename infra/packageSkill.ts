import { join } from 'node:path';
import { readOptions, runCommand } from './commandLine';
import { type Deployment } from './deployment';
import { checkPackage } from './skillPackage/checkPackage';
import { writePackage } from './skillPackage/writePackage';
import { type Stage } from './stage';

const root = join(__dirname, '..');

/** Writes and checks the skill package of a stage; faults are one error. */
export async function packageSkill(stage: Stage, deployment: Deployment): Promise<string> {
  const folder = join(root, 'dist');
  await writePackage({ root, folder, stage, deployment });
  const faults = checkPackage(join(folder, 'skill-package'));
  if (faults.length > 0) throw new Error(`The skill package is not fit to upload:\n${faults.join('\n')}`);
  return folder;
}

async function main(): Promise<void> {
  const { stage, deployment } = readOptions(root, process.argv.slice(2), 'dev');
  await packageSkill(stage, deployment);
  console.log(`dist/skill-package is the ${stage} skill, checked against Amazon's schema.`);
  if (deployment.functionArn === undefined)
    console.log(
      `It names no function yet: "npm run deploy -- --stage ${stage} --region REGION --first" makes one.`,
    );
  if (stage === 'prod' && deployment.privacyUrl === undefined)
    console.log('Certification needs --privacy-url: see docs/deploy.md.');
}

const HELP = `Writes what "npm run skill" uploads into dist/skill-package, and checks it.

  npm run package [-- --stage STAGE] [options]     (the stage is dev unless another is named)`;

if (require.main === module) void runCommand(main, HELP);
