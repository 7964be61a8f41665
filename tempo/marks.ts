import type { Run } from './plan';
import { UsageError } from './usageError';

interface WordMark {
  readonly time: number;
  readonly value: string;
}

/**
 * When each run begins, from Polly's speech marks of the same text: one JSON object a line
 * (https://docs.aws.amazon.com/polly/latest/dg/output.html). Throws where they are of another text.
 */
export function onsetsOfMarks(lines: string, runs: readonly Run[], file: string): readonly number[] {
  const marks = wordMarks(lines, file);
  let at = 0;
  return runs.map((run) => {
    const words = wordsIn(run.words);
    const onset = marks[at]?.time;
    for (const word of words) {
      const mark = marks[at];
      if (mark === undefined) {
        throw new UsageError(`${file}: the marks end before “${run.words}”; they are not of the whole text.`);
      }
      if (plain(mark.value) !== word) {
        throw new UsageError(
          `${file}: word ${at + 1} is “${mark.value}” where “${word}” was expected: these marks are of another text.`,
        );
      }
      at += 1;
    }
    return onset ?? 0;
  });
}

function wordMarks(lines: string, file: string): readonly WordMark[] {
  const marks = lines
    .split('\n')
    .filter((line) => line.trim() !== '')
    .flatMap((line, index) => markIn(line, `${file}, line ${index + 1}`));
  if (marks.length === 0) {
    throw new UsageError(`${file}: there are no word marks in it; ask Polly for SpeechMarkTypes ["word"].`);
  }
  return marks;
}

function markIn(line: string, where: string): readonly WordMark[] {
  const mark = parsed(line);
  if (mark === undefined) {
    throw new UsageError(`${where}: expected one JSON object a line, as Polly writes speech marks.`);
  }
  const { type, time, value } = mark;
  // Some voices mark the break tag itself as a word.
  if (type !== 'word' || (typeof value === 'string' && value.startsWith('<'))) return [];
  if (typeof time !== 'number' || typeof value !== 'string') {
    throw new UsageError(`${where}: expected a word mark with a "time" in ms and a "value".`);
  }
  return [{ time, value }];
}

function parsed(line: string): Readonly<Record<'type' | 'time' | 'value', unknown>> | undefined {
  try {
    const value: unknown = JSON.parse(line);
    return typeof value === 'object' && value !== null
      ? { type: '', time: '', value: '', ...value }
      : undefined;
  } catch {
    return undefined;
  }
}

function wordsIn(text: string): readonly string[] {
  return text
    .split(/\s+/)
    .map(plain)
    .filter((word) => word !== '');
}

function plain(word: string): string {
  return word.toLowerCase().replace(/[^\p{L}\p{N}']/gu, '');
}
