import { FRAME_MS, FRAME_SAMPLES, framesAt, SAMPLE_RATE } from '../../../lambda/sound/frames';
import { framesOf, placePhrases } from '../../../lambda/sound/placePhrases';
import { STREAM_LEAD, STREAM_LIMITS } from '../../../lambda/sound/streamLimits';
import { aheadOf, planFrom } from '../../../lambda/sound/streamPlan';
import type { VoicePack } from '../../../lambda/sound/voicePack';
import { DEFAULT_SETTINGS } from '../../../lambda/coach/person/settings';
import { PHRASES } from '../../../lambda/language/languages';
import { SPEAKER } from '../../../lambda/speech/speaker';
import { property } from '../../../lambda/storage/property';
import { nextPortion } from '../../../lambda/workout/portions';
import { heardSsml } from '../../../simulator/devices/heard';
import type { Exchange } from '../../../simulator/echoEvent';
import { vocabularyOf } from '../../../tempo/vocabulary';
import { feltOnset } from '../../../voice/feltOnset';
import { VOICE } from '../coachOnSpeaker';

/** A counted beat, by the words it says, and when it is to be felt, in milliseconds of the epoch. */
export interface Beat {
  readonly words: string;
  readonly at: number;
}

/** An exchange as `--json` prints it. */
export type Line = Omit<Exchange, 'at'> & { readonly at: string };

const PHRASES_SAID = PHRASES['en-US'];
const COUNTED = new Set(vocabularyOf(PHRASES_SAID));

/** The beats of what was spoken, as far as it was heard. */
export function beatsSpoken(lines: readonly Line[]): readonly Beat[] {
  return lines.flatMap(({ at, response, played }) => {
    const { outputSpeech, reprompt } = response?.response ?? {};
    const startsAt = Date.parse(at) + SPEAKER.startLatency;
    const speech = heardIn(outputSpeech);
    const repromptsAt = startsAt + speech.length + SPEAKER.listening;
    return [
      ...speech.beats.filter(({ start }) => start < played.speechMs).map(onwardsFrom(startsAt)),
      ...heardIn(reprompt?.outputSpeech)
        .beats.filter(({ start }) => start < played.repromptMs)
        .map(onwardsFrom(repromptsAt)),
    ];
  });
}

function onwardsFrom(startsAt: number) {
  return ({ words, start }: { readonly words: string; readonly start: number }): Beat => ({
    words,
    at: startsAt + start,
  });
}

function heardIn(output: unknown) {
  const ssml = property(output, 'ssml');
  const { sounds, length } = heardSsml(typeof ssml === 'string' ? ssml : '<speak></speak>', VOICE);
  const runs: { words: string; start: number }[] = [];
  sounds.forEach((sound, index) => {
    const last = runs.at(-1);
    if (sound.kind === 'pause') return;
    if (last === undefined || sounds[index - 1]?.kind === 'pause') {
      runs.push({ words: sound.text, start: sound.start });
    } else {
      last.words += ` ${sound.text}`;
    }
  });
  return { length, beats: runs.filter(({ words }) => COUNTED.has(words)) };
}

/** The beats of what was streamed, as far as it was heard. */
export function beatsStreamed(lines: readonly Line[], pack: VoicePack): readonly Beat[] {
  return streamsIn(lines).flatMap(({ path, startsAt, until }) =>
    beatsOf(path, pack)
      .map(onwardsFrom(startsAt))
      .filter(({ at }) => at < until),
  );
}

/** Where each stream was found, and from when until when it was heard, for those that were heard in one go. */
export function streamsIn(lines: readonly Line[]) {
  const paths = new Map(
    lines
      .flatMap(({ response }) => response?.response.directives ?? [])
      .flatMap((directive) => {
        const { token = '', url = '' } =
          directive.type === 'AudioPlayer.Play' ? (directive.audioItem?.stream ?? {}) : {};
        return url === '' ? [] : [[token, new URL(url).pathname] as const];
      }),
  );
  const told = lines.flatMap(({ request }) => request?.request ?? []);
  return told.flatMap((request, index) => {
    if (request.type !== 'AudioPlayer.PlaybackStarted') return [];
    const startsAt = Date.parse(request.timestamp);
    const over = told.slice(index).find(({ type }) => /Playback(Finished|Stopped)$/.test(type));
    const until = startsAt + Number(property(over, 'offsetInMilliseconds'));
    return [{ path: paths.get(request.token ?? '') ?? '', startsAt, until }];
  });
}

function beatsOf(path: string, pack: VoicePack) {
  const plan = planFrom(path)?.plan;
  if (plan === undefined) throw new Error(`Expected a plan in ${path}.`);
  const { timeline } = nextPortion(aheadOf(plan), STREAM_LIMITS);
  const placed = placePhrases(timeline, PHRASES_SAID, { ...DEFAULT_SETTINGS, ...plan.settings }, pack);
  const byBeat = new Map(placed.map(({ words, start, unit }) => [start + unit.lead, words]));
  return timeline.flatMap(({ kind, start }) => {
    if (kind !== 'beat' && kind !== 'countIn') return [];
    const words = byBeat.get(framesOf(start)) ?? '';
    return [{ words, start: start + STREAM_LEAD * FRAME_MS }];
  });
}

/** By how many milliseconds each beat is felt too late in a recording that begins at a time. */
export function lateness(
  samples: Float32Array,
  beganAt: number,
  beats: readonly Beat[],
  { units }: VoicePack,
): readonly number[] {
  const first = framesAt(beganAt);
  return beats.map(({ words, at }) => {
    const { lead = 0, frames = 0 } = units.get(words) ?? {};
    const beat = Math.round((at / FRAME_MS - first) * FRAME_SAMPLES);
    const from = beat - lead * FRAME_SAMPLES;
    const heard = samples.subarray(from, from + frames * FRAME_SAMPLES);
    const felt = from + feltOnset({ rate: SAMPLE_RATE, samples: heard });
    return ((felt - beat) / SAMPLE_RATE) * 1000;
  });
}
