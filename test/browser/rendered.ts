import type { PlayingView } from '../../simulator/page/messages';
import { soundLoader } from '../../simulator/page/web/sounds';
import { createSpeaker } from '../../simulator/page/web/speaker';

declare global {
  var lateness: (playing: PlayingView) => Promise<readonly number[]>;
}

const RATE = 24_000;
const FELT_AT = 0.25;
const WINDOW = Math.round(0.06 * RATE);
const FARTHEST = Math.round(0.02 * RATE);
/** A sixth of a millisecond. */
const STEP = 4;

/** Renders a whole reply with the page's own speaker, and finds how late each phrase of it is, in milliseconds after its plan. */
globalThis.lateness = async ({ phrases, end }) => {
  const context = new OfflineAudioContext(1, Math.ceil((end / 1000 + 1) * RATE), RATE);
  const load = soundLoader(context, () => 1);
  const speaker = createSpeaker({
    context,
    output: context.destination,
    load,
    sayOtherwise: () => undefined,
    ahead: Infinity,
  });
  await speaker.play(phrases, 0);
  const rendered = (await context.startRendering()).getChannelData(0);
  const places = [];
  for (const phrase of phrases) {
    const sound = await load(phrase);
    if (sound === null) throw new Error(`Expected a sound of "${phrase.text}".`);
    const felt = sound.getChannelData(0).subarray(FELT_AT * RATE, FELT_AT * RATE + WINDOW);
    places.push(placeOf(felt, rendered, Math.round((phrase.at / 1000) * RATE)));
  }
  const [first = 0] = places;
  return places.map((place, index) => ((place - first) / RATE) * 1000 - (phrases[index]?.at ?? NaN));
};

/** The sample near which a stretch of sound lies in another one: where the two are most alike. */
function placeOf(sound: Float32Array, rendered: Float32Array, planned: number): number {
  // The speaker begins a little after the context does.
  const from = planned + Math.round(FELT_AT * RATE);
  let best = from;
  let most = -Infinity;
  for (let at = from - FARTHEST; at <= from + FARTHEST; at += STEP) {
    let likeness = 0;
    for (let index = 0; index < sound.length; index += 1) {
      likeness += (sound[index] ?? 0) * (rendered[at + index] ?? 0);
    }
    if (likeness > most) {
      most = likeness;
      best = at;
    }
  }
  return best;
}
