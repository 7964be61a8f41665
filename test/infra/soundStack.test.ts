import { Match } from 'aws-cdk-lib/assertions';
import { STAGES } from '../../infra/stage';
import { PACK, SKILL_ID, stacksOf } from './stacks';

const DEPLOYMENT = { skillId: SKILL_ID, alarmMail: 'you@example.com', sound: 'yes' };

describe.each(STAGES)('stage %s', (stage) => {
  const { sound, skill } = stacksOf(stage, DEPLOYMENT);

  test('the function renders with what it was built with, soon or not at all, and ten at once at most', () => {
    sound.hasResourceProperties('AWS::Lambda::Function', {
      Runtime: 'nodejs24.x',
      Architectures: ['arm64'],
      Handler: 'index.handler',
      MemorySize: 512,
      Timeout: 5,
      ReservedConcurrentExecutions: 10,
      Environment: Match.absent(),
    });
  });

  test('the function may write its own log and nothing else', () => {
    const policies = Object.values(sound.findResources('AWS::IAM::Policy'));
    expect(policies).toHaveLength(1);
    const { Statement } = (policies[0]?.['Properties'] as Policy).PolicyDocument;
    expect(Statement.map(({ Action }) => Action)).toEqual([['logs:CreateLogStream', 'logs:PutLogEvents']]);
    expect(JSON.stringify(Statement)).not.toContain('*');
    sound.allResourcesProperties('AWS::IAM::Role', { ManagedPolicyArns: Match.absent() });
    sound.hasResourceProperties('AWS::Logs::LogGroup', { RetentionInDays: 30 });
  });

  test('only the distribution may call the function', () => {
    sound.hasResourceProperties('AWS::Lambda::Url', { AuthType: 'AWS_IAM' });
    sound.resourceCountIs('AWS::Lambda::Permission', 2);
    sound.allResourcesProperties('AWS::Lambda::Permission', {
      Principal: 'cloudfront.amazonaws.com',
      SourceArn: { 'Fn::Join': ['', Match.arrayWith([Match.stringLikeRegexp(':distribution/')])] },
    });
    sound.hasResourceProperties('AWS::CloudFront::OriginAccessControl', {
      OriginAccessControlConfig: { OriginAccessControlOriginType: 'lambda', SigningBehavior: 'always' },
    });
  });

  test('the distribution reads over HTTPS only, and passes nothing of a request on but its path', () => {
    const cachePolicies = Object.keys(sound.findResources('AWS::CloudFront::CachePolicy'));
    expect(cachePolicies).toHaveLength(1);
    sound.hasResourceProperties('AWS::CloudFront::Distribution', {
      DistributionConfig: {
        PriceClass: 'PriceClass_100',
        Logging: Match.absent(),
        DefaultCacheBehavior: {
          AllowedMethods: ['GET', 'HEAD'],
          Compress: false,
          ViewerProtocolPolicy: 'https-only',
          CachePolicyId: { Ref: cachePolicies[0] },
          OriginRequestPolicyId: Match.absent(),
        },
        Origins: [
          Match.objectLike({
            CustomOriginConfig: Match.objectLike({
              OriginProtocolPolicy: 'https-only',
              OriginSSLProtocols: ['TLSv1.2'],
            }),
          }),
        ],
      },
    });
    sound.hasResourceProperties('AWS::CloudFront::CachePolicy', {
      CachePolicyConfig: {
        MaxTTL: 31_536_000,
        MinTTL: 0,
        ParametersInCacheKeyAndForwardedToOrigin: {
          CookiesConfig: { CookieBehavior: 'none' },
          HeadersConfig: { HeaderBehavior: 'none' },
          QueryStringsConfig: { QueryStringBehavior: 'none' },
        },
      },
    });
  });

  test.each(['Errors', 'Throttles', 'Url5xxCount'])('%s raises an alarm that is mailed', (MetricName) => {
    sound.hasResourceProperties('AWS::CloudWatch::Alarm', {
      MetricName,
      Namespace: 'AWS/Lambda',
      Statistic: 'Sum',
      Threshold: 1,
      Period: 300,
      AlarmActions: [{ Ref: Match.stringLikeRegexp('^AlarmMail') }],
    });
  });

  test('what sound costs in a month has a budget, of which somebody hears before it is spent', () => {
    sound.hasResourceProperties('AWS::Budgets::Budget', {
      Budget: { BudgetLimit: { Amount: 10, Unit: 'USD' }, TimeUnit: 'MONTHLY', BudgetType: 'COST' },
      NotificationsWithSubscribers: [
        Match.objectLike({
          Notification: Match.objectLike({ NotificationType: 'ACTUAL', Threshold: 80 }),
          Subscribers: [{ SubscriptionType: 'EMAIL', Address: 'you@example.com' }],
        }),
        Match.objectLike({ Notification: Match.objectLike({ NotificationType: 'FORECASTED' }) }),
      ],
    });
  });

  test('it keeps nothing', () => {
    for (const kind of ['AWS::S3::Bucket', 'AWS::DynamoDB::GlobalTable', 'AWS::DynamoDB::Table']) {
      sound.resourceCountIs(kind, 0);
    }
  });

  test('the skill knows where the sound is and which pack says it', () => {
    skill.hasResourceProperties('AWS::Lambda::Function', {
      Environment: {
        Variables: Match.objectLike({
          STREAM_URL: { 'Fn::Join': ['', ['https://', { 'Fn::ImportValue': Match.anyValue() }]] },
          STREAM_PACK: PACK,
        }),
      },
    });
  });
});

test('without sound the skill needs nothing of its stack', () => {
  const { skill, sound } = stacksOf('dev', { skillId: SKILL_ID });
  expect(JSON.stringify(skill.toJSON())).not.toMatch(/STREAM|dev-sound/);
  sound.allResourcesProperties('AWS::CloudWatch::Alarm', { AlarmActions: Match.absent() });
  sound.hasResourceProperties('AWS::Budgets::Budget', { NotificationsWithSubscribers: Match.absent() });
});

interface Policy {
  readonly PolicyDocument: { readonly Statement: readonly { readonly Action: unknown }[] };
}
