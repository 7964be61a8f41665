import type { Settings } from '../coach/person/settings';
import { remarks, type Passage, type Remark, type Reply, type SpokenLengths } from '../coach/reply';
import { milliseconds, type Milliseconds } from '../workout/milliseconds';
import { fitCues, inPieces, type FittedCue } from './beats';
import { SLOWEST_VOICE } from './limits';
import { lengthOfText } from './pace';
import type { Phrases } from '../language/phrases';
import { escaped, toSsml } from './ssml';
import type { VoiceTable } from './voiceTable';

/** A reply in words: SSML without its `<speak>`, and how long it will take. */
export interface SpokenReply {
  readonly speech: string;
  readonly reprompt: string | null;
  /** What the speech counts, with the words on each cue. */
  readonly cues: readonly FittedCue[];
  readonly lengths: SpokenLengths;
}

/** Puts a reply into a language, paced for a voice. */
export function sayReply(reply: Reply, phrases: Phrases, table: VoiceTable): SpokenReply {
  const { gapMs } = reply.settings;
  const voice = gapMs === 0 ? table : { ...table, gapMs: table.gapMs + gapMs };
  const speech = say(reply.speech, phrases, voice, reply.settings);
  const reprompt = say(reply.onSilence?.passage ?? remarks(), phrases, voice, reply.settings);
  return {
    speech: speech.ssml,
    reprompt: reply.onSilence === null ? null : reprompt.ssml,
    cues: speech.cues,
    lengths: {
      speechOpening: speech.opening,
      speech: speech.length,
      words: speech.words,
      repromptOpening: reprompt.opening,
      reprompt: reprompt.length,
      slowest: table.source === 'estimate' ? SLOWEST_VOICE : 1,
    },
  };
}

interface SpokenPassage {
  readonly ssml: string;
  readonly cues: readonly FittedCue[];
  readonly opening: Milliseconds;
  readonly length: Milliseconds;
  readonly words: Milliseconds;
}

function say(passage: Passage, phrases: Phrases, voice: VoiceTable, settings: Settings): SpokenPassage {
  const opening = wordsOf(passage.opening, phrases);
  const closing = wordsOf(passage.closing, phrases);
  const cues = fitCues(passage.portion.timeline, phrases, voice, settings);
  const openingLength = lengthOfText(opening, voice);
  const remarked = openingLength + lengthOfText(closing, voice);
  const words = cues.reduce((sum, { spoken }) => sum + spoken, remarked);
  const silences = cues.reduce((sum, { silence }) => sum + silence, 0);
  return {
    ssml: `${escaped(opening)} ${toSsml(inPieces(cues))}${escaped(closing)}`.trim(),
    cues,
    opening: openingLength,
    length: milliseconds(words + silences),
    words: milliseconds(words),
  };
}

function wordsOf(told: readonly Remark[], phrases: Phrases): string {
  return told
    .map((remark) => textOf(remark, phrases))
    .filter((words) => words !== '')
    .join(' ');
}

function textOf(remark: Remark, phrases: Phrases): string {
  // Every entry takes the remark of its own kind, which the table's type says and a lookup forgets.
  const phrase = phrases.remarks[remark.kind] as (of: Remark) => string;
  return phrase(remark);
}
