import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readDeployOptions, readOptions, readSkillOptions, runCommand } from '../../infra/commandLine';
import { callable, readDeployment, rememberDeployment } from '../../infra/deployment';
import {
  afterDeploying,
  afterFailedDeploying,
  afterFailedUploading,
  afterUploading,
} from '../../infra/nextStep';
import { SKILL_ID } from './stacks';
import { temporaryFolder } from '../temporaryFolder';

const functionArn = 'arn:aws:lambda:eu-west-1:123456789012:function:coach';
let root: string;

beforeEach(() => {
  root = temporaryFolder();
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
  const once = readOptions(root, ['--stage', 'dev', '--skill-id', SKILL_ID]);
  expect(readOptions(root, ['--stage', 'dev', '--skill-id', SKILL_ID])).toEqual(once);
});

test('a command that changes nothing outside may leave the stage out', () => {
  expect(readOptions(root, [], 'dev').stage).toBe('dev');
});

test.each([
  [[], '--stage should be dev or prod, but is not given.'],
  [['--stage', 'test'], '--stage should be dev or prod, but is "test".'],
  [['--stage', 'dev', '--skill-id', 'mine'], '--skill-id should look like amzn1.ask.skill.'],
  [['--stage', 'dev', '--skill-id', ''], '--skill-id should look like amzn1.ask.skill.'],
  [['--stage', 'dev', '--region', 'mars-1'], '--region should look like us-east-1, us-west-2'],
  [['--stage', 'dev', '--alarm-mail', 'me'], '--alarm-mail should look like you@example.com'],
  [['--stage', 'dev', '--privacy-url', 'http://example.com'], '--privacy-url should look like https://'],
  [['--colour', 'red'], "Unknown option '--colour'. --help shows what there is."],
  [['prod'], "Unexpected argument 'prod'. --help shows what there is."],
])('%j is turned down with a sentence, and nothing is remembered', (argv, sentence) => {
  expect(() => readOptions(root, argv)).toThrow(sentence);
  expect(readDeployment(root, 'dev')).toEqual({});
});

test('a stage that is deployed stays in the region where its table is', () => {
  rememberDeployment(root, 'prod', { region: 'eu-west-1', functionArn });
  expect(() => readOptions(root, ['--stage', 'prod', '--region', 'us-east-1'])).toThrow(
    'prod is deployed to eu-west-1, and its table is there.',
  );
  expect(readOptions(root, ['--stage', 'prod', '--region', 'eu-west-1']).deployment.functionArn).toBe(
    functionArn,
  );
});

describe('a deployment that may be of a stage that is up', () => {
  const asked = ['--stage', 'prod', '--region', 'eu-west-1'];

  test('without its file is refused, says how to get that back, and leaves nothing behind', () => {
    expect(() => readDeployOptions(root, asked)).toThrow(
      /prod was ever deployed with its skill.*describe-stacks --stack-name eccentric-glutes-prod --region eu-west-1.*> \.deploy\/prod\.json/s,
    );
    expect(readDeployment(root, 'prod')).toEqual({});
  });

  test.each([
    ['which function it has', { skillId: SKILL_ID }],
    ['whose skill it is', { functionArn }],
  ])('whose file does not tell %s is refused', (_, known) => {
    rememberDeployment(root, 'prod', { region: 'eu-west-1', ...known });
    expect(() => readDeployOptions(root, asked)).toThrow(/prod was ever deployed with its skill/);
  });

  test('whose file tells both is made, with the region and all else that was remembered', () => {
    const known = { region: 'eu-west-1', functionArn, skillId: SKILL_ID, alarmMail: 'you@example.com' };
    rememberDeployment(root, 'prod', known);
    expect(readDeployOptions(root, ['--stage', 'prod'])).toEqual({ stage: 'prod', deployment: known });
  });

  test('has sound from the first time on that it is asked for, until its line is taken back', () => {
    expect(readDeployOptions(root, [...asked, '--first']).deployment.sound).toBeUndefined();
    expect(readDeployOptions(root, [...asked, '--first', '--sound']).deployment.sound).toBe('yes');
    expect(readDeployOptions(root, [...asked, '--first']).deployment.sound).toBe('yes');
    expect(() => readOptions(root, ['--stage', 'prod', '--sound'])).toThrow("Unknown option '--sound'");
  });

  test('is made where it is said to be the first, in a region that is named', () => {
    expect(readDeployOptions(root, [...asked, '--first']).deployment).toEqual({ region: 'eu-west-1' });
    expect(() => readDeployOptions(root, ['--stage', 'dev', '--first'])).toThrow('--region');
  });
});

