import type { Page } from './transcript';

/** A page that only ever grows, for files, pipes and virtual time. */
export function plainPage(write: (text: string) => void): Page {
  let isLineOpen = false;
  return {
    add(text) {
      write(text);
      isLineOpen = true;
    },
    endLine() {
      if (isLineOpen) {
        write('\n');
      }
      isLineOpen = false;
    },
  };
}

/** A page on a terminal, with lines below it that are drawn anew as they change. */
export interface ScreenPage extends Page {
  drawBelow(lines: readonly string[], cursorColumn: number): void;
  leave(): void;
}

const UP = '\u001b[A';
const CLEAR_DOWN = '\u001b[J';

export function screenPage(write: (text: string) => void, columns: () => number): ScreenPage {
  let line = '';
  let below: readonly string[] = [];
  let cursorColumn = 0;

  return {
    add(text) {
      lift();
      line += text;
      settle();
    },
    endLine() {
      if (line !== '') {
        lift();
        write(`${line}\n`);
        line = '';
        settle();
      }
    },
    drawBelow(lines, column) {
      if (column === cursorColumn && isSame(lines, below)) return;
      lift();
      below = lines;
      cursorColumn = column;
      settle();
    },
    leave() {
      lift();
      write(line === '' ? '' : `${line}\n`);
      below = [];
    },
  };

  /** Takes the unfinished line and everything below it off the screen. */
  function lift(): void {
    write(`\r${UP.repeat(below.length)}${CLEAR_DOWN}`);
  }

  function settle(): void {
    const width = Math.max(10, columns() - 1);
    write([line, ...below].map((text) => text.slice(0, width)).join('\n'));
    if (below.length > 0) {
      write(`\r${cursorColumn === 0 ? '' : `\u001b[${String(Math.min(cursorColumn, width))}C`}`);
    }
  }
}

function isSame(lines: readonly string[], others: readonly string[]): boolean {
  return lines.length === others.length && lines.every((text, index) => text === others[index]);
}
