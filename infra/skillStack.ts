import { CfnOutput, Duration, RemovalPolicy, Stack, type StackProps } from 'aws-cdk-lib/core';
import { type TableV2 } from 'aws-cdk-lib/aws-dynamodb';
import { PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { Architecture, type Code, Function as LambdaFunction, Runtime } from 'aws-cdk-lib/aws-lambda';
import { LogGroup, RetentionDays } from 'aws-cdk-lib/aws-logs';
import { type Construct } from 'constructs';
import type { Deployment } from './deployment';
import type { Sound } from './soundStack';
import { type Stage } from './stage';
import { watch } from './watch';

export interface SkillStackProps extends StackProps {
  readonly stage: Stage;
  readonly table: TableV2;
  readonly code: Code;
  readonly deployment: Deployment;
  /** Where streams of sound are; undefined where there are none. */
  readonly sound: Sound | undefined;
}

/** The function Alexa calls, what it may do, and the eyes on it. */
export class SkillStack extends Stack {
  constructor(scope: Construct, id: string, props: SkillStackProps) {
    super(scope, id, props);
    const coach = this.coach(props);
    this.letAlexaIn(coach, props);
    watch(this, { coach, table: props.table, stage: props.stage, mail: props.deployment.alarmMail });
    new CfnOutput(this, 'FunctionArn', { value: coach.functionArn, description: "The skill's endpoint." });
    // What .deploy/STAGE.json holds, should that file be lost.
    const { functionArn } = coach;
    const remembered = { ...props.deployment, region: this.region, functionArn };
    new CfnOutput(this, 'Remembered', { value: this.toJsonString(remembered) });
    new CfnOutput(this, 'TableName', { value: props.table.tableName });
    new CfnOutput(this, 'LogGroup', { value: coach.logGroup.logGroupName });
  }

  private coach({ stage, table, code, sound, deployment: { skillId } }: SkillStackProps): LambdaFunction {
    const logGroup = new LogGroup(this, 'Log', {
      retention: RetentionDays.ONE_MONTH,
      removalPolicy: RemovalPolicy.DESTROY,
    });
    const role = new Role(this, 'Role', { assumedBy: new ServicePrincipal('lambda.amazonaws.com') });
    logGroup.grantWrite(role);
    role.addToPolicy(new PolicyStatement({ actions: [...TABLE_ACTIONS], resources: [table.tableArn] }));
    return new LambdaFunction(this, 'Coach', {
      description: `Eccentric Glutes, the voice coach (${stage}).`,
      runtime: Runtime.NODEJS_24_X,
      architecture: Architecture.ARM_64,
      handler: 'index.handler',
      code,
      // Alexa waits 8 s for an answer.
      timeout: Duration.seconds(7),
      memorySize: MEMORY_MB,
      role,
      logGroup,
      environment: {
        TABLE_NAME: table.tableName,
        ...(skillId === undefined ? {} : { SKILL_ID: skillId }),
        SERVICE_NAME: `eccentric-glutes-${stage}`,
        ...(sound === undefined ? {} : { STREAM_URL: sound.url, STREAM_PACK: sound.pack }),
      },
    });
  }

  private letAlexaIn(coach: LambdaFunction, { stage, deployment: { skillId } }: SkillStackProps): void {
    if (skillId !== undefined) {
      coach.addPermission('Alexa', {
        principal: new ServicePrincipal('alexa-appkit.amazon.com'),
        eventSourceToken: skillId,
      });
    }
    new CfnOutput(this, 'Next', {
      value:
        skillId === undefined
          ? `No skill may call this function yet. Create one with "npm run skill -- --stage ${stage} --first", then deploy again.`
          : `Only ${skillId} may call this function. Tell the skill so with "npm run skill -- --stage ${stage}".`,
    });
  }
}

/** What lambda/storage/dynamoProgressStore.ts sends, and nothing else. */
export const TABLE_ACTIONS = ['dynamodb:PutItem', 'dynamodb:Query', 'dynamodb:BatchWriteItem'] as const;

// Reasoned, not measured on Lambda; docs/scale.md says from what, and when to change it.
export const MEMORY_MB = 512;
