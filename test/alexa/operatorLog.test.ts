import { operatorLog } from '../../lambda/alexa/operatorLog';
import type { OperatorLog } from '../../lambda/turn/operator';

/** The lines that are printed for the operator, and what is in them. */
async function linesOf(say: (log: OperatorLog) => void): Promise<readonly object[]> {
  const printed: string[] = [];
  const keep = (line: string | Uint8Array): boolean => printed.push(String(line)) > 0;
  const spies = [
    jest.spyOn(process.stdout, 'write').mockImplementation(keep),
    jest.spyOn(process.stderr, 'write').mockImplementation(keep),
  ];
  try {
    const log = operatorLog('eccentric-glutes-test');
    say(log);
    await log.written();
  } finally {
    spies.forEach((spy) => {
      spy.mockRestore();
    });
  }
  return printed.map((line) => JSON.parse(line) as object);
}

test('a fault is one line of JSON that says how grave it is, what happened and why', async () => {
  const lines = await linesOf((log) => {
    log.error('save failed', { error: 'StoreFailure', because: 'no table' });
    log.warn('save conflicted', { error: 'RevisionConflict' });
  });
  expect(lines).toEqual([
    { ...ALWAYS, level: 'ERROR', message: 'save failed', error: 'StoreFailure', because: 'no table' },
    { ...ALWAYS, level: 'WARN', message: 'save conflicted', error: 'RevisionConflict' },
  ]);
});

test('a count is a metric under the name, namespace and dimensions of the dashboard', async () => {
  const lines = await linesOf((log) => {
    log.count({ name: 'WorkoutLeft', exercise: 'squat' });
    log.count({ name: 'WorkoutStarted' });
  });
  expect(lines).toMatchObject([
    {
      _aws: { CloudWatchMetrics: [metric(['service', 'exercise'], 'WorkoutLeft', 'Count')] },
      service: 'eccentric-glutes-test',
      exercise: 'squat',
      WorkoutLeft: 1,
    },
    {
      _aws: { CloudWatchMetrics: [metric(['service'], 'WorkoutStarted', 'Count')] },
      service: 'eccentric-glutes-test',
      WorkoutStarted: 1,
    },
  ]);
});

test('the error of the estimate is counted in seconds', async () => {
  const lines = await linesOf((log) => {
    log.count({ name: 'EstimateError', seconds: 2.5 });
  });
  expect(lines).toMatchObject([
    { _aws: { CloudWatchMetrics: [metric(['service'], 'EstimateError', 'Seconds')] }, EstimateError: 2.5 },
  ]);
});

test('a line that cannot be written is told of, and neither a turn nor the next line fails by it', async () => {
  const told = jest.spyOn(console, 'error').mockImplementation(() => undefined);
  const lines = await linesOf((log) => {
    log.error('lost', {
      get because(): string {
        throw new RangeError('of amzn1.ask.account.SOMEONE');
      },
    });
    log.count({ name: 'TurnFailed' });
  });
  const lost = { error: 'RangeError', because: 'of amzn1…' };
  expect(told.mock.calls).toEqual([['A line for the operator was lost.', lost]]);
  told.mockRestore();
  expect(lines).toMatchObject([{ TurnFailed: 1 }]);
});

/** On each line of the log, and nothing else that was not given. */
const ALWAYS = {
  service: 'eccentric-glutes-test',
  timestamp: expect.any(String) as string,
  sampling_rate: 0,
};

function metric(dimensions: readonly string[], name: string, unit: string) {
  return {
    Namespace: 'EccentricGlutes',
    Dimensions: [dimensions],
    Metrics: [{ Name: name, Unit: unit }],
  };
}
