import { UsageError } from '../usageError';

/** One utterance of a script. */
export interface ScriptLine {
  readonly number: number;
  readonly text: string;
  /** Milliseconds after the last reply began; null = as soon as the microphone opens. */
  readonly afterMs: number | null;
}

const UNIT_MS: Readonly<Record<string, number>> = {
  ms: 1,
  s: 1000,
  m: 60_000,
  h: 3_600_000,
  d: 86_400_000,
};

/** Reads a script: one utterance a line, `@90s` before it for its time, `#` for a comment. */
export function parseScript(text: string, name: string): readonly ScriptLine[] {
  const readLine = scriptReader(name);
  const lines = text.split(/\r\n|\n|\r/).flatMap((line) => readLine(line) ?? []);
  readLine.end();
  if (lines.length === 0) {
    throw new UsageError(`The script ${name} says nothing: write one utterance a line.`);
  }
  return lines;
}

export interface ScriptReader {
  /** The utterance of the next line, or null where it has none. */
  (line: string): ScriptLine | null;
  /** Throws if a time is left without its utterance. */
  readonly end: () => void;
}

/** Reads a script line by line. A time may stand before its utterance or on a line of its own above it. */
export function scriptReader(name: string): ScriptReader {
  let number = 0;
  let waiting: { readonly afterMs: number; readonly number: number } | null = null;

  const read = (line: string): ScriptLine | null => {
    number += 1;
    const said = line
      .replace(/^\uFEFF/, '')
      .replace(/(^|\s)#.*$/s, '')
      .trim();
    const [, time, text = ''] = /^(@\S*)\s*(.*)$/s.exec(said) ?? [undefined, undefined, said];
    if (time !== undefined) {
      refuseSecondTime(waiting, number);
      waiting = { afterMs: millisecondsOf(time, number), number };
    }
    if (text === '') {
      return null;
    }
    const afterMs = waiting?.afterMs ?? null;
    waiting = null;
    return { number, text, afterMs };
  };
  return Object.assign(read, {
    end: () => {
      if (waiting !== null) {
        throw new UsageError(`${name}:${String(waiting.number)}: nothing is said at this time.`);
      }
    },
  });

  function refuseSecondTime(earlier: { readonly number: number } | null, at: number): void {
    if (earlier !== null) {
      throw new UsageError(
        `${name}:${String(at)}: expected the words for the time on line ${String(earlier.number)}, but got another time.`,
      );
    }
  }

  function millisecondsOf(time: string, at: number): number {
    const whole = /^@(?:\d+(?:\.\d+)?(?:ms|s|m|h|d))+$/.test(time);
    const ms = [...time.matchAll(/(\d+(?:\.\d+)?)(ms|s|m|h|d)/g)].reduce(
      (sum, [, amount, unit = '']) => sum + Number(amount) * (UNIT_MS[unit] ?? 0),
      0,
    );
    if (!whole || ms > 10_000 * 86_400_000) {
      throw new UsageError(
        `${name}:${String(at)}: expected a time such as @90s, @1m30s or @2d, but got "${time}".`,
      );
    }
    return Math.round(ms);
  }
}

/** The button that a line touches; null where it is to be said. */
export function touchedBy(text: string): string | null {
  return /^touch (\w+)$/i.exec(text)?.[1] ?? null;
}
