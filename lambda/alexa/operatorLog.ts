import { Logger } from '@aws-lambda-powertools/logger';
import { Metrics, MetricUnit } from '@aws-lambda-powertools/metrics';
import type { Log } from './failures';

/**
 * Says everything in one line of JSON each; CloudWatch makes metrics of the counted ones by itself. What says it is made
 * with the first line, for most launches have none.
 */
export function operatorLog(serviceName: string): Log {
  let logger: Logger | undefined;
  let metrics: Metrics | undefined;
  const written = (): Logger => (logger ??= new Logger({ serviceName }));
  const metric = (): Metrics =>
    (metrics ??= new Metrics({ serviceName, namespace: NAMESPACE })).singleMetric();
  return {
    warn: (message, about) => {
      written().warn(message, about);
    },
    error: (message, about) => {
      written().error(message, about);
    },
    count: (counted) => {
      if (counted.name === 'EstimateError') {
        metric().addMetric(counted.name, MetricUnit.Seconds, counted.seconds);
      } else if (counted.name === 'WorkoutLeft') {
        metric().addDimension('exercise', counted.exercise).addMetric(counted.name, MetricUnit.Count, 1);
      } else {
        metric().addMetric(counted.name, MetricUnit.Count, 1);
      }
    },
  };
}

const NAMESPACE = 'EccentricGlutes';
