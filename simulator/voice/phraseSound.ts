import type { Sound } from '../../tempo/wav';
import { writeWav } from '../../tempo/wav';
import { sentencesOf } from '../../lambda/sound/voicePack';

/** Words whose silence is cut away, with the sample at which they are felt to begin. */
export interface Spoken {
  readonly sound: Sound;
  readonly felt: number;
}

/** Says words, lasting so many times as long as the voice would take; null where it cannot say them so. */
export type Voice = (text: string, stretch: number) => Spoken | null;

export interface AskedSound {
  readonly text: string;
  /** How long the words are planned to take, and how long they may. */
  readonly length: number;
  readonly room: number;
  readonly pace: number;
}

/** Where in each sound the words are felt to begin, so that who plays it needs to know nothing else of it. */
export const FELT_AT_MS = 250;

const MOST_KEPT = 1_000;
/** Faster speech is hard to follow. */
const LEAST_STRETCH = 0.7;

/** Gives words as a WAV file in the first voice that can say them, and null where none can. */
export function phraseSound(voices: readonly Voice[]): (asked: AskedSound) => Buffer | null {
  const kept = new Map<string, Buffer | null>();
  return (asked) => {
    const key = JSON.stringify([asked.text, asked.length, asked.room, asked.pace]);
    const known = kept.get(key);
    if (known !== undefined) return known;
    const made = wavOf(asked, voices);
    [...kept.keys()].slice(0, Math.max(0, kept.size - MOST_KEPT)).forEach((old) => kept.delete(old));
    kept.set(key, made);
    return made;
  };
}

function wavOf({ text, length, room, pace }: AskedSound, voices: readonly Voice[]): Buffer | null {
  const sentences = sentencesOf(text);
  const plain = spokenBy(voices, sentences, pace);
  if (plain === null) return null;
  const sound = laidOut(plain, length);
  const lasts = secondsOf(sound) * 1000 - FELT_AT_MS;
  if (lasts <= room) return writeWav(sound);
  const faster = spokenBy(voices, sentences, pace * Math.max(LEAST_STRETCH, room / lasts));
  return writeWav(faster === null ? sound : laidOut(faster, length));
}

/** All sentences in one voice: two in one breath would be two persons. */
function spokenBy(
  voices: readonly Voice[],
  sentences: readonly string[],
  stretch: number,
): readonly Spoken[] | null {
  for (const voice of voices) {
    const spoken = sentences.map((sentence) => voice(sentence, stretch));
    if (spoken.length > 0 && spoken.every((part) => part !== null)) return spoken;
  }
  return null;
}

const LEAST_GAP_MS = 120;
const MOST_GAP_MS = 500;

/** Sentence after sentence, with gaps that let the last one end when it is planned to. */
function laidOut(parts: readonly Spoken[], length: number): Sound {
  const rate = parts[0]?.sound.rate ?? 1;
  const samplesIn = (ms: number) => Math.round((ms * rate) / 1000);
  const spoken = parts.reduce((sum, { sound }) => sum + sound.samples.length, 0);
  const spare = (samplesIn(length) - spoken) / Math.max(1, parts.length - 1);
  const gap = Math.min(samplesIn(MOST_GAP_MS), Math.max(samplesIn(LEAST_GAP_MS), Math.round(spare)));
  const lead = samplesIn(FELT_AT_MS) - (parts[0]?.felt ?? 0);
  const samples = new Float32Array(lead + spoken + gap * (parts.length - 1));
  let at = lead;
  for (const { sound } of parts) {
    // A lead longer than there is room for is silence.
    samples.set(sound.samples.subarray(Math.max(0, -at)), Math.max(0, at));
    at += sound.samples.length + gap;
  }
  return { rate, samples };
}

function secondsOf({ rate, samples }: Sound): number {
  return samples.length / rate;
}
