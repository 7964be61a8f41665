import { Logger } from '@aws-lambda-powertools/logger';
import { Metrics, MetricUnit } from '@aws-lambda-powertools/metrics';
import type { Log } from './failures';

/** Says everything in one line of JSON each; CloudWatch makes metrics of the counted ones by itself. */
export function operatorLog(serviceName: string): Log {
  const logger = new Logger({ serviceName });
  const metrics = new Metrics({ serviceName, namespace: NAMESPACE });
  return {
    warn: (message, about) => {
      logger.warn(message, about);
    },
    error: (message, about) => {
      logger.error(message, about);
    },
    count: (counted) => {
      const metric = metrics.singleMetric();
      if (counted.name === 'EstimateError') {
        metric.addMetric(counted.name, MetricUnit.Seconds, counted.seconds);
      } else {
        if (counted.name === 'WorkoutLeft') metric.addDimension('exercise', counted.exercise);
        metric.addMetric(counted.name, MetricUnit.Count, 1);
      }
    },
  };
}

const NAMESPACE = 'EccentricGlutes';
