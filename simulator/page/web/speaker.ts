import type { Phrase } from '../messages';

/** Speaks replies. While one is being spoken it is the clock of the page, and so of the device. */
export interface Speaker {
  /** Speaks from a time in the reply on, beginning with the next whole phrase; resolves once it has begun. */
  play(phrases: readonly Phrase[], from: number): Promise<void>;
  /** How much of the reply is heard, in milliseconds; null while nothing plays. */
  position(): number | null;
  /** Goes quiet at once. */
  stop(): void;
}

export interface SpeakerParts {
  readonly context: BaseAudioContext;
  readonly output: AudioNode;
  /** The sound of a phrase, its words felt to begin `FELT_AT` seconds in; null where there is none. */
  readonly load: (phrase: Phrase) => Promise<AudioBuffer | null>;
  /** Says a phrase that has no sound. */
  readonly sayOtherwise: (text: string) => void;
  /** How far ahead phrases are handed to the audio graph, in milliseconds. */
  readonly ahead: number;
}

/** As in simulator/voice/phraseSound.ts. */
const FELT_AT = 0.25;
/** Time for the first phrase to reach the graph. */
const MARGIN = 0.02;
/** Short enough to be silence at once, long enough not to click. */
const FADE = 0.008;
const LOOK_MS = 1_000;

interface Playing {
  readonly phrases: readonly Phrase[];
  readonly from: number;
  readonly gain: GainNode;
  /** The context's time at which the reply begins. */
  startsAt: number | null;
  next: number;
  timer: ReturnType<typeof setInterval> | undefined;
}

export function createSpeaker({ context, output, load, sayOtherwise, ahead }: SpeakerParts): Speaker {
  let playing: Playing | null = null;

  return {
    async play(phrases, from) {
      stop();
      const gain = new GainNode(context);
      gain.connect(output);
      const mine: Playing = {
        phrases,
        from,
        gain,
        startsAt: null,
        next: firstFrom(phrases, from),
        timer: undefined,
      };
      playing = mine;
      const [first] = phrases.slice(mine.next);
      if (first !== undefined && first.at < from + ahead) await load(first);
      // Whoever interrupts while the first words are made must not hear them.
      if (playing !== mine) return;
      mine.startsAt = context.currentTime + FELT_AT + MARGIN - from / 1000;
      await fill(mine);
      if (playing === mine && Number.isFinite(ahead)) keepFilling(mine);
    },
    position,
    stop,
  };

  function position(): number | null {
    if (playing === null) return null;
    const { from, startsAt } = playing;
    if (startsAt === null) return from;
    return Math.max(from, (context.currentTime - latencyOf(context) - startsAt) * 1000);
  }

  function stop(): void {
    if (playing === null) return;
    const { gain, timer } = playing;
    playing = null;
    clearInterval(timer);
    gain.gain.setValueAtTime(1, context.currentTime);
    gain.gain.linearRampToValueAtTime(0, context.currentTime + FADE);
    setTimeout(() => {
      gain.disconnect();
    }, 100);
  }

  function keepFilling(mine: Playing): void {
    let isFilling = false;
    mine.timer = setInterval(() => {
      if (isFilling) return;
      isFilling = true;
      void fill(mine).finally(() => {
        isFilling = false;
      });
    }, LOOK_MS);
  }

  async function fill(mine: Playing): Promise<void> {
    for (;;) {
      const phrase = mine.phrases[mine.next];
      if (phrase === undefined || phrase.at > (position() ?? 0) + ahead) return;
      mine.next += 1;
      const sound = await load(phrase);
      if (playing !== mine || mine.startsAt === null) return;
      place(mine, phrase, sound, mine.startsAt);
    }
  }

  function place(mine: Playing, phrase: Phrase, buffer: AudioBuffer | null, startsAt: number): void {
    const felt = startsAt + phrase.at / 1000;
    if (buffer === null) {
      const wait = Math.max(0, (felt - context.currentTime) * 1000);
      setTimeout(() => {
        if (playing === mine) sayOtherwise(phrase.text);
      }, wait);
      return;
    }
    const when = felt - FELT_AT;
    const late = Math.max(0, context.currentTime - when);
    const node = new AudioBufferSourceNode(context, { buffer });
    node.connect(mine.gain);
    node.start(Math.max(when, context.currentTime), late);
  }
}

/** The first whole phrase from a time on. */
function firstFrom(phrases: readonly Phrase[], from: number): number {
  const index = phrases.findIndex(({ at }) => at >= from);
  return index < 0 ? phrases.length : index;
}

function latencyOf(context: BaseAudioContext): number {
  return 'outputLatency' in context ? (context as AudioContext).outputLatency : 0;
}
