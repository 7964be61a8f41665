import { Duration, type Stack } from 'aws-cdk-lib/core';
import {
  Alarm,
  ComparisonOperator,
  Dashboard,
  GraphWidget,
  type IMetric,
  MathExpression,
  Metric,
  Stats,
  TreatMissingData,
} from 'aws-cdk-lib/aws-cloudwatch';
import { SnsAction } from 'aws-cdk-lib/aws-cloudwatch-actions';
import { type TableV2 } from 'aws-cdk-lib/aws-dynamodb';
import { ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { type Function as LambdaFunction } from 'aws-cdk-lib/aws-lambda';
import { Topic } from 'aws-cdk-lib/aws-sns';
import { EmailSubscription } from 'aws-cdk-lib/aws-sns-subscriptions';
import { type Stage } from './stage';

interface Watched {
  readonly coach: LambdaFunction;
  readonly table: TableV2;
  readonly stage: Stage;
  readonly mail: string | undefined;
}

/** Alarms on what a person would notice, mailed if there is an address, and one dashboard. */
export function watch(stack: Stack, watched: Watched): void {
  mailAlarms(stack, addAlarms(stack, watched), watched.mail);
  addDashboard(stack, watched);
}

/** An alarm at the first of something within five minutes. */
export function alarmAtFirst(stack: Stack, id: string, metric: IMetric, alarmDescription: string): Alarm {
  return new Alarm(stack, id, {
    metric,
    alarmDescription,
    threshold: 1,
    evaluationPeriods: 1,
    comparisonOperator: ComparisonOperator.GREATER_THAN_OR_EQUAL_TO_THRESHOLD,
    treatMissingData: TreatMissingData.NOT_BREACHING,
  });
}

/** Mails alarms, if there is an address. */
export function mailAlarms(stack: Stack, alarms: readonly Alarm[], mail: string | undefined): void {
  if (mail === undefined) return;
  const topic = new Topic(stack, 'AlarmMail', { enforceSSL: true });
  // A topic with a policy of its own no longer has the default one that lets the account's alarms in.
  topic.grantPublish(
    new ServicePrincipal('cloudwatch.amazonaws.com', {
      conditions: { StringEquals: { 'aws:SourceAccount': stack.account } },
    }),
  );
  topic.addSubscription(new EmailSubscription(mail));
  for (const alarm of alarms) alarm.addAlarmAction(new SnsAction(topic));
}

function addAlarms(stack: Stack, { coach, stage }: Watched): readonly Alarm[] {
  const anyOf = (id: string, metric: IMetric, description: string): Alarm =>
    alarmAtFirst(stack, id, metric, description);
  return [
    anyOf(
      'Errors',
      coach.metricErrors({ period: FIVE_MINUTES }),
      'A turn ended without an answer, or an event failed.',
    ),
    anyOf('Throttles', coach.metricThrottles({ period: FIVE_MINUTES }), 'Lambda turned a person away.'),
    anyOf(
      'Failures',
      ours(stage, 'TurnFailed'),
      'A fault was met and answered kindly; its request id is logged.',
    ),
    anyOf('LoadsFailed', ours(stage, 'LoadFailed'), 'Progress could not be read; people train without it.'),
    anyOf('SavesFailed', ours(stage, 'SaveFailed'), 'Progress could not be saved.'),
    anyOf('ErasuresFailed', ours(stage, 'EraseFailed'), 'Something that was to be erased may be left.'),
    new Alarm(stack, 'Slow', {
      metric: coach.metricDuration({ period: FIVE_MINUTES, statistic: Stats.p(99) }),
      alarmDescription: 'One turn in a hundred takes over 3 s; Alexa gives up at 8 s.',
      threshold: Duration.seconds(3).toMilliseconds(),
      evaluationPeriods: 3,
      comparisonOperator: ComparisonOperator.GREATER_THAN_THRESHOLD,
      treatMissingData: TreatMissingData.NOT_BREACHING,
    }),
  ];
}

function addDashboard(stack: Stack, { coach, table, stage }: Watched): void {
  const graph = (title: string, ...left: IMetric[]): GraphWidget =>
    new GraphWidget({ title, left, width: 12 });
  new Dashboard(stack, 'Dashboard', {
    dashboardName: stack.stackName,
    widgets: [
      [
        graph('Workouts', ours(stage, 'WorkoutStarted'), ours(stage, 'WorkoutFinished')),
        graph('Left at', leftAtEachExercise(stage)),
      ],
      [
        graph('Turns', coach.metricInvocations(), coach.metricErrors(), coach.metricThrottles()),
        graph(
          'Turn, ms',
          coach.metricDuration({ statistic: Stats.p(50) }),
          coach.metricDuration({ statistic: Stats.p(99) }),
        ),
      ],
      [
        graph('Not understood', ours(stage, 'NotUnderstood')),
        graph(
          'Went wrong',
          ...['LoadFailed', 'SaveConflicted', 'SaveFailed', 'EraseFailed', 'TurnFailed'].map((name) =>
            ours(stage, name),
          ),
        ),
      ],
      [
        graph(
          'Estimate off by, s',
          ours(stage, 'EstimateError', Stats.p(50)),
          ours(stage, 'EstimateError', Stats.p(90)),
        ),
        graph('Screens lost', ours(stage, 'ScreenLost'), ours(stage, 'ScreenGivenUp')),
      ],
      [
        graph(
          'Table units',
          table.metricConsumedReadCapacityUnits(),
          table.metricConsumedWriteCapacityUnits(),
        ),
      ],
    ],
  });
}

function ours(stage: Stage, metricName: string, statistic: string = Stats.SUM): Metric {
  return new Metric({
    namespace: 'EccentricGlutes',
    metricName,
    dimensionsMap: { service: `eccentric-glutes-${stage}` },
    period: FIVE_MINUTES,
    statistic,
  });
}

function leftAtEachExercise(stage: Stage): MathExpression {
  return new MathExpression({
    expression: `SEARCH('{EccentricGlutes,exercise,service} service="eccentric-glutes-${stage}" MetricName="WorkoutLeft"', 'Sum', 3600)`,
    usingMetrics: {},
    label: '',
  });
}

export const FIVE_MINUTES = Duration.minutes(5);
