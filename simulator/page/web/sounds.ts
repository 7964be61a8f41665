import type { Phrase } from '../messages';

/** Fetches the sound of phrases, each once; null where no voice of the project can say it. */
export function soundLoader(
  context: BaseAudioContext,
  pace: () => number,
): (phrase: Phrase) => Promise<AudioBuffer | null> {
  const known = new Map<string, Promise<AudioBuffer | null>>();
  return ({ text, length, room }) => {
    const asked = new URLSearchParams({
      text,
      length: String(length),
      room: String(room),
      pace: String(pace()),
    }).toString();
    const sound = known.get(asked) ?? fetchSound(context, asked);
    known.set(asked, sound);
    sound.catch(() => known.delete(asked));
    return sound;
  };
}

async function fetchSound(context: BaseAudioContext, asked: string): Promise<AudioBuffer | null> {
  const response = await fetch(`/sound?${asked}`);
  if (!response.ok) throw new Error(`Expected the sound of some words, but got ${String(response.status)}.`);
  return response.status === 204 ? null : context.decodeAudioData(await response.arrayBuffer());
}
