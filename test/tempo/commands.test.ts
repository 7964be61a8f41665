import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkedTable } from '../../tempo/checkedTable';
import { DEFAULT_VOICE } from '../../lambda/speech/voices';
import { PHRASES } from '../../lambda/language/languages';
import { runCommand, type Command } from '../../tempo/command';
import { check } from '../../tempo/commands/check';
import { gap } from '../../tempo/commands/gap';
import { probe } from '../../tempo/commands/probe';
import { set } from '../../tempo/commands/set';
import { strip } from '../../tempo/commands/strip';
import { table } from '../../tempo/commands/table';
import { probeParts } from '../../tempo/probe';
import { temporaryFolder } from '../temporaryFolder';

const folder = temporaryFolder();
const out = join(folder, 'out.json');
let printed: string[] = [];

beforeEach(() => {
  printed = [];
  const take = (line: string): void => void printed.push(line);
  jest.spyOn(console, 'log').mockImplementation(take);
  jest.spyOn(console, 'error').mockImplementation(take);
  rmSync(out, { force: true });
});

afterEach(() => {
  process.exitCode = 0;
  jest.restoreAllMocks();
});

/** What Polly would say of a text if each letter took it 60 ms. */
function marksOf(ssml: string): string {
  let time = 0;
  return (ssml.match(/time="\d+ms"|[\w']+(?=[^>]*(<|$))/g) ?? [])
    .flatMap((token) => {
      const [, silence] = /(\d+)ms/.exec(token) ?? [];
      const mark = { time, type: 'word', start: 0, end: 0, value: token };
      time += silence === undefined ? 100 + 60 * token.length : Number(silence);
      return silence === undefined ? [JSON.stringify(mark)] : [];
    })
    .join('\n');
}

async function exitCodeOf(command: Command, ...argv: readonly string[]): Promise<unknown> {
  await runCommand(command, argv);
  return process.exitCode;
}

describe('Every command', () => {
  test.each(Object.entries({ check, gap, probe, set, strip, table }))(
    '%s tells how it is used',
    async (name, command) => {
      await runCommand(command, ['--help']);
      expect(printed.join()).toContain(`npm run tempo -- ${name}`);
    },
  );

  test.each([
    [
      'no way to measure',
      table,
      ['--voice', 'J', '--out', out],
      'Expected one of --marks, --recording and --polly.',
    ],
    [
      'no such file',
      table,
      ['--marks', 'no.json', '--marks', 'no.json', '--marks', 'no.json', '--voice', 'J', '--out', out],
      'no.json: there is no such file to read.',
    ],
    [
      'too few parts',
      table,
      ['--marks', 'one.json', '--voice', 'J', '--out', out],
      /^Expected --marks \d times, once for each part of the probe, but got it 1 times\.$/,
    ],
    [
      'no exercise',
      check,
      ['--marks', 'a.json'],
      'Expected one exercise to be lunge, clamshell, squat, bridge, but got nothing.',
    ],
    [
      'a file where no folder can be',
      strip,
      ['--out', 'package.json/strip.ssml'],
      /^package\.json\/strip\.ssml cannot be written \(.*\)\.$/,
    ],
    [
      'a side it has not',
      set,
      ['squat', '--side', 'left', '--out', out],
      'Expected --side for the squat to be both, but got "left".',
    ],
    [
      'a level there is not',
      set,
      ['squat', '--level', '13', '--out', out],
      'Expected --level to be a whole number from 1 to 12, but got "13".',
    ],
    [
      'a stopwatch that ran on',
      gap,
      ['--seconds', '400', '--table', 'default', '--out', out],
      'Expected about 40 seconds after --seconds, but got "400".',
    ],
    ['an option it has not', strip, ['--loud'], /^Unknown option '--loud'/],
  ])('given %s says so in one line, leaves with 2 and writes nothing', async (_, command, argv, message) => {
    expect(await exitCodeOf(command, ...argv)).toBe(2);
    expect(printed).toHaveLength(1);
    expect(printed[0]).toMatch(message);
    expect(existsSync(out)).toBe(false);
  });
});

describe('From marks', () => {
  const files = probeParts(PHRASES['en-US'], DEFAULT_VOICE).map(({ ssml }, index) => {
    const file = join(folder, `probe-${index + 1}.json`);
    writeFileSync(file, marksOf(ssml));
    return file;
  });
  const marks = files.flatMap((file) => ['--marks', file]);

  test('a table is made that paces a set to the millisecond', async () => {
    await runCommand(table, [...marks, '--voice', 'Joanna', '--out', out]);
    const made = checkedTable(JSON.parse(readFileSync(out, 'utf8')), out);
    expect(made.words['two']?.costMs).toBe(280);

    const ssml = join(folder, 'set.ssml');
    await runCommand(set, ['lunge', '--table', out, '--out', ssml]);
    const heard = join(folder, 'set.json');
    writeFileSync(heard, marksOf(readFileSync(ssml, 'utf8')));
    await runCommand(check, ['lunge', '--table', out, '--marks', heard]);
    expect(printed.join('\n')).toContain('lowering: mean error +0.0 %, worst +0.0 % of 4.00 s');
  });

  test('of another part no table is made', async () => {
    const swapped = [...files].reverse().flatMap((file) => ['--marks', file]);
    expect(await exitCodeOf(table, ...swapped, '--voice', 'Joanna', '--out', out)).toBe(2);
    expect(printed[0]).toContain('these marks are of another text');
    expect(existsSync(out)).toBe(false);
  });

  test('a gap goes into the table it was measured with', async () => {
    await runCommand(gap, ['--seconds', '40.8', '--table', 'default', '--out', out]);
    expect(checkedTable(JSON.parse(readFileSync(out, 'utf8')), out).gapMs).toBe(DEFAULT_VOICE.gapMs + 20);
  });
});
