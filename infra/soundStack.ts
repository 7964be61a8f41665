import { CfnOutput, Duration, RemovalPolicy, Stack, Validations, type StackProps } from 'aws-cdk-lib/core';
import { CfnBudget } from 'aws-cdk-lib/aws-budgets';
import {
  AllowedMethods,
  CachePolicy,
  Distribution,
  HttpVersion,
  PriceClass,
  ViewerProtocolPolicy,
} from 'aws-cdk-lib/aws-cloudfront';
import { FunctionUrlOrigin } from 'aws-cdk-lib/aws-cloudfront-origins';
import { Metric, Stats } from 'aws-cdk-lib/aws-cloudwatch';
import { Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import {
  Architecture,
  type Code,
  Function as LambdaFunction,
  FunctionUrlAuthType,
  Runtime,
} from 'aws-cdk-lib/aws-lambda';
import { LogGroup, RetentionDays } from 'aws-cdk-lib/aws-logs';
import { type Construct } from 'constructs';
import { type Stage } from './stage';
import { alarmAtFirst, FIVE_MINUTES, mailAlarms } from './watch';

/** Where streams are, and the pack that says them. */
export interface Sound {
  readonly url: string;
  readonly pack: string;
}

export interface SoundStackProps extends StackProps {
  readonly stage: Stage;
  readonly code: Code;
  /** The hash of the pack in the code. */
  readonly pack: string;
  readonly mail: string | undefined;
}

/** The function that renders streams, the network that hands them out, and the eyes on both. It holds and keeps nothing. */
export class SoundStack extends Stack {
  readonly sound: Sound;

  constructor(scope: Construct, id: string, { pack, ...props }: SoundStackProps) {
    super(scope, id, props);
    const renderer = this.renderer(props);
    const distribution = this.distribution(renderer);
    this.sound = { url: `https://${distribution.distributionDomainName}`, pack };
    this.watch(renderer, props.mail);
    this.capCosts(props);
    new CfnOutput(this, 'StreamUrl', { value: this.sound.url });
  }

  private renderer({ stage, code }: Omit<SoundStackProps, 'pack'>): LambdaFunction {
    const logGroup = new LogGroup(this, 'Log', {
      retention: RetentionDays.ONE_MONTH,
      removalPolicy: RemovalPolicy.DESTROY,
    });
    const role = new Role(this, 'Role', { assumedBy: new ServicePrincipal('lambda.amazonaws.com') });
    logGroup.grantWrite(role);
    return new LambdaFunction(this, 'Renderer', {
      description: `Eccentric Glutes, the sound of a set (${stage}).`,
      runtime: Runtime.NODEJS_24_X,
      architecture: Architecture.ARM_64,
      handler: 'index.handler',
      code,
      timeout: Duration.seconds(5),
      memorySize: RENDERER_MEMORY_MB,
      // Whoever makes up plans to be rendered is turned away before it costs anything to speak of.
      reservedConcurrentExecutions: 10,
      role,
      logGroup,
    });
  }

  private distribution(renderer: LambdaFunction): Distribution {
    const url = renderer.addFunctionUrl({ authType: FunctionUrlAuthType.AWS_IAM });
    const distribution = new Distribution(this, 'Distribution', {
      comment: this.stackName,
      defaultBehavior: {
        origin: FunctionUrlOrigin.withOriginAccessControl(url, { readTimeout: Duration.seconds(6) }),
        viewerProtocolPolicy: ViewerProtocolPolicy.HTTPS_ONLY,
        allowedMethods: AllowedMethods.ALLOW_GET_HEAD,
        // The path is all there is to a stream: nothing else of a request is passed on.
        cachePolicy: new CachePolicy(this, 'ByPath', {
          minTtl: Duration.seconds(0),
          defaultTtl: Duration.minutes(1),
          maxTtl: Duration.days(365),
        }),
        // Sound does not get any smaller.
        compress: false,
      },
      httpVersion: HttpVersion.HTTP2_AND_3,
      // North America and Europe; elsewhere a stream comes from the nearest of these.
      priceClass: PriceClass.PRICE_CLASS_100,
    });
    for (const { id, reason } of ACCEPTED_FINDINGS) {
      Validations.of(distribution).acknowledge({ id: `AwsSolutions-${id}`, reason });
    }
    return distribution;
  }

  private watch(renderer: LambdaFunction, mail: string | undefined): void {
    const failed = new Metric({
      namespace: 'AWS/Lambda',
      metricName: 'Url5xxCount',
      dimensionsMap: { FunctionName: renderer.functionName },
      period: FIVE_MINUTES,
      statistic: Stats.SUM,
    });
    const alarms = [
      alarmAtFirst(
        this,
        'Errors',
        renderer.metricErrors({ period: FIVE_MINUTES }),
        'A stream could not be rendered.',
      ),
      alarmAtFirst(
        this,
        'Throttles',
        renderer.metricThrottles({ period: FIVE_MINUTES }),
        'More streams were asked for at once than are rendered at once.',
      ),
      // CloudFront counts its own in us-east-1 only; what it passes on is counted here.
      alarmAtFirst(this, 'Failures', failed, 'A player was answered with a 5xx.'),
    ];
    mailAlarms(this, alarms, mail);
  }

  /** Sound is the one thing whose cost grows with what is played, past the first terabyte of a month. */
  private capCosts({ stage, mail }: Pick<SoundStackProps, 'stage' | 'mail'>): void {
    const notice = (notificationType: 'ACTUAL' | 'FORECASTED', threshold: number) => ({
      notification: { notificationType, comparisonOperator: 'GREATER_THAN', threshold },
      subscribers: mail === undefined ? [] : [{ subscriptionType: 'EMAIL', address: mail }],
    });
    new CfnBudget(this, 'Budget', {
      budget: {
        budgetName: `${this.stackName} (${stage})`,
        budgetType: 'COST',
        timeUnit: 'MONTHLY',
        budgetLimit: { amount: MOST_DOLLARS_A_MONTH, unit: 'USD' },
        costFilters: { Service: ['Amazon CloudFront'] },
      },
      ...(mail !== undefined && {
        notificationsWithSubscribers: [notice('ACTUAL', 80), notice('FORECASTED', 100)],
      }),
    });
  }
}

export const RENDERER_MEMORY_MB = 512;
const MOST_DOLLARS_A_MONTH = 10;

/** What AWS's checks find and is meant so. */
const ACCEPTED_FINDINGS = [
  { id: 'CFR1', reason: 'Streams hold nothing that may be heard in some countries only.' },
  {
    id: 'CFR2',
    reason:
      'A firewall costs more than all else; plans are checked strictly, and concurrency and budget are capped.',
  },
  { id: 'CFR3', reason: 'An access log would keep the addresses of people who train, which nobody needs.' },
  { id: 'CFR4', reason: 'Without a domain of its own a distribution has the certificate of CloudFront.' },
] as const;
