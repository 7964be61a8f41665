import { Logger } from '@aws-lambda-powertools/logger';
import { Metrics, MetricUnit } from '@aws-lambda-powertools/metrics';
import type { OperatorLog } from '../turn/operator';

/**
 * Says everything in one line of JSON each; CloudWatch makes metrics of the counted ones by itself. What says it is made
 * with the first line, for most launches have none.
 */
export function operatorLog(serviceName: string): OperatorLog {
  let logger: Logger | undefined;
  let metrics: Metrics | undefined;
  const written = (): Logger => (logger ??= new Logger({ serviceName }));
  const single = (): Metrics =>
    (metrics ??= new Metrics({ serviceName, namespace: NAMESPACE })).singleMetric();
  return {
    warn: (message, about) => {
      written().warn(message, about);
    },
    error: (message, about) => {
      written().error(message, about);
    },
    count: (metric) => {
      if (metric.name === 'EstimateError') {
        single().addMetric(metric.name, MetricUnit.Seconds, metric.seconds);
      } else if (metric.name === 'WorkoutLeft') {
        single().addDimension('exercise', metric.exercise).addMetric(metric.name, MetricUnit.Count, 1);
      } else {
        single().addMetric(metric.name, MetricUnit.Count, 1);
      }
    },
  };
}

const NAMESPACE = 'EccentricGlutes';
