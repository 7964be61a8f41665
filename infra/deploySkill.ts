import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readDeployOptions, runCommand } from './commandLine';
import { rememberDeployment } from './deployment';
import { afterDeploying, afterFailedDeploying } from './nextStep';
import { skillStackName, soundStackName, tableStackName } from './stage';

const root = join(__dirname, '..');
const outputsFile = join(root, 'dist/outputs.json');

/** Puts a stage's table and functions into the account that the AWS command line is signed in to. */
function main(): void {
  const { stage, deployment } = readDeployOptions(root, process.argv.slice(2));
  const stacks = [
    tableStackName(stage),
    ...(deployment.sound === undefined ? [] : [soundStackName(stage)]),
    skillStackName(stage),
  ];
  if (!cdk(['deploy', ...stacks, '--outputs-file', outputsFile])) {
    throw new Error(afterFailedDeploying(deployment));
  }
  const functionArn = functionArnOf(skillStackName(stage));
  console.log(afterDeploying(stage, rememberDeployment(root, stage, { functionArn })));
}

function cdk(args: readonly string[]): boolean {
  const { status } = spawnSync(process.execPath, [require.resolve('aws-cdk/bin/cdk'), ...args], {
    cwd: root,
    stdio: 'inherit',
  });
  return status === 0;
}

function functionArnOf(stack: string): string {
  const outputs = JSON.parse(readFileSync(outputsFile, 'utf8')) as Record<string, Record<string, string>>;
  const arn = outputs[stack]?.['FunctionArn'];
  if (arn === undefined) throw new Error(`${outputsFile} should hold ${stack}.FunctionArn, but does not.`);
  return arn;
}

const HELP = `Puts a stage's table and function into the AWS account you are signed in to, or updates them.

  npm run deploy -- --stage STAGE [options]`;

void runCommand(main, HELP);
