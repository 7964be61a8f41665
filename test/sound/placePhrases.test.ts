import { DEFAULT_SETTINGS } from '../../lambda/coach/person/settings';
import { PHRASES } from '../../lambda/language/languages';
import { FRAME_BYTES, framesAt } from '../../lambda/sound/frames';
import { framesOf, placePhrases } from '../../lambda/sound/placePhrases';
import { STREAM_LEAD } from '../../lambda/sound/streamLimits';
import { parsePack, PAUSE_FRAMES, type VoicePack } from '../../lambda/sound/voicePack';
import type { Cue } from '../../lambda/workout/cue';
import { seconds } from '../../lambda/workout/milliseconds';
import { layOut } from '../../lambda/workout/timeline';

const SECOND = framesAt(1000);

it('puts the beat of each phrase on the frame nearest to its time, its lead before it', () => {
  const placed = place(beats('press', 'one', 'lower', 'three', 'two', 'touch'), EVERY_WORD);
  expect(placed.map(({ words }) => words)).toEqual(['press', 'one', 'lower', 'three', 'two', 'touch']);
  expect(placed.map(({ start, unit }) => start + unit.lead - STREAM_LEAD)).toEqual([
    0, 42, 83, 125, 167, 208,
  ]);
});

it('says the fullest form that is over before the next phrase sets in', () => {
  const pack = {
    press: [20, 4],
    'front heel heavy': [45, 4],
    'heel heavy': [20, 4],
    lower: [20, 8],
  } as const;
  expect(wordsOf(beats('press', 'cue', 'lower'), pack)).toEqual(['press', 'heel heavy', 'lower']);
  expect(wordsOf(beats('press', 'cue', 'lower'), { ...pack, 'front heel heavy': [37, 4] })).toEqual([
    'press',
    'front heel heavy',
    'lower',
  ]);
});

it('counts the lead of the next phrase as its time', () => {
  const pack = { press: [20, 4], 'front heel heavy': [37, 4], 'heel heavy': [20, 4] } as const;
  expect(wordsOf(beats('press', 'cue', 'lower'), { ...pack, lower: [20, 9] })).toEqual([
    'press',
    'heel heavy',
    'lower',
  ]);
});

it('takes a shorter form where the fullest would set in before the phase word is over', () => {
  const pack = {
    press: [35, 4],
    'front heel heavy': [30, 12],
    'heel heavy': [20, 4],
    lower: [20, 8],
  } as const;
  expect(wordsOf(beats('press', 'cue', 'lower'), pack)).toEqual(['press', 'heel heavy', 'lower']);
});

it('stays on the beat and cuts what is before where a voice is too slow for everything', () => {
  const placed = place(beats('press', 'one', 'lower'), {
    press: [90, 4],
    one: [90, 4],
    lower: [20, 8],
  });
  expect(placed.map(({ start, unit }) => start + unit.lead - STREAM_LEAD)).toEqual([0, SECOND, 83]);
  for (const [index, { start, frames }] of placed.entries()) {
    expect(start + frames).toBeLessThanOrEqual(placed[index + 1]?.start ?? framesOf(3000));
  }
});

it('says the sentences of a text one after the other, with a breath between them', () => {
  const set = { exercise: 'squat', side: 'both', form: 'again', step: 0, lower: 3 } as const;
  const timeline = layOut([{ kind: 'setUp', ...set, length: seconds(8) }]);
  const placed = place(timeline, {
    'Squats, band off.': [30, 10],
    'Stand tall, weight in your heels.': [90, 6],
  });
  expect(placed).toMatchObject([
    { words: 'Squats, band off.', start: STREAM_LEAD - 10, frames: 30 },
    { words: 'Stand tall, weight in your heels.', start: STREAM_LEAD + 20 + PAUSE_FRAMES, frames: 90 },
  ]);
});

it('says nothing where the voice has no sound for a part of it', () => {
  const set = { exercise: 'squat', side: 'both', form: 'again', step: 0, lower: 3 } as const;
  const timeline = layOut([{ kind: 'setUp', ...set, length: seconds(8) }]);
  expect(place(timeline, { 'Squats, band off.': [30, 10] })).toEqual([]);
});

it('lets a phrase sound on while nothing else is said', () => {
  expect(wordsOf(beats('press', 'silent', 'lower'), { press: [70, 4], lower: [20, 8] })).toEqual([
    'press',
    'lower',
  ]);
});

type Sounds = Readonly<Record<string, readonly [frames: number, lead: number]>>;

const EVERY_WORD: Sounds = Object.fromEntries(
  ['press', 'one', 'lower', 'three', 'two', 'touch'].map((words, index) => [words, [25, 4 + index] as const]),
);

function place(timeline: readonly Cue[], sounds: Sounds) {
  return placePhrases(timeline, PHRASES['en-US'], DEFAULT_SETTINGS, packOf(sounds));
}

function wordsOf(timeline: readonly Cue[], sounds: Sounds): readonly string[] {
  const placed = place(timeline, sounds);
  for (const { frames, unit } of placed) expect(frames).toBe(unit.frames);
  return placed.map(({ words }) => words);
}

function packOf(sounds: Sounds): VoicePack {
  let at = 0;
  const units = Object.entries(sounds).map(([words, [frames, lead]]) => {
    const unit = [words, [at, frames, lead]] as const;
    at += frames;
    return unit;
  });
  const index = {
    format: 'voice-pack/1',
    language: 'en',
    voice: 'made up',
    licence: 'none',
    hash: '0'.repeat(16),
  };
  return parsePack({ ...index, units: Object.fromEntries(units) }, new Uint8Array(at * FRAME_BYTES));
}

/** The beats of the first rep of lunges, by name. */
function beats(...names: readonly (keyof typeof BEATS)[]): readonly Cue[] {
  return layOut(
    names.map((name) => ({ kind: 'beat', exercise: 'lunge', rep: 1, ...BEATS[name], length: seconds(1) })),
  );
}

const BEATS = {
  press: { phase: 'lift', word: { kind: 'phase' } },
  one: { phase: 'lift', word: { kind: 'rep', rep: 1 } },
  cue: { phase: 'lift', word: { kind: 'formCue', ordinal: 0 } },
  silent: { phase: 'lift', word: { kind: 'silent' } },
  lower: { phase: 'lower', word: { kind: 'phase' } },
  three: { phase: 'lower', word: { kind: 'count', left: 3 } },
  two: { phase: 'lower', word: { kind: 'count', left: 2 } },
  touch: { phase: 'lower', word: { kind: 'bottom' } },
} as const;
