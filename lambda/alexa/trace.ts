import { readFileSync } from 'node:fs';
import { SourceMap, type SourceMapPayload } from 'node:module';

/**
 * Where something was thrown, in the files it was written in, the innermost first: `lambda/coach/move.ts:12`. The map
 * beside the bundle is read only now; Node's own flag reads it at every cold start, of which that is a fifth.
 */
export function traceOf(thrown: unknown): string {
  const stack: unknown = thrown instanceof Error ? thrown.stack : undefined;
  return [...(typeof stack === 'string' ? stack : '').matchAll(FRAME)]
    .slice(0, MOST_FRAMES)
    .map(([, file = '', line, column]) => written(file, Number(line), Number(column)))
    .join(' < ');
}

const MOST_FRAMES = 6;

/** `at move (file:///var/task/index.mjs:12:345)`, but nothing of Node's own. */
const FRAME = /^ {4}at (?:.*\(|async )?(?:file:\/\/)?(\/[^():\n]+):(\d+):(\d+)\)?$/gm;

function written(file: string, line: number, column: number): string {
  const map = mapOf(file);
  const entry = map?.findEntry(line - 1, column - 1);
  if (entry === undefined || !('originalSource' in entry)) return `${file}:${line}`;
  return `${entry.originalSource.replace(UP_TO_OURS, '')}:${entry.originalLine + 1}`;
}

/** Where the bundle was built says nothing. */
const UP_TO_OURS = /^.*?(?=(?:lambda|node_modules)\/)/;

const maps = new Map<string, SourceMap | undefined>();

function mapOf(file: string): SourceMap | undefined {
  if (!maps.has(file)) maps.set(file, mapBeside(file));
  return maps.get(file);
}

/** A map that is missing or damaged must not become a fault of its own. */
function mapBeside(file: string): SourceMap | undefined {
  try {
    return new SourceMap(JSON.parse(readFileSync(`${file}.map`, 'utf8')) as SourceMapPayload);
  } catch {
    return undefined;
  }
}
