import { parseArgs } from 'node:util';
import { SHAPES } from './devices/shapes';
import { UsageError } from './usageError';

export interface Options {
  readonly fast: boolean;
  readonly script: string | null;
  readonly json: boolean;
  readonly player: boolean;
  readonly record: string | null;
  readonly locale: string;
  readonly user: string;
  readonly data: string | null;
  readonly reset: boolean;
  /** A kind of screen by its name; null for a speaker. */
  readonly shape: string | null;
  /** How many times as long as planned the words of its voice take. */
  readonly voiceSpeed: number;
  readonly help: boolean;
}

export const HELP = `A local Echo: talk to the skill by typing, on its real code and a DynamoDB inside this process.

  npm start -- [options]

  --fast           do not wait: time is virtual and everything is printed at once
  --script FILE    say the lines of a file, then let silence play out, and leave
  --json           print one JSON object for each request and nothing else;
                   start it with "npm start -s", or npm adds lines of its own
  --no-player      a device without an audio player: nothing can be played non-stop
  --record FILE    write what is heard into an MP3, from the start to the end, in a voice that comes along
  --locale L       the language to speak, as in interactionModel/ (default en-US)
  --user NAME      whose account this is (default "someone")
  --data DIR       where what is remembered is kept (default .echo)
  --device NAME    a speaker (default), or a screen: ${Object.keys(SHAPES).join(', ')}
  --voice-speed N  the voice takes N times as long for its words, such as 1.1 (default 1)
  --reset          forget everything remembered in the data folder first
  --help           show this

In a terminal, and without --fast, --script and --json, it also serves an Echo that speaks to a browser, at the address that it
prints.

Say "Alexa, start eccentric glutes", then what the coach offers. "Alexa" may be left out. Typing while it speaks cuts it
short; typing nothing is silence (with --fast, an empty line lets the silence pass). Ctrl-C or Ctrl-D leaves.

A script has one utterance a line, said as soon as the microphone opens.
  @90s Alexa, pause    said 90 seconds after the last reply began, whatever is happening then;
                       also @500ms, @1m30s, @2h, @3d, and the time may stand on the line above
  touch pause          touches a button of the screen, also at a time: @20s touch pause
  # a comment          to the end of the line
  [next]               a button of the remote: [play], [pause], [next] or [previous]
Lines piped into standard input are read in the same way.

Non-stop, the device's audio player plays what the skill names, in the same voice; "Alexa, pause", "resume", "next" and the
like then need no name. With --json, what the device tells by itself are lines whose "said" is null.

Alexa's own services are not here: the coach says that this device can't do reminders, and takes the time zone as UTC.

With --record, what is played non-stop is recorded byte for byte, and what the coach says is spoken by the same voice at the
times that the local Echo gives it: interruptions, silences and all. A silence of more than an hour is cut to one.

Exit code: 0, or 2 for options, a script or a file that cannot be used.
`;

/** Reads the command line; throws a UsageError with one clear line. */
export function parseOptions(argv: readonly string[]): Options {
  const values = valuesIn(argv);
  const user = values.user ?? 'someone';
  if (user.trim() === '' || user.length > 200) {
    throw new UsageError('Expected a name of 1 to 200 characters after --user.');
  }
  if (values.record?.trim() === '') {
    throw new UsageError('Expected a file after --record, but got nothing.');
  }
  if (values.data?.trim() === '') {
    throw new UsageError('Expected a folder after --data, but got nothing.');
  }
  return {
    fast: values.fast ?? false,
    script: values.script ?? null,
    json: values.json ?? false,
    player: values['no-player'] !== true,
    record: values.record ?? null,
    locale: values.locale ?? 'en-US',
    user: user.trim(),
    data: values.data ?? null,
    reset: values.reset ?? false,
    shape: shapeIn(values.device),
    voiceSpeed: speedIn(values['voice-speed']),
    help: values.help ?? false,
  };
}

function shapeIn(device = 'speaker'): string | null {
  if (device === 'speaker') {
    return null;
  }
  if (!(device in SHAPES)) {
    throw new UsageError(
      `Expected speaker, ${Object.keys(SHAPES).join(', ')} after --device, but got "${device}".`,
    );
  }
  return device;
}

function speedIn(text = '1'): number {
  const speed = Number(text);
  if (!(speed >= 0.5 && speed <= 2)) {
    throw new UsageError(`Expected a number from 0.5 to 2 after --voice-speed, but got "${text}".`);
  }
  return speed;
}

function valuesIn(argv: readonly string[]) {
  try {
    return parseArgs({
      args: [...argv],
      options: {
        fast: { type: 'boolean' },
        script: { type: 'string' },
        json: { type: 'boolean' },
        'no-player': { type: 'boolean' },
        record: { type: 'string' },
        locale: { type: 'string' },
        user: { type: 'string' },
        data: { type: 'string' },
        reset: { type: 'boolean' },
        device: { type: 'string' },
        'voice-speed': { type: 'string' },
        help: { type: 'boolean', short: 'h' },
      },
    }).values;
  } catch (error) {
    const reason = error instanceof Error ? (error.message.split(/\n|\. /)[0] ?? '') : String(error);
    throw new UsageError(`${reason.replace(/\.$/, '')}. See npm start -- --help for the options.`);
  }
}
