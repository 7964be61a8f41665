import { Logger } from '@aws-lambda-powertools/logger';
import { Metrics, MetricUnit } from '@aws-lambda-powertools/metrics';
import type { OperatorLog } from '../turn/operator';

/** Says everything in one line of JSON each; CloudWatch makes metrics of the counted ones by itself. */
export function powertoolsLog(serviceName: string): OperatorLog {
  const logger = new Logger({ serviceName });
  const metrics = new Metrics({ serviceName, namespace: NAMESPACE });
  const single = (): Metrics => metrics.singleMetric();
  return {
    warn: (message, about) => {
      logger.warn(message, about);
    },
    error: (message, about) => {
      logger.error(message, about);
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
