import { existsSync, readFileSync } from 'node:fs';
import { SourceMap, type SourceMapPayload } from 'node:module';

/**
 * Where something was thrown, in the files it was written in, the innermost first: `lambda/coach/move.ts:12`. The map
 * beside the bundle is read only now; Node's own flag reads it at every cold start, of which that is a fifth.
 */
export function traceOf(thrown: unknown): string {
  const frames = thrown instanceof Error ? (thrown.stack ?? '').matchAll(FRAME) : [];
  return [...frames]
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
  const known = maps.get(file);
  if (known !== undefined || maps.has(file)) return known;
  const beside = `${file}.map`;
  const map = existsSync(beside)
    ? new SourceMap(JSON.parse(readFileSync(beside, 'utf8')) as SourceMapPayload)
    : undefined;
  maps.set(file, map);
  return map;
}
