import { App, Validations } from 'aws-cdk-lib';
import { Code } from 'aws-cdk-lib/aws-lambda';
import { AwsSolutionsChecks } from 'cdk-nag';
import { join } from 'node:path';
import { buildLambda } from './buildLambda';
import { runCommand } from './commandLine';
import { readDeployment } from './deployment';
import { SkillStack } from './skillStack';
import { STAGES, skillStackName, tableStackName } from './stage';
import { TableStack } from './tableStack';

const root = join(__dirname, '..');
const bundle = join(root, 'dist/lambda');

async function main(): Promise<void> {
  await buildLambda(bundle);
  const app = new App();
  for (const stage of STAGES) {
    const deployment = readDeployment(root, stage);
    const where = deployment.region === undefined ? {} : { env: { region: deployment.region } };
    const { table } = new TableStack(app, tableStackName(stage), where);
    const code = Code.fromAsset(bundle);
    new SkillStack(app, skillStackName(stage), { ...where, stage, table, code, deployment });
  }
  Validations.of(app).addPlugins(new AwsSolutionsChecks(app));
  app.synth();
}

void runCommand(main);
