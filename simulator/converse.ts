import { realClock, virtualClock } from './clock';
import { createEcho, type EchoEvent, type EchoParts } from './echo';
import { exchangeLine } from './exchangeLine';
import { linesOf, type Lines } from './lines';
import type { LastTime } from './lastTime';
import { plainPage, screenPage, type ScreenPage } from './page';
import { createPerson } from './person';
import { scriptReader, type ScriptLine } from './script';
import { statusLine } from './status';
import { createSummary } from './summary';
import { createTranscript } from './transcript';
import { workoutAt } from './workoutHeard';

/** Where somebody types and reads. */
export interface Surroundings {
  readonly stdin: NodeJS.ReadableStream & { readonly isTTY?: boolean };
  readonly stdout: NodeJS.WritableStream & { readonly isTTY?: boolean; readonly columns?: number };
  readonly stderr: NodeJS.WritableStream;
  /** Aborted when the person leaves. */
  readonly leaving: AbortSignal;
}

export interface Manner {
  readonly fast: boolean;
  readonly json: boolean;
  readonly script: readonly ScriptLine[] | null;
  readonly scriptName: string;
  readonly lastTime: LastTime;
}

const PROMPT = '> ';
const DEFAULT_COLUMNS = 100;

/** Holds one whole conversation, from the first word to the last silence. */
export async function converse(
  parts: Omit<EchoParts, 'onEvent'>,
  manner: Manner,
  { stdin, stdout, stderr, leaving }: Surroundings,
): Promise<void> {
  const startsAt = Math.max(Date.now(), manner.lastTime.read());
  const clock = manner.fast ? virtualClock(startsAt) : realClock(startsAt);
  const isTyped = manner.script === null && stdin.isTTY === true;
  const write = (text: string) => {
    stdout.write(text);
  };
  // A terminal that does not know its width says 0.
  const columns = () =>
    stdout.columns === undefined || stdout.columns === 0 ? DEFAULT_COLUMNS : stdout.columns;
  const screen = stdout.isTTY === true && !manner.fast && !manner.json ? screenPage(write, columns) : null;
  const transcript = createTranscript(
    screen ?? plainPage(manner.json ? () => undefined : write),
    startsAt,
    columns(),
  );
  const summary = createSummary();
  const echo = createEcho({ ...parts, onEvent });
  const lines = manner.script === null ? linesOf(stdin, isTyped) : null;
  const isLeft = () => leaving.aborted || (isTyped && lines?.isEnded() === true);
  const person = createPerson({ echo, clock, look, isLeft });
  const readLine = scriptReader(manner.scriptName);
  leaving.addEventListener('abort', () => lines?.close());

  try {
    await talk();
  } finally {
    echo.putAway(clock.now());
    screen?.leave();
    lines?.close();
    manner.lastTime.write(clock.now());
  }
  if (!manner.json) {
    write(`${summary.lineAt(clock.now() - startsAt)}\n`);
  }

  async function talk(): Promise<void> {
    if (lines === null) {
      for (const line of manner.script ?? []) {
        await say(line);
      }
    } else {
      await listenTo(lines);
      readLine.end();
    }
    await person.staySilent();
  }

  async function listenTo(typed: Lines): Promise<void> {
    while (!typed.isEnded() && !leaving.aborted) {
      if (manner.fast) {
        prompt();
        await typed.arrived();
      }
      const text = typed.take();
      if (text === undefined) {
        await letTimePass();
      } else {
        await take(text);
      }
    }
  }

  async function take(text: string): Promise<void> {
    const line = readLine(text);
    if (line === null) {
      if (isTyped && manner.fast && text.trim() === '') {
        await person.staySilent();
      }
      return;
    }
    // Whoever types while the coach speaks interrupts it; lines from a pipe wait for the microphone.
    await say(isTyped && !manner.fast && line.afterMs === null ? { ...line, afterMs: 0 } : line);
    if (isTyped && manner.fast) {
      await person.hearOut();
    }
  }

  async function letTimePass(): Promise<void> {
    if (!manner.fast) {
      await clock.waitTowards(Infinity);
      await echo.passTo(clock.now());
      look(clock.now());
    }
  }

  async function say(line: ScriptLine): Promise<void> {
    if (!(await person.say(line)) && !isTyped) {
      stderr.write(`${manner.scriptName}:${String(line.number)}: nothing understands "${line.text}".\n`);
    }
  }

  function onEvent(event: EchoEvent): void {
    transcript.onEvent(event);
    summary.onEvent(event);
    if (event.kind === 'exchange') {
      manner.lastTime.write(event.exchange.at);
      if (manner.json) {
        write(exchangeLine(event.exchange));
      }
    }
    if (event.kind === 'replied') {
      manner.lastTime.write(event.playing.startsAt);
    }
    if (event.kind === 'problem') {
      stderr.write(`The skill's response could not be used: ${event.reason}\n`);
    }
  }

  function look(at: number): void {
    transcript.hearUntil(at);
    if (screen !== null) {
      drawBelow(screen, at);
    }
  }

  function drawBelow(page: ScreenPage, at: number): void {
    const playing = echo.playing();
    const view = playing === null ? null : workoutAt(playing, at);
    const status = statusLine(echo.momentAt(at), view, at - startsAt);
    const draft = lines?.draft() ?? { text: '', cursor: 0 };
    page.drawBelow([status, `${PROMPT}${draft.text}`], PROMPT.length + draft.cursor);
  }

  function prompt(): void {
    if (isTyped) {
      stderr.write(PROMPT);
    }
  }
}
