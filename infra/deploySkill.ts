import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readOptions, runCommand } from './commandLine';
import { rememberDeployment } from './deployment';
import { afterDeploying } from './nextStep';
import { skillStackName, tableStackName } from './stage';

const root = join(__dirname, '..');
const outputsFile = join(root, 'dist/outputs.json');

/** Puts a stage's table and function into the account that the AWS command line is signed in to. */
function main(): void {
  const { stage, deployment } = readOptions(root, process.argv.slice(2));
  if (deployment.region === undefined) rememberDeployment(root, stage, { region: 'us-east-1' });
  const stacks = [tableStackName(stage), skillStackName(stage)];
  cdk(['deploy', ...stacks, '--outputs-file', outputsFile]);
  const functionArn = functionArnOf(skillStackName(stage));
  console.log(afterDeploying(stage, rememberDeployment(root, stage, { functionArn })));
}

function cdk(args: readonly string[]): void {
  const { status } = spawnSync(process.execPath, [require.resolve('aws-cdk/bin/cdk'), ...args], {
    cwd: root,
    stdio: 'inherit',
  });
  if (status !== 0) throw new Error('Nothing more was done: cdk deploy did not end well, see above.');
}

function functionArnOf(stack: string): string {
  const outputs = JSON.parse(readFileSync(outputsFile, 'utf8')) as Record<string, Record<string, string>>;
  const arn = outputs[stack]?.['FunctionArn'];
  if (arn === undefined) throw new Error(`${outputsFile} should hold ${stack}.FunctionArn, but does not.`);
  return arn;
}

void runCommand(main);
