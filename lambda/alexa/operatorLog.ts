import type { Counted, Log } from './failures';

const NAMESPACE = 'EccentricGlutes';

/**
 * Says everything in one line of JSON each. CloudWatch makes metrics of the counted ones by itself
 * (https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/CloudWatch_Embedded_Metric_Format_Specification.html).
 */
export function operatorLog(service: string, print: (line: string) => void, clock: () => number): Log {
  const write =
    (level: string): Log['warn'] =>
    (message, about) => {
      print(JSON.stringify({ level, message, service, ...about }));
    };
  return {
    warn: write('WARN'),
    error: write('ERROR'),
    count: (counted) => {
      print(JSON.stringify(metric(counted, service, clock())));
    },
  };
}

function metric(counted: Counted, service: string, at: number): object {
  const { name } = counted;
  const dimensions = { service, ...(name === 'WorkoutLeft' ? { exercise: counted.exercise } : {}) };
  const unit = name === 'EstimateError' ? 'Seconds' : 'Count';
  return {
    _aws: {
      Timestamp: at,
      CloudWatchMetrics: [
        {
          Namespace: NAMESPACE,
          Dimensions: [Object.keys(dimensions)],
          Metrics: [{ Name: name, Unit: unit }],
        },
      ],
    },
    ...dimensions,
    [name]: name === 'EstimateError' ? counted.seconds : 1,
  };
}
