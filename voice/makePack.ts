import { FRAME_BYTES, FRAME_MS } from '../lambda/sound/frames';
import { UsageError } from '../tempo/usageError';
import type { Encoded } from './encode';
import { sentencesSaid, type Moment } from './moments';
import { tooLong, type Length, type TooLong } from './room';

/** A phrase as it lies in a pack. */
export interface Recording extends Encoded {
  /** How long it was made to last, in percent of what the voice would take. */
  readonly percent: number;
}

/** Has a voice say a phrase in some percent of its usual length. */
export type Recorder = (phrase: string, percent: number) => Promise<Encoded>;

/** A phrase that still does not fit is left out for a shorter one, so that it need not be hurried as much. */
const LEAST_PERCENT = { shortest: 75, other: 80 };
const STEP_PERCENT = 5;

/**
 * Records what the moments say and is not there yet, each phrase as slowly as its room allows; throws a UsageError where
 * something has no sound, or does not fit in its shortest form.
 */
export async function makePack(
  moments: readonly Moment[],
  before: ReadonlyMap<string, Recording>,
  record: Recorder,
): Promise<ReadonlyMap<string, Recording>> {
  const pack = new Map<string, Recording>();
  const add = async (phrase: string, percent: number): Promise<void> => {
    pack.set(phrase, { ...(await record(phrase, percent)), percent });
  };
  for (const phrase of sentencesSaid(moments)) {
    const there = before.get(phrase);
    if (there === undefined) await add(phrase, 100);
    else pack.set(phrase, there);
  }
  for (;;) {
    const late = tooLong(moments, lengthsOf(pack));
    const hurried = late.filter(({ words, isShortest }) => {
      const { percent = 0 } = pack.get(words) ?? {};
      return percent > LEAST_PERCENT[isShortest ? 'shortest' : 'other'];
    });
    if (hurried.length === 0) {
      refuseShortest(late);
      return pack;
    }
    for (const words of new Set(hurried.map((form) => form.words))) {
      await add(words, (pack.get(words)?.percent ?? 100) - STEP_PERCENT);
    }
  }
}

/** How long each phrase of a pack is. */
export function lengthsOf(pack: ReadonlyMap<string, Recording>): ReadonlyMap<string, Length> {
  return new Map(
    [...pack].map(([phrase, { bytes, lead }]) => [phrase, { frames: bytes.length / FRAME_BYTES, lead }]),
  );
}

/** What is said of a form that does not fit. */
export function complaint({ words, next, by }: TooLong): string {
  return `"${words}" is ${by * FRAME_MS} ms too long to be said before ${next.map((form) => `"${form}"`).join(' or ')}`;
}

function refuseShortest(late: readonly TooLong[]): void {
  const shortest = late.filter(({ isShortest }) => isShortest);
  if (shortest.length === 0) return;
  throw new UsageError(`${shortest.map(complaint).join('; ')}, and has no shorter form.`);
}
