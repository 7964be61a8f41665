import { operatorLog } from '../../lambda/alexa/operatorLog';

function logged() {
  const lines: unknown[] = [];
  const print = (line: string): void => {
    lines.push(JSON.parse(line));
  };
  return { lines, log: operatorLog('eccentric-glutes-test', print, () => 1_800_000_000_000) };
}

test('a fault is one line of JSON that says how grave it is, what happened and why', () => {
  const { lines, log } = logged();
  log.error('save failed', { error: 'StoreFailure', because: 'no table' });
  expect(lines).toEqual([
    {
      level: 'ERROR',
      message: 'save failed',
      service: 'eccentric-glutes-test',
      error: 'StoreFailure',
      because: 'no table',
    },
  ]);
});

test('a count is a metric under the name, namespace and dimensions of the dashboard', () => {
  const { lines, log } = logged();
  log.count({ name: 'WorkoutLeft', exercise: 'squat' });
  expect(lines).toEqual([
    {
      _aws: {
        Timestamp: 1_800_000_000_000,
        CloudWatchMetrics: [
          {
            Namespace: 'EccentricGlutes',
            Dimensions: [['service', 'exercise']],
            Metrics: [{ Name: 'WorkoutLeft', Unit: 'Count' }],
          },
        ],
      },
      service: 'eccentric-glutes-test',
      exercise: 'squat',
      WorkoutLeft: 1,
    },
  ]);
});

test('the error of the estimate is counted in seconds', () => {
  const { lines, log } = logged();
  log.count({ name: 'EstimateError', seconds: 2.5 });
  expect(JSON.stringify(lines)).toContain('"Metrics":[{"Name":"EstimateError","Unit":"Seconds"}]');
  expect(lines).toEqual([expect.objectContaining({ EstimateError: 2.5 })]);
});
