import { createInterface, type Interface } from 'node:readline';
import { PassThrough } from 'node:stream';

/** Lines as they come in, for somebody who looks now and then. */
export interface Lines {
  /** The next line, or undefined where there is none yet. */
  take(): string | undefined;
  isEnded(): boolean;
  /** Resolves when there is a line to take, or none will come any more. */
  arrived(): Promise<void>;
  draft(): Draft;
  close(): void;
}

/** What has been typed of the next line, and where the cursor is in it. */
export interface Draft {
  readonly text: string;
  readonly cursor: number;
}

export function linesOf(input: NodeJS.ReadableStream, isTerminal: boolean): Lines {
  // On a terminal the page draws what is typed, so readline's own drawing goes nowhere.
  const reader: Interface = isTerminal
    ? createInterface({ input, output: new PassThrough().resume(), terminal: true })
    : createInterface({ input, terminal: false });
  const lines: string[] = [];
  let isEnded = false;
  let wake: () => void = () => undefined;

  reader.on('line', (line) => {
    lines.push(line);
    wake();
  });
  reader.on('close', () => {
    isEnded = true;
    wake();
  });
  reader.on('SIGINT', () => {
    reader.close();
  });
  return {
    take: () => lines.shift(),
    isEnded: () => isEnded && lines.length === 0,
    arrived: async () => {
      if (lines.length === 0 && !isEnded) {
        await new Promise<void>((resolve) => {
          wake = resolve;
        });
      }
    },
    draft: () => ({ text: reader.line, cursor: reader.cursor }),
    close: () => {
      reader.close();
    },
  };
}
