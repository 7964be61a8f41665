import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { SILENT } from '../lambda/turn/operator';
import { skillHandler } from '../lambda/alexa/skill';
import { tuned } from '../lambda/speech/tuned';
import { voiceFor } from '../lambda/speech/voices';
import { dynamoProgressStore } from '../lambda/storage/dynamoProgressStore';
import { createPlayer } from './devices/player';
import { SHAPES } from './devices/shapes';
import { createShow, paceOf } from './devices/show';
import { createSpeaker } from './devices/speaker';
import { loadHeard } from './hearing/loadHeard';
import { lastTimeIn } from './lastTime';
import { openPage } from './page/openPage';
import { openRecorder } from './recording/recording';
import { roomTime } from './roomTime';
import { HELP, parseOptions, type Options } from './options';
import { soundOfLocale } from './voice/soundOfLocale';
import { openTable } from './table';
import { converse } from './terminal/converse';
import { parseScript, type ScriptLine } from './terminal/script';
import type { Surroundings } from './terminal/surroundings';
import { UsageError } from './usageError';
import { utteranceResolver } from './hearing/utterance';

export interface Process extends Surroundings {
  readonly projectFolder: string;
}

/** The whole command: reads its options, joins the parts, talks, and returns the exit code. */
export async function run(argv: readonly string[], process: Process): Promise<number> {
  try {
    const options = parseOptions(argv);
    if (options.help) {
      process.stdout.write(HELP);
      return 0;
    }
    await start(options, process);
    return 0;
  } catch (error) {
    if (error instanceof UsageError) {
      process.stderr.write(`${error.message}\n`);
      return 2;
    }
    throw error;
  }
}

async function start(options: Options, process: Process): Promise<void> {
  const script = options.script === null ? null : readScript(options.script);
  const heard = loadHeard(join(process.projectFolder, 'interactionModel'), options.locale);
  const recordFrom = options.record === null ? null : await openRecorder(options.record, options.locale);
  const dataFolder = options.data === null ? join(process.projectFolder, '.echo') : resolve(options.data);
  const table = await openTable(dataFolder, options.reset);
  const lastTime = lastTimeIn(dataFolder, options.reset);
  // The local Echo speaks exactly as its table says, so its voice is a measured one.
  const voice = { ...voiceFor(options.locale), source: 'engine' as const };
  const shape = options.shape === null ? undefined : SHAPES[options.shape];
  const sounding = tuned(voice, paceOf(options.voiceSpeed));
  const log = (message: string, about: Readonly<Record<string, string>>) => {
    process.stderr.write(`skill: ${message} ${JSON.stringify(about)}\n`);
  };
  const room = roomTime(Math.max(Date.now(), lastTime.read()));
  const skill = skillHandler({
    store: dynamoProgressStore(table.access),
    log: { ...SILENT, warn: log, error: log },
    voiceFor: () => voice,
    streamUrl: STREAMS,
  });
  const { locale, user } = options;
  const player = options.player ? createPlayer(voice) : null;
  const account = { skill, meaningOf: utteranceResolver(heard), newId: randomUUID };
  const page = isInteractive(options, process)
    ? await openPage({
        ...{ ...account, voice, player: options.player, locale, user, room, lastTime, table },
        soundOf: await soundOfLocale(locale),
      })
    : null;
  try {
    if (page !== null) process.stdout.write(`${welcome(page.address)}\n`);
    await converse(
      {
        ...account,
        device:
          shape === undefined
            ? createSpeaker(sounding, player)
            : createShow(voice, shape, options.voiceSpeed, player),
        identity: { locale, user, device: 'TERMINAL', person: null },
      },
      { ...options, script, scriptName: options.script ?? 'standard input', lastTime, room, recordFrom },
      process,
    );
  } finally {
    await page?.close();
    await table.close();
  }
}

/** Somebody sits at a terminal and has time: nobody else would look at a page. */
function isInteractive({ fast, json, script }: Options, { stdin, stdout }: Process): boolean {
  return stdin.isTTY === true && stdout.isTTY === true && !fast && !json && script === null;
}

function welcome(address: string): string {
  return `An Echo that speaks is at ${address}: open it in a browser. Or type here what you would say.\n`;
}

/** Nobody is asked for it: what is found there is laid out from its path. */
const STREAMS = 'https://streams.invalid';

function readScript(file: string): readonly ScriptLine[] {
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new UsageError(`Expected a script after --script, but "${file}" cannot be read (${reason}).`);
  }
  return parseScript(text, file);
}
