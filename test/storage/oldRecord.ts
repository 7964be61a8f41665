import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ProgressKey } from '../../lambda/storage/progressStore';
import { personOf } from '../../lambda/turn/session';
import type { StoredItem } from './items';

/** What an older version wrote of somebody, and what it made of that itself when it read it again. */
export interface OldRecord<Read> {
  readonly about: string;
  readonly items: readonly StoredItem[];
  /** The attributes of a session that was open; null where it was over. */
  readonly session: Readonly<Record<string, unknown>> | null;
  readonly read: Readonly<Record<string, unknown>> & { readonly heardAt: number } & Read;
}

/** Every record of a version there is. */
export function recordsOf<Read = unknown>(version: number): readonly OldRecord<Read>[] {
  const folder = join(__dirname, 'records', `version${version}`);
  return readdirSync(folder).map(
    (file) => JSON.parse(readFileSync(join(folder, file), 'utf8')) as OldRecord<Read>,
  );
}

/** Whose record it is: the person of the session, or the only one there is. */
export function keyOf({ items, session }: OldRecord<unknown>): ProgressKey {
  const keys = items.map(({ sk }) => sk).filter((sk) => sk.startsWith('progress#'));
  const person = personOf(session) ?? keys[0]?.replace('progress#', '') ?? '';
  return { account: items[0]?.pk ?? '', person };
}
