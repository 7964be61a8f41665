import type { PlayingView } from '../../simulator/page/messages';
import { soundLoader } from '../../simulator/page/web/sounds';
import { placeOf } from './placeOf';

/** What leaves the page's audio graph, as it leaves it. */
interface Tap {
  /** How far each phrase that was heard lies from its plan, in milliseconds from the first one. */
  lateness(playing: PlayingView, from: number, to: number): Promise<readonly number[]>;
  /** How long after the last press something was still heard, in milliseconds. */
  silence(): number;
  /** Listens anew. */
  forget(): void;
  /** When something was first heard after the last press, in milliseconds. */
  begins(): number | null;
}

declare global {
  var tap: Tap;
}

interface Block {
  readonly frame: number;
  readonly samples: Float32Array;
}

const AUDIBLE = 0.002;
/** Two that are this near in likeness are the same word. */
const NO_BETTER = 0.02;
const WORKLET = `registerProcessor('tap', class extends AudioWorkletProcessor {
  process([[samples]]) {
    if (samples !== undefined) this.port.postMessage({ frame: currentFrame, samples: samples.slice() });
    return true;
  }
});`;

const blocks: Block[] = [];
let context: BaseAudioContext | null = null;
let pressedAt = 0;
// oxlint-disable-next-line typescript/unbound-method -- it is called with its node below
const connect = AudioNode.prototype.connect as (this: AudioNode, to: AudioNode) => AudioNode;

/** Whatever goes to the loudspeaker goes here as well. */
AudioNode.prototype.connect = function (this: AudioNode, to: AudioNode) {
  if (to === this.context.destination) void listen(this);
  return connect.call(this, to);
} as typeof AudioNode.prototype.connect;

for (const press of ['pointerdown', 'keydown'])
  addEventListener(
    press,
    () => {
      pressedAt = context?.currentTime ?? 0;
    },
    true,
  );

async function listen(node: AudioNode): Promise<void> {
  context = node.context;
  const module = URL.createObjectURL(new Blob([WORKLET], { type: 'text/javascript' }));
  await node.context.audioWorklet.addModule(module);
  const worklet = new AudioWorkletNode(node.context, 'tap', {
    numberOfOutputs: 0,
    channelCount: 1,
    channelCountMode: 'explicit',
  });
  worklet.port.onmessage = ({ data }: MessageEvent<Block>) => blocks.push(data);
  connect.call(node, worklet);
}

globalThis.tap = {
  async lateness({ phrases }, from, to) {
    const here = context;
    if (here === null) throw new Error('Expected the page to have played something.');
    const { sampleRate: rate } = here;
    const first = blocks[0]?.frame ?? 0;
    const heard = new Float32Array((blocks.at(-1)?.frame ?? 0) - first + 128);
    for (const { frame, samples } of blocks) heard.set(samples, frame - first);
    const load = soundLoader(here, () => 1);
    const places = [];
    let offset: number | null = null;
    for (const phrase of phrases.filter(({ at }) => at >= from && at <= to)) {
      const sound = await load(phrase);
      if (sound === null) throw new Error(`Expected a sound of "${phrase.text}".`);
      // Longer than a few periods of the voice, which are much alike.
      const felt = sound.getChannelData(0).subarray(0.25 * rate, 0.55 * rate);
      const planned = Math.round((phrase.at / 1000) * rate);
      offset ??= placeOf(felt, heard, firstPlace(felt.subarray(0, 0.06 * rate), heard, rate), rate) - planned;
      places.push(((placeOf(felt, heard, planned + offset, rate) - offset) / rate) * 1000 - phrase.at);
    }
    return places;
  },
  silence: () => heardAfter().at(-1) ?? 0,
  begins: () => heardAfter()[0] ?? null,
  forget: () => {
    blocks.length = 0;
  },
};

/** The times after the last press at which something was heard. */
function heardAfter(): readonly number[] {
  const rate = context?.sampleRate ?? 1;
  return blocks
    .filter(({ samples }) => samples.some((sample) => Math.abs(sample) > AUDIBLE))
    .map(({ frame }) => (frame / rate - pressedAt) * 1000)
    .filter((ms) => ms > 0);
}

/** Where a sound is first heard in all that was; the same word later is as much alike. */
function firstPlace(sound: Float32Array, heard: Float32Array, rate: number): number {
  let best = 0;
  let most = -Infinity;
  for (let at = 0; at < heard.length - sound.length; at += Math.round(0.02 * rate)) {
    const place = placeOf(sound, heard, at, rate);
    const alike = likeness(sound, heard.subarray(place, place + sound.length));
    if (alike > most + NO_BETTER) [most, best] = [alike, place];
  }
  return best;
}

/** From -1 to 1, however loud the two are. */
function likeness(one: Float32Array, other: Float32Array): number {
  const product = (a: Float32Array, b: Float32Array) =>
    a.reduce((sum, value, at) => sum + value * (b[at] ?? 0), 0);
  return product(one, other) / Math.sqrt(product(one, one) * product(other, other) + Number.EPSILON);
}
