import type { Count } from '../lambda/screen/showing';
import type { Shown } from './person';
import { rowAt } from './rowAt';
import type { Shape } from './shapes';
import type { Viewhost } from './viewhost';

/** What is said on a beat, and what stands on the screen in the middle of it. */
export interface SeenBeat {
  readonly said: string | undefined;
  readonly seen: string;
}

/** Has a portion spoken to its end, and looks at the screen in the middle of each of its beats. */
export async function lookAtBeats(
  screen: Viewhost,
  portion: Shown,
  shape: Shape,
): Promise<readonly SeenBeat[]> {
  const { cues, lengths } = portion.turn;
  const count = countOf(portion);
  await screen.show(portion.shown, shape, portion.speech);
  const beats: SeenBeat[] = [];
  let now = SHOWN_AFTER;
  for (const { cue, words } of cues) {
    if (cue.kind !== 'beat' && cue.kind !== 'countIn') continue;
    const middle = lengths.speechOpening + cue.start + cue.length / 2;
    await screen.advance(middle - now, 1000);
    now = middle;
    beats.push({ said: words, seen: await wordOn(screen, count, middle) });
  }
  return beats;
}

/** What a portion counts. Throws where it counts nothing. */
export function countOf({ shown }: Shown): Count {
  const { count } = shown.datasources.showing.properties;
  if (count === null) throw new Error('Expected something to be counted.');
  return count;
}

/** What is shown is so old when it can be looked at first. */
const SHOWN_AFTER = 20;

/** The word in the middle: what is written beside the name, the side, the reps and the hint. */
async function wordOn(screen: Viewhost, count: Count, at: number): Promise<string> {
  const [, , , , set, rep] = rowAt(count, at);
  const others = [count.title, count.hint, count.sets[set]?.side, count.sets[set]?.reps[rep]];
  const texts = await screen.texts();
  return texts
    .map(({ text }) => text)
    .filter((text) => !others.includes(text))
    .join(' ');
}
