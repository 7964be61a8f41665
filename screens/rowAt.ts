import type { Count, Row } from '../lambda/screen/showing';

/** The row that is shown so many milliseconds after the start of the speech. */
export function rowAt({ rows }: Count, at: number): Row {
  const row = rows.findLast(([start]) => start <= at);
  if (row === undefined) throw new RangeError(`Expected a row at ${at} ms.`);
  return row;
}
