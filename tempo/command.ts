import { parseArgs, type ParseArgsConfig } from 'node:util';
import { VoiceTableError } from '../lambda/speech/voiceTable';
import { VoicePackError } from '../lambda/sound/voicePack';
import { UsageError } from './usageError';

/** A command of `npm run tempo`, or of another tool beside it. */
export interface Command {
  readonly help: string;
  readonly run: (argv: readonly string[]) => void | Promise<void>;
}

const CAUSED_BY_A_PERSON = [UsageError, VoiceTableError, VoicePackError];

/** Runs a command; what a person has to put right is one line on standard error and exit code 2. */
export async function runCommand({ help, run }: Command, argv: readonly string[]): Promise<void> {
  if (argv.includes('--help') || argv.includes('-h')) {
    console.log(help);
    return;
  }
  try {
    await run(argv);
  } catch (error) {
    if (!CAUSED_BY_A_PERSON.some((kind) => error instanceof kind)) throw error;
    console.error((error as Error).message);
    process.exitCode = 2;
  }
}

/** Reads a command's options; an option that is not there is the person's to put right. */
export function optionsIn<T extends ParseArgsConfig>(config: T): ReturnType<typeof parseArgs<T>> {
  try {
    return parseArgs(config);
  } catch (error) {
    const [reason = ''] = (error as Error).message.split(/\n|\. /);
    throw new UsageError(`${reason.replace(/\.$/, '')}. --help shows what there is.`);
  }
}
