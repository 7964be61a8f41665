import { phrasesFor } from '../../lambda/language/languages';
import { DEFAULT_SETTINGS } from '../../lambda/coach/person/settings';
import { FRAME_MS } from '../../lambda/sound/frames';
import { framesOf } from '../../lambda/sound/placePhrases';
import { STREAM_LEAD, STREAM_LIMITS } from '../../lambda/sound/streamLimits';
import { aheadOf, planFrom } from '../../lambda/sound/streamPlan';
import { fitCues, inPieces } from '../../lambda/speech/beats';
import { toSsml } from '../../lambda/speech/ssml';
import type { VoiceTable } from '../../lambda/speech/voiceTable';
import { property } from '../../lambda/storage/property';
import { milliseconds } from '../../lambda/workout/milliseconds';
import { nextPortion, type RepRun } from '../../lambda/workout/portions';
import { lengthOf } from '../../lambda/workout/timeline';
import { heardSsml, type Heard } from './heard';

/** Something to be played, as the skill named it. */
export interface Stream {
  readonly token: string;
  readonly url: string;
  /** What it must follow; null where it replaces everything. */
  readonly after: string | null;
  readonly fromMs: number;
  readonly card: Card;
  /** How it sounds; null where nothing is found at its address. */
  readonly sound: StreamSound | null;
}

/** What a player with a screen shows of a stream; empty where the skill tells nothing. */
export interface Card {
  readonly title: string;
  readonly subtitle: string;
}

export interface StreamSound {
  readonly heard: Heard;
  readonly runs: readonly RepRun[];
}

// Source: developer.amazon.com/en-US/docs/alexa/custom-skills/audioplayer-interface-reference.html
const LONGEST_TOKEN = 1024;
const LONGEST_URL = 8000;

/** What a directive wants to have played; throws with the reason where Alexa would refuse it. */
export function streamOf(directive: unknown, voice: VoiceTable): Stream {
  const behavior = property(directive, 'playBehavior');
  const stream = property(property(directive, 'audioItem'), 'stream');
  const [token, url] = [property(stream, 'token'), property(stream, 'url')];
  const after = property(stream, 'expectedPreviousToken');
  const fromMs = property(stream, 'offsetInMilliseconds');
  if (typeof token !== 'string' || token === '' || token.length > LONGEST_TOKEN)
    throw new TypeError('The stream has no token of 1 to 1,024 characters.');
  if (typeof url !== 'string' || !url.startsWith('https://') || url.length > LONGEST_URL)
    throw new TypeError(`The stream has no https address of at most 8,000 characters: ${String(url)}.`);
  if (typeof fromMs !== 'number' || fromMs < 0) throw new TypeError('The stream has no offset to begin at.');
  if (behavior === 'REPLACE_ALL' && after !== undefined)
    throw new TypeError('What replaces everything follows nothing, but it has an expectedPreviousToken.');
  if (behavior === 'ENQUEUE' && typeof after !== 'string')
    throw new TypeError('What is enqueued has no expectedPreviousToken.');
  if (behavior !== 'REPLACE_ALL' && behavior !== 'ENQUEUE')
    throw new TypeError(`Unknown here: the play behavior ${String(behavior)}.`);
  return {
    token,
    url,
    after: typeof after === 'string' ? after : null,
    fromMs,
    card: cardOf(property(property(directive, 'audioItem'), 'metadata')),
    sound: soundAt(url, voice),
  };
}

function cardOf(metadata: unknown): Card {
  const textOf = (name: string) => {
    const text = property(metadata, name);
    return typeof text === 'string' ? text : '';
  };
  return { title: textOf('title'), subtitle: textOf('subtitle') };
}

/** What is found at an address never changes. */
function soundAt(url: string, voice: VoiceTable): StreamSound | null {
  const known = FOUND.get(voice) ?? new Map<string, StreamSound | null>();
  FOUND.set(voice, known);
  const found = known.get(url);
  if (found !== undefined) return found;
  const sound = soundOf(url, voice);
  known.set(url, sound);
  return sound;
}

const FOUND = new WeakMap<VoiceTable, Map<string, StreamSound | null>>();

/** The portion that the plan of an address lays out, in the voice of this device. */
function soundOf(url: string, voice: VoiceTable): StreamSound | null {
  const plan = planFrom(new URL(url).pathname)?.plan;
  if (plan === undefined) return null;
  const { timeline, runs } = nextPortion(aheadOf(plan), STREAM_LIMITS);
  const settings = { ...DEFAULT_SETTINGS, ...plan.settings };
  const spoken = toSsml(inPieces(fitCues(timeline, phrasesFor(plan.language), voice, settings)));
  const { sounds } = heardSsml(`<speak>${spoken}</speak>`, voice);
  const lead = STREAM_LEAD * FRAME_MS;
  return {
    heard: {
      sounds: sounds.map((sound) => ({ ...sound, start: sound.start + lead })),
      length: framesOf(lengthOf(timeline)) * FRAME_MS,
    },
    runs: runs.map((run) => ({ ...run, start: milliseconds(run.start + lead) })),
  };
}
