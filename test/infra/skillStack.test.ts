import { Match } from 'aws-cdk-lib/assertions';
import { Topic } from 'aws-cdk-lib/aws-sns';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readDeployment } from '../../infra/deployment';
import { TABLE_ACTIONS } from '../../infra/skillStack';
import { STAGES } from '../../infra/stage';
import type { Metric } from '../../lambda/turn/operator';
import { temporaryFolder } from '../temporaryFolder';
import { appOf, SKILL_ID, stacksOf } from './stacks';

const DEPLOYMENT = {
  skillId: SKILL_ID,
  alarmMail: 'you@example.com',
  privacyUrl: 'https://example.com/privacy',
};

describe.each(STAGES)('stage %s', (stage) => {
  const { tableStack, table, skill } = stacksOf(stage, DEPLOYMENT);
  const statements = Object.values(skill.findResources('AWS::IAM::Policy')).flatMap(
    (resource) => (resource['Properties'] as Policy).PolicyDocument.Statement,
  );

  test('the table outlives the stack, can be wound back, is encrypted, paid by use and forgets by expiresAt', () => {
    expect(tableStack.terminationProtection).toBe(true);
    table.hasResource('AWS::DynamoDB::GlobalTable', {
      DeletionPolicy: 'Retain',
      UpdateReplacePolicy: 'Retain',
      Properties: {
        BillingMode: 'PAY_PER_REQUEST',
        KeySchema: [
          { AttributeName: 'pk', KeyType: 'HASH' },
          { AttributeName: 'sk', KeyType: 'RANGE' },
        ],
        SSESpecification: { SSEEnabled: true },
        TimeToLiveSpecification: { AttributeName: 'expiresAt', Enabled: true },
        Replicas: [
          Match.objectLike({
            DeletionProtectionEnabled: true,
            PointInTimeRecoverySpecification: { PointInTimeRecoveryEnabled: true },
          }),
        ],
      },
    });
  });

  test('nothing in the skill stack holds what people did', () => {
    for (const kind of ['AWS::DynamoDB::GlobalTable', 'AWS::DynamoDB::Table', 'AWS::S3::Bucket']) {
      skill.resourceCountIs(kind, 0);
    }
  });

  test("the function answers before Alexa's 8 s are over, on the runtime the bundle is tested for", () => {
    skill.hasResourceProperties('AWS::Lambda::Function', {
      Runtime: 'nodejs24.x',
      Architectures: ['arm64'],
      Timeout: 7,
      Handler: 'index.handler',
      Environment: {
        Variables: {
          TABLE_NAME: { 'Fn::ImportValue': Match.stringLikeRegexp(`^eccentric-glutes-${stage}-table:`) },
          SKILL_ID,
          SERVICE_NAME: `eccentric-glutes-${stage}`,
        },
      },
    });
  });

  test('the function may do what the store does, on this table, and write its own log', () => {
    expect(statements.map(({ Action }) => Action)).toEqual([
      ['logs:CreateLogStream', 'logs:PutLogEvents'],
      [...TABLE_ACTIONS],
    ]);
    expect(JSON.stringify(statements[1]?.Resource)).toMatch(
      /Fn::ImportValue":"eccentric-glutes-\w+-table:[^"]*Arn/,
    );
  });

  test('no policy has a wildcard in its actions or resources, and none is borrowed from AWS', () => {
    for (const { Action, Resource } of statements)
      expect(JSON.stringify([Action, Resource])).not.toContain('*');
    skill.allResourcesProperties('AWS::IAM::Role', { ManagedPolicyArns: Match.absent() });
  });

  test('logs are kept for a month and then forgotten', () => {
    skill.hasResourceProperties('AWS::Logs::LogGroup', { RetentionInDays: 30 });
    const [logGroup] = Object.keys(skill.findResources('AWS::Logs::LogGroup'));
    skill.hasResourceProperties('AWS::Lambda::Function', { LoggingConfig: { LogGroup: { Ref: logGroup } } });
    skill.hasOutput('LogGroup', { Value: { Ref: logGroup } });
  });

  test('Alexa may call the function in the name of this skill only', () => {
    skill.allResourcesProperties('AWS::Lambda::Permission', {
      Action: 'lambda:InvokeFunction',
      Principal: 'alexa-appkit.amazon.com',
      EventSourceToken: SKILL_ID,
    });
    skill.resourceCountIs('AWS::Lambda::Permission', 1);
  });

  test.each(['Errors', 'Throttles', 'LoadFailed', 'SaveFailed', 'EraseFailed', 'TurnFailed'])(
    '%s raises an alarm that is mailed, at the first within five minutes',
    (MetricName) => {
      skill.hasResourceProperties('AWS::CloudWatch::Alarm', {
        MetricName,
        Statistic: 'Sum',
        Threshold: 1,
        ComparisonOperator: 'GreaterThanOrEqualToThreshold',
        EvaluationPeriods: 1,
        Period: 300,
        TreatMissingData: 'notBreaching',
        AlarmActions: [MAIL_TOPIC],
      });
    },
  );

  test.each(['LoadFailed', 'SaveFailed', 'EraseFailed', 'TurnFailed'])(
    '%s is watched as this stage counts it',
    (MetricName) => {
      skill.hasResourceProperties('AWS::CloudWatch::Alarm', {
        MetricName,
        Namespace: 'EccentricGlutes',
        Dimensions: [{ Name: 'service', Value: `eccentric-glutes-${stage}` }],
      });
    },
  );

  test("turns that come near Alexa's 8 s raise an alarm that is mailed", () => {
    skill.hasResourceProperties('AWS::CloudWatch::Alarm', {
      MetricName: 'Duration',
      ExtendedStatistic: 'p99',
      Threshold: 3000,
      EvaluationPeriods: 3,
      AlarmActions: [MAIL_TOPIC],
    });
  });

  test('the mail goes to the address, and only the alarms of this account and encrypted callers may send it', () => {
    skill.hasResourceProperties('AWS::SNS::Subscription', {
      Protocol: 'email',
      Endpoint: 'you@example.com',
      TopicArn: MAIL_TOPIC,
    });
    skill.hasResourceProperties('AWS::SNS::TopicPolicy', {
      PolicyDocument: Match.objectLike({
        Statement: [
          Match.objectLike({ Effect: 'Deny', Condition: { Bool: { 'aws:SecureTransport': 'false' } } }),
          Match.objectLike({
            Effect: 'Allow',
            Action: 'sns:Publish',
            Principal: { Service: 'cloudwatch.amazonaws.com' },
            Condition: { StringEquals: { 'aws:SourceAccount': { Ref: 'AWS::AccountId' } } },
          }),
        ],
      }),
    });
  });

  test('one dashboard, named after the stack, shows what the skill counts', () => {
    const [dashboard] = Object.values(skill.findResources('AWS::CloudWatch::Dashboard'));
    const body = JSON.stringify(dashboard);
    for (const counted of COUNTED) expect(body).toContain(counted);
    expect(dashboard).toMatchObject({ Properties: { DashboardName: `eccentric-glutes-${stage}` } });
  });

  test('what is remembered of the stage can be had back from the stack, word for word', () => {
    const { Value } = skill.findOutputs('Remembered')['Remembered'] ?? {};
    const functionArn = 'arn:aws:lambda:eu-west-1:123456789012:function:coach';
    const root = temporaryFolder();
    mkdirSync(join(root, '.deploy'));
    writeFileSync(join(root, `.deploy/${stage}.json`), resolved(Value, 'eu-west-1', functionArn));
    expect(readDeployment(root, stage)).toEqual({ ...DEPLOYMENT, region: 'eu-west-1', functionArn });
  });

  test.each([
    ['without sound', {}],
    ['with sound', { sound: 'yes' }],
  ])("AWS's own checks of good practice pass %s", (_, sound) => {
    expect(() => appOf(stage, { ...DEPLOYMENT, ...sound }).app.synth()).not.toThrow();
  });
});

test("what AWS's checks would not accept does not synthesise", () => {
  const { app, tableStack } = appOf('dev');
  new Topic(tableStack, 'Open');
  expect(() => app.synth()).toThrow('AwsSolutions-SNS3');
});

test('without a skill id nobody may call the function, and the deployment says what to do next', () => {
  const { skill } = stacksOf('dev');
  skill.resourceCountIs('AWS::Lambda::Permission', 0);
  skill.hasOutput('Next', { Value: Match.stringLikeRegexp('npm run skill -- --stage dev') });
});

test('without an address the alarms are there and mail nobody', () => {
  const { skill } = stacksOf('dev');
  skill.allResourcesProperties('AWS::CloudWatch::Alarm', { AlarmActions: Match.absent() });
  skill.resourceCountIs('AWS::SNS::Topic', 0);
});

test('the actions granted are those the store sends', () => {
  const source = readFileSync('lambda/storage/dynamoProgressStore.ts', 'utf8');
  const sent = [...source.matchAll(/new (\w+)Command\(/g)].map(([, name]) => `dynamodb:${name ?? ''}`);
  expect([...new Set(sent)].sort()).toEqual([...TABLE_ACTIONS].sort());
});

/** An output as CloudFormation makes it of a template's parts. */
function resolved(value: unknown, region: string, functionArn: string): string {
  const [, parts] = (value as { readonly 'Fn::Join': readonly [string, readonly unknown[]] })['Fn::Join'];
  return parts
    .map((part) => (typeof part === 'string' ? part : 'Ref' in (part as object) ? region : functionArn))
    .join('');
}

const MAIL_TOPIC = { Ref: Match.stringLikeRegexp('^AlarmMail') };

const COUNTED: readonly Metric['name'][] = [
  'WorkoutStarted',
  'WorkoutFinished',
  'WorkoutLeft',
  'NotUnderstood',
  'ScreenLost',
  'ScreenGivenUp',
  'LoadFailed',
  'SaveConflicted',
  'SaveFailed',
  'EraseFailed',
  'TurnFailed',
  'EstimateError',
];

interface Policy {
  readonly PolicyDocument: {
    readonly Statement: readonly { readonly Action: unknown; readonly Resource: unknown }[];
  };
}
