import { existsSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { PassThrough, Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { run } from '../../simulator/run';
import { openTable } from '../../simulator/table';
import { temporaryFolder } from '../temporaryFolder';

const folder = temporaryFolder();

async function runWith(argv: readonly string[], typed = '') {
  const stdout = new PassThrough();
  const stderr = new PassThrough();
  const exitCode = await run(argv, {
    stdin: Readable.from([typed]),
    stdout,
    stderr,
    projectFolder: resolve('.'),
    leaving: new AbortController().signal,
  });
  stdout.end();
  stderr.end();
  return { exitCode, out: await text(stdout), err: await text(stderr) };
}

function dataIn(name: string): readonly string[] {
  return ['--fast', '--data', join(folder, name)];
}

function scriptOf(name: string, lines: string): string {
  const file = join(folder, name);
  writeFileSync(file, lines);
  return file;
}

const START = 'Alexa, start eccentric glutes';

describe('npm start', () => {
  it('talks through a script in virtual time and says how long it took', async () => {
    const file = scriptOf('start.txt', `${START}\nfull workout\n@20s Alexa, stop`);
    const { exitCode, out, err } = await runWith([...dataIn('a'), '--script', file]);
    expect([exitCode, err]).toEqual([0, '']);
    expect(out).toContain(' 0:00  You: Alexa, start eccentric glutes\n 0:01  Hi');
    expect(out).toMatch(/Total time \d+:\d\d\./);
  });

  it('leads through the whole workout with one word a set, every rep counted', async () => {
    const { out, err } = await runWith([...dataIn('w'), '--script', 'simulator/scripts/fullWorkout.txt']);
    expect(err).toBe('');
    expect(out).toMatch(/Total time (3[6-9]|4\d):\d\d\. Counted: 3 rounds, 18 sets, 300 reps\.\n$/);
  });

  it('is a Show as well: the screen beside the words, touched by a line, without a word to the end', async () => {
    const file = scriptOf('show.txt', `${START}\nbuild up\n@80s touch pause\n@3s touch resume`);
    const show = ['--device', 'show', '--script', file];
    const { out, err } = await runWith([...dataIn('s'), ...show]);
    expect(err).toBe('');
    expect(out).toMatch(/\[screen\] Lunges · left leg · \d of 8\n/);
    expect(out).toContain('You touch: pause');
    expect(out).toContain('[screen] How was it?');
    expect(out).toMatch(/Counted: 1 round, 6 sets, 48 reps\.\n$/);
  });

  it('prints one object a line with --json, and nothing else', async () => {
    const { out } = await runWith([...dataIn('b'), '--json'], `ready\n${START}\n@5s exit\n`);
    const lines = out
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as Record<string, unknown>);
    expect(lines.map((line) => Object.keys(line))).toEqual(
      lines.map(() => ['at', 'said', 'request', 'response', 'played']),
    );
    expect(lines).toMatchObject([
      { said: 'ready', request: null, response: null },
      { said: START, played: { speechMs: 5000, repromptMs: 0 } },
      { said: 'exit', request: { request: { type: 'SessionEndedRequest' } } },
    ]);
  });

  it('names the script line that nothing understands, or that touches nothing, and goes on', async () => {
    const file = scriptOf('banana.txt', `${START}\n# fruit\nbanana\ntouch pause\nstop\n`);
    const { exitCode, err } = await runWith([...dataIn('c'), '--script', file]);
    expect(exitCode).toBe(0);
    expect(err).toBe(
      `${file}:3: nothing understands "banana".\n${file}:4: there is no "pause" on the screen to be touched.\n`,
    );
  });

  it('says in one line what it heard, where that is not quite what was said', async () => {
    const { out } = await runWith(dataIn('guess'), `${START}\n@20s um how many lefft please\n`);
    expect(out).toMatch(/You: um how many lefft please\n +\d:\d\d {2}\(heard as "how many left"\)\n/);
  });

  it('lets silence play out after the last line, and takes the place up in the next run', async () => {
    const silent = await runWith(dataIn('d'), `${START}\nfull workout\n`);
    expect(silent.out).toContain('(8 seconds of silence)');
    expect(silent.out).toContain('(nobody answered: the session is over)');
    expect(silent.out).toContain('Counted: 1 round, 2 sets, 30 reps.');
    const again = await runWith(dataIn('d'), `${START}\n`);
    expect(again.out).toContain('Welcome back');
    const fresh = await runWith([...dataIn('d'), '--reset'], `${START}\n`);
    expect(fresh.out).not.toContain('Welcome back');
  });

  it('keeps each user apart', async () => {
    await runWith([...dataIn('e'), '--user', 'Ann'], `${START}\nfull workout\n`);
    const other = await runWith([...dataIn('e'), '--user', 'Bob'], `${START}\n`);
    expect(other.out).not.toContain('Welcome back');
  });

  it('never lets time go backwards from one run to the next', async () => {
    const atOf = ({ out }: { out: string }) =>
      out
        .trim()
        .split('\n')
        .map((line) => Date.parse((JSON.parse(line) as { at: string }).at));
    const first = atOf(await runWith([...dataIn('f'), '--json'], `${START}\n@3d ${START}\n`));
    const second = atOf(await runWith([...dataIn('f'), '--json'], `${START}\n`));
    expect(Math.min(...second)).toBeGreaterThanOrEqual(Math.max(...first));
  });

  it.each<readonly [readonly string[], string]>([
    [['--bogus'], 'Unknown option'],
    [['--script', 'nowhere.txt'], '"nowhere.txt" cannot be read'],
    [['--locale', 'xx-XX'], 'no interaction model for the locale "xx-XX"'],
    [['--data', 'package.json'], 'package.json cannot be used'],
    [['--data', 'package.json/data'], 'data cannot be used'],
    // Where the system has one: a folder that is there and says of every new one that it is not.
    ...(existsSync('/proc/self') ? [[['--data', '/proc/data'], '/proc/data cannot be used'] as const] : []),
  ])('refuses %j in one line with exit code 2', async (argv, message) => {
    const { exitCode, out, err } = await runWith(argv);
    expect([exitCode, out]).toEqual([2, '']);
    expect(err).toContain(message);
    expect(err.trimEnd()).not.toContain('\n');
  });

  it('says so when another local Echo is using the data', async () => {
    const table = await openTable(join(folder, 'g'), false);
    const { exitCode, err } = await runWith(dataIn('g'));
    await table.close();
    expect(exitCode).toBe(2);
    expect(err).toMatch(/^Another local Echo is using the data in .*\n$/);
  });
});
