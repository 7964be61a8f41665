/** A part of some bytes: from its first byte up to, not including, its end. */
export interface Part {
  readonly from: number;
  readonly to: number;
}

/**
 * What a Range header asks for of `length` bytes: a part; the whole, where there is no header, or one that a server may
 * pass over (another unit, several parts, nonsense: RFC 9110, 14.2); or nothing that is there.
 */
export function rangeOf(header: string | undefined, length: number): Part | 'whole' | 'unsatisfiable' {
  const [, first = '', last = ''] = RANGE.exec(header ?? '') ?? [];
  if (first === '' && last === '') return 'whole';
  if (first === '') {
    const from = Math.max(0, length - Number(last));
    return from < length ? { from, to: length } : 'unsatisfiable';
  }
  const from = Number(first);
  if (last !== '' && Number(last) < from) return 'whole';
  if (from >= length) return 'unsatisfiable';
  return { from, to: last === '' ? length : Math.min(length, Number(last) + 1) };
}

const RANGE = /^bytes=(\d*)-(\d*)$/;
