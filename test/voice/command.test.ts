import { runCommand } from '../../tempo/command';
import { voice } from '../../voice/command';
import { everyMoment, sentencesSaid } from '../../voice/moments';

let printed: string[] = [];

beforeEach(() => {
  printed = [];
  const take = (line: string): void => void printed.push(line);
  jest.spyOn(console, 'log').mockImplementation(take);
  jest.spyOn(console, 'error').mockImplementation(take);
});

afterEach(() => {
  process.exitCode = 0;
  jest.restoreAllMocks();
});

it('tells how it is used, and what Polly would take', async () => {
  await runCommand(voice, ['--help']);
  const [, told = ''] = /some ([\d,]+) characters/.exec(printed.join()) ?? [];
  const characters = sentencesSaid(everyMoment('en')).join('').length;
  expect(Math.abs(Number(told.replace(',', '')) - characters)).toBeLessThan(characters / 20);
});

it('says in one line that the committed pack is whole', async () => {
  await runCommand(voice, ['--check']);
  expect(printed).toEqual([
    expect.stringMatching(/packs\/en: \d+ phrases by Flite slt, \d+ s, \d\.\d\d MB, .+\.$/),
  ]);
});

it.each([
  ['a language it has not', ['--language', 'la'], 'Expected --language to be en, but got "la".'],
  ['an engine and no voice', ['--engine', 'neural'], /^Expected --polly/],
  ['a voice that Polly has not', ['--polly', 'Nobody'], /^Expected a voice that Polly has/],
  ['an engine that Polly has not', ['--polly', 'Joanna', '--engine', 'steam'], /^Expected --engine/],
  ['an option it has not', ['--loud'], /^Unknown option '--loud'/],
  ['a voice that was never asked', ['--polly', 'Nobody', '--check'], /en-nobody: "three" has no sound/],
])('given %s says so in one line and leaves with 2', async (_, argv, message) => {
  await runCommand(voice, argv);
  expect(process.exitCode).toBe(2);
  expect(printed).toHaveLength(1);
  expect(printed[0]).toMatch(message);
});
