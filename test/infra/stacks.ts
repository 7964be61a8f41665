import { App, Validations } from 'aws-cdk-lib/core';
import { Template } from 'aws-cdk-lib/assertions';
import { Code } from 'aws-cdk-lib/aws-lambda';
import { AwsSolutionsChecks } from 'cdk-nag';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Deployment } from '../../infra/deployment';
import { SkillStack } from '../../infra/skillStack';
import { SoundStack } from '../../infra/soundStack';
import { skillStackName, soundStackName, type Stage, tableStackName } from '../../infra/stage';
import { TableStack } from '../../infra/tableStack';
import { temporaryFolder } from '../temporaryFolder';

export const SKILL_ID = 'amzn1.ask.skill.12345678-90ab-cdef-1234-567890abcdef';
export const PACK = '0123456789abcdef';

/** The app of one stage around a one-line function, with the checks of the real app. */
export function appOf(stage: Stage, deployment: Deployment = {}) {
  const { app, tableStack } = builtApp(stage, deployment, true);
  Validations.of(app).addPlugins(new AwsSolutionsChecks(app));
  return { app, tableStack };
}

/** What is built for a stage, to be looked at. */
export function stacksOf(stage: Stage, deployment: Deployment = {}) {
  const { tableStack, soundStack, skillStack } = builtApp(stage, deployment, false);
  return {
    tableStack,
    table: Template.fromStack(tableStack),
    sound: Template.fromStack(soundStack),
    skill: Template.fromStack(skillStack),
  };
}

// CloudFormation's own validation takes seconds to begin.
function builtApp(stage: Stage, deployment: Deployment, builtinCloudFormationValidation: boolean) {
  const app = new App({ outdir: temporaryFolder(), builtinCloudFormationValidation });
  const tableStack = new TableStack(app, tableStackName(stage), {});
  const code = () => Code.fromAsset(bundleFolder());
  const soundStack = new SoundStack(app, soundStackName(stage), {
    stage,
    code: code(),
    pack: PACK,
    mail: deployment.alarmMail,
  });
  const skillStack = new SkillStack(app, skillStackName(stage), {
    deployment,
    stage,
    table: tableStack.table,
    code: code(),
    sound: deployment.sound === undefined ? undefined : soundStack.sound,
  });
  return { app, tableStack, soundStack, skillStack };
}

function bundleFolder(): string {
  const folder = temporaryFolder();
  writeFileSync(join(folder, 'index.mjs'), 'export const handler = async () => ({});');
  return folder;
}