describe('a skill that may be a second one', () => {
  const asked = ['--stage', 'prod', '--region', 'eu-west-1'];

  test('is refused, says how to find the one that is there, and leaves nothing behind', () => {
    expect(() => readSkillOptions(root, asked)).toThrow(
      /says that prod has a skill.*describe-stacks --stack-name eccentric-glutes-prod --region eu-west-1.*> \.deploy\/prod\.json.*--stage prod --skill-id ID.*--stage prod --first/s,
    );
    expect(readDeployment(root, 'prod')).toEqual({});
  });

  test('is refused where only a function is known', () => {
    rememberDeployment(root, 'prod', { region: 'eu-west-1', functionArn });
    expect(() => readSkillOptions(root, ['--stage', 'prod'])).toThrow('says that prod has a skill');
  });

  test.each([
    ['it is said to be the first', ['--first'], { region: 'eu-west-1' }],
    ['its id is given', ['--skill-id', SKILL_ID], { region: 'eu-west-1', skillId: SKILL_ID }],
  ])('is uploaded where %s', (_, more, deployment) => {
    expect(readSkillOptions(root, [...asked, ...more]).deployment).toEqual(deployment);
  });

  test('is uploaded again without a word more', () => {
    rememberDeployment(root, 'prod', { skillId: SKILL_ID });
    expect(readSkillOptions(root, ['--stage', 'prod']).deployment).toEqual({ skillId: SKILL_ID });
  });
});

describe('what was remembered and cannot be used', () => {
  const file = join('.deploy', 'dev.json');

  test.each([
    ['{ "region":', `${file} should hold an object of JSON, but does not.`],
    ['null', `${file} should hold an object of JSON, but does not.`],
    ['{ "region": "mars-1" }', `region in ${file} should look like us-east-1`],
  ])('%s is named with its file', (text, sentence) => {
    mkdirSync(join(root, '.deploy'));
    writeFileSync(join(root, file), text);
    expect(() => readOptions(root, [], 'dev')).toThrow(sentence);
  });

  test('a file that cannot be read is named', () => {
    mkdirSync(join(root, file), { recursive: true });
    expect(() => readOptions(root, [], 'dev')).toThrow(`${file} cannot be read (Error: EISDIR`);
  });

  test('a folder that cannot be made is named', () => {
    symlinkSync(join(root, 'nowhere', 'at all'), join(root, '.deploy'));
    expect(() => readOptions(root, [], 'dev')).toThrow(`${file} cannot be written (Error: `);
  });
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

test('asked for help a command tells what it does, and does not do it', async () => {
  const { argv } = process;
  process.argv = ['node', 'command', '--stage', 'dev', '--help'];
  const said = jest.spyOn(console, 'log').mockImplementation();
  const command = jest.fn();
  await runCommand(command, 'Does something.');
  process.argv = argv;
  expect(command).not.toHaveBeenCalled();
  expect(said.mock.calls.join()).toMatch(/^Does something\.\n\n {2}--stage STAGE/);
  said.mockRestore();
});

test('skill first, function first: each command names the next one until both know each other', () => {
  expect(afterUploading('dev', { skillId: SKILL_ID })).toContain(
    'npm run deploy -- --stage dev --region REGION --first',
  );
  expect(afterDeploying('dev', { functionArn })).toContain('npm run skill -- --stage dev --first');
  expect(afterDeploying('dev', { functionArn, skillId: SKILL_ID })).toContain('npm run skill -- --stage dev');
  expect(afterUploading('dev', { functionArn, skillId: SKILL_ID })).toContain('say "open eccentric glutes"');
});

test('a function that was deployed before there was a skill is not named to it: it lets nobody in yet', () => {
  const first = callable({ region: 'eu-west-1', functionArn });
  expect(first).toEqual({ region: 'eu-west-1' });
  expect(afterUploading('dev', { ...first, skillId: SKILL_ID })).toMatch(
    /npm run deploy -- --stage dev --region eu-west-1 --first, then npm run skill -- --stage dev again/,
  );
  expect(callable({ functionArn, skillId: SKILL_ID })).toEqual({ functionArn, skillId: SKILL_ID });
});

test('a skill belongs to one stage, and is not swapped by a typing error', () => {
  rememberDeployment(root, 'dev', { skillId: SKILL_ID });
  expect(() => rememberDeployment(root, 'prod', { skillId: SKILL_ID })).toThrow(/is the skill of dev/);
  const mistyped = SKILL_ID.replace(/.$/, '0');
  expect(() => rememberDeployment(root, 'dev', { skillId: mistyped })).toThrow(
    /dev has the skill .*take skillId out of \.deploy/,
  );
  expect(rememberDeployment(root, 'dev', { skillId: SKILL_ID })).toEqual({ skillId: SKILL_ID });
});

test('where Amazon said no, the next thing to try is named', () => {
  expect(afterFailedDeploying({ region: 'eu-west-1' })).toContain(
    'npx cdk bootstrap aws://ACCOUNT/eu-west-1',
  );
  expect(afterFailedUploading({ skillId: SKILL_ID })).toMatch(/npm run ask -- configure\.$/);
  expect(afterFailedUploading({})).toContain('there will be a second one');
});

test('a published skill is told that it needs a privacy page', () => {
  const up = { functionArn, skillId: SKILL_ID };
  expect(afterUploading('prod', up)).toContain('--privacy-url');
  expect(afterUploading('prod', { ...up, privacyUrl: 'https://example.com' })).not.toContain('--privacy-url');
});

test('what was remembered survives what is added later', () => {
  rememberDeployment(root, 'dev', { skillId: SKILL_ID });
  expect(rememberDeployment(root, 'dev', { functionArn })).toEqual({ skillId: SKILL_ID, functionArn });
});
