import { App, Validations } from 'aws-cdk-lib/core';
import { Code } from 'aws-cdk-lib/aws-lambda';
import { AwsSolutionsChecks } from 'cdk-nag';
import { join } from 'node:path';
import { buildLambda } from './buildLambda';
import { buildStream, POLLY_PACKS } from './buildStream';
import { runCommand } from './commandLine';
import { readDeployment } from './deployment';
import { SkillStack } from './skillStack';
import { SoundStack } from './soundStack';
import { STAGES, skillStackName, soundStackName, tableStackName } from './stage';
import { TableStack } from './tableStack';

const root = join(__dirname, '..');
const bundle = join(root, 'dist/lambda');
const stream = join(root, 'dist/stream');

async function main(): Promise<void> {
  await buildLambda(bundle);
  const { pack } = await buildStream(stream, POLLY_PACKS);
  const app = new App();
  for (const stage of STAGES) {
    const deployment = readDeployment(root, stage);
    const where = deployment.region === undefined ? {} : { env: { region: deployment.region } };
    const { table } = new TableStack(app, tableStackName(stage), where);
    const { sound } = new SoundStack(app, soundStackName(stage), {
      ...where,
      ...{ stage, pack, code: Code.fromAsset(stream), mail: deployment.alarmMail },
    });
    new SkillStack(app, skillStackName(stage), {
      ...where,
      ...{ stage, table, deployment, code: Code.fromAsset(bundle) },
      sound: deployment.sound === undefined ? undefined : sound,
    });
  }
  Validations.of(app).addPlugins(new AwsSolutionsChecks(app));
  app.synth();
}

void runCommand(main);
