import type { PlayingView } from '../../simulator/page/messages';
import { soundLoader } from '../../simulator/page/web/sounds';
import { createSpeaker } from '../../simulator/page/web/speaker';
import { placeOf } from './placeOf';

declare global {
  var lateness: (playing: PlayingView) => Promise<readonly number[]>;
}

const RATE = 24_000;
const FELT_AT = 0.25;
const WINDOW = Math.round(0.06 * RATE);

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
    // The speaker begins a little after the context does.
    const planned = Math.round((phrase.at / 1000 + FELT_AT) * RATE);
    places.push(placeOf(felt, rendered, planned, RATE));
  }
  const [first = 0] = places;
  return places.map((place, index) => ((place - first) / RATE) * 1000 - (phrases[index]?.at ?? NaN));
};
