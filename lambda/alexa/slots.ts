import { property } from '../storage/property';

/** The whole number from 0 to 99 that was said, or null; nothing here counts higher, so more was misheard. */
export function slotNumber(slots: unknown, name: string): number | null {
  const value = property(property(slots, name), 'value');
  return typeof value === 'string' && /^\d{1,2}$/.test(value) ? Number(value) : null;
}

/** Which of `ids` the words in a slot stand for, or null if they stand for none. */
export function slotId<Id extends string>(slots: unknown, name: string, ids: readonly Id[]): Id | null {
  const authorities = property(property(property(slots, name), 'resolutions'), 'resolutionsPerAuthority');
  const found = list(authorities).find(matches);
  const id = property(property(list(property(found, 'values'))[0], 'value'), 'id');
  return ids.find((known) => known === id) ?? null;
}

function matches(authority: unknown): boolean {
  return property(property(authority, 'status'), 'code') === 'ER_SUCCESS_MATCH';
}

function list(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}
