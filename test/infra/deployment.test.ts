import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readOptions, runCommand } from '../../infra/commandLine';
import { readDeployment, rememberDeployment } from '../../infra/deployment';
import { afterDeploying, afterUploading } from '../../infra/nextStep';
import { SKILL_ID } from './stacks';

const functionArn = 'arn:aws:lambda:eu-west-1:123456789012:function:coach';
let root: string;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'deployment-'));
});

test('an option given once is remembered for its stage, and for no other', () => {
  readOptions(root, ['--stage', 'prod', '--skill-id', SKILL_ID, '--region', 'eu-west-1']);
  expect(readOptions(root, ['--stage', 'prod']).deployment).toEqual({
    region: 'eu-west-1',
    skillId: SKILL_ID,
  });
  expect(readDeployment(root, 'dev')).toEqual({});
});

test('the same command twice changes nothing', () => {
  const once = readOptions(root, ['--skill-id', SKILL_ID]);
  expect(readOptions(root, ['--skill-id', SKILL_ID])).toEqual(once);
});

test('the stage is dev unless another is named', () => {
  expect(readOptions(root, []).stage).toBe('dev');
});

test.each([
  [['--stage', 'test'], '--stage should be dev or prod, but is "test".'],
  [['--skill-id', 'mine'], 'skillId should look like amzn1.ask.skill.'],
  [['--region', 'mars-1'], 'region should look like us-east-1, us-west-2'],
  [['--alarm-mail', 'me'], 'alarmMail should look like you@example.com'],
  [['--privacy-url', 'http://example.com'], 'privacyUrl should look like https://'],
  [['--colour', 'red'], "Unknown option '--colour'"],
])('%j is turned down with a sentence', (argv, sentence) => {
  expect(() => readOptions(root, argv)).toThrow(sentence);
});

test('a command that cannot be done says one line and exits with 2', async () => {
  const said = jest.spyOn(console, 'error').mockImplementation();
  await runCommand(() => {
    throw new Error('The table is not there.');
  });
  expect(said.mock.calls).toEqual([['The table is not there.']]);
  expect(process.exitCode).toBe(2);
  process.exitCode = 0;
  said.mockRestore();
});

test('skill first, function first: each command names the next one until both know each other', () => {
  expect(afterUploading('dev', { skillId: SKILL_ID })).toContain('npm run deploy -- --stage dev');
  expect(afterDeploying('dev', { functionArn })).toContain('npm run skill -- --stage dev');
  expect(afterDeploying('dev', { functionArn, skillId: SKILL_ID })).toContain('npm run skill -- --stage dev');
  expect(afterUploading('dev', { functionArn, skillId: SKILL_ID })).toContain('say "open eccentric glutes"');
});

test('what was remembered survives what is added later', () => {
  rememberDeployment(root, 'dev', { skillId: SKILL_ID });
  expect(rememberDeployment(root, 'dev', { functionArn })).toEqual({ skillId: SKILL_ID, functionArn });
});
