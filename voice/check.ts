import type { Moment } from './moments';
import { sentencesSaid } from './moments';
import { complaint, lengthsOf } from './makePack';
import type { PackFiles } from './packFiles';
import { tooLong } from './room';

/** What keeps a pack from saying what the moments need, and what it says in vain; nothing where it is as it should be. */
export function complaintsAbout(pack: PackFiles | null, moments: readonly Moment[]): readonly string[] {
  const phrases = pack?.phrases ?? new Map<string, never>();
  const said = sentencesSaid(moments);
  const missing = said.filter((phrase) => !phrases.has(phrase));
  const unused = [...phrases.keys()].filter((phrase) => !said.includes(phrase));
  const late = missing.length > 0 ? [] : tooLong(moments, lengthsOf(phrases));
  return [
    ...missing.map((phrase) => `"${phrase}" has no sound`),
    ...unused.map((phrase) => `"${phrase}" is said nowhere`),
    ...late.filter(({ isShortest }) => isShortest).map(complaint),
  ];
}
