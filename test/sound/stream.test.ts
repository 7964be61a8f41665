import fc from 'fast-check';
import { formsOf } from '../../lambda/language/formsOf';
import { phrasesFor } from '../../lambda/language/languages';
import { FRAME_BYTES, FRAME_HEADER, FRAME_MS } from '../../lambda/sound/frames';
import { framesOf, placePhrases, type Placed } from '../../lambda/sound/placePhrases';
import { streamOf } from '../../lambda/sound/stream';
import { STREAM_LEAD, STREAM_LIMITS } from '../../lambda/sound/streamLimits';
import { aheadOf } from '../../lambda/sound/streamPlan';
import type { Cue } from '../../lambda/workout/cue';
import { nextPortion } from '../../lambda/workout/portions';
import { lengthOf } from '../../lambda/workout/timeline';
import { workoutStreams } from '../../bench/workoutStreams';
import { anyStream, type AnyStream } from './anyStream';
import { committedPack } from './committedPack';

const PACK = committedPack();
const PHRASES = phrasesFor('en');

/** Each cue that has words, with what is said on its beat, if anything. */
function saidIn({ portion: { timeline }, settings }: AnyStream) {
  const placed = placePhrases(timeline, PHRASES, settings, PACK);
  const byBeat = new Map(placed.map((each) => [beatOf(each), each]));
  const cues = timeline
    .map((cue) => ({ cue, forms: formsOf(cue, PHRASES, settings) }))
    .filter(({ forms }) => forms.length > 0)
    .map(({ cue, forms }) => ({ cue, forms, said: byBeat.get(framesOf(cue.start)) }));
  return { placed, cues };
}

function beatOf({ start, unit }: Placed): number {
  return start + unit.lead;
}

function isBeat(cue: Cue): boolean {
  return cue.kind === 'beat' || cue.kind === 'countIn';
}

it('says something in every cue that has words, and drops no phase word, bottom word or count', () => {
  fc.assert(
    fc.property(anyStream, (stream) => {
      for (const { cue, forms, said } of saidIn(stream).cues) {
        expect(said === undefined ? cue : 'said').toBe('said');
        if (isBeat(cue)) expect(forms).toContain(said?.words);
      }
    }),
  );
});

it('lets no two phrases overlap and cuts none short', () => {
  fc.assert(
    fc.property(anyStream, (stream) => {
      let end = 0;
      for (const { start, frames, unit, words } of saidIn(stream).placed) {
        expect({ words, start: Math.max(start, end), frames }).toEqual({ words, start, frames: unit.frames });
        end = start + frames;
      }
      expect(end).toBeLessThanOrEqual(framesOf(lengthOf(stream.portion.timeline)));
    }),
  );
});

it('has each beat within half a frame of its time, however long the set', () => {
  fc.assert(
    fc.property(anyStream, (stream) => {
      for (const { cue, said } of saidIn(stream).cues) {
        if (said === undefined) throw new Error(`Expected something to be said for ${JSON.stringify(cue)}.`);
        const off = Math.abs((beatOf(said) - STREAM_LEAD) * FRAME_MS - cue.start);
        expect(off).toBeLessThanOrEqual(cue.start % 1000 === 0 ? 8 : 12);
      }
    }),
  );
});

it('has every lowering as long as it is to be, within half a percent', () => {
  fc.assert(
    fc.property(anyStream, (stream) => {
      const beats = saidIn(stream).cues.filter(({ cue }) => cue.kind === 'beat');
      for (const [index, { cue, said }] of beats.entries()) {
        const isStart = cue.kind === 'beat' && cue.phase === 'lower' && cue.word.kind === 'phase';
        const next = beats
          .slice(index + 1)
          .find((other) => other.cue.kind === 'beat' && other.cue.word.kind === 'phase');
        if (!isStart || next?.said === undefined || said === undefined || next.cue.start < cue.start)
          continue;
        const planned = next.cue.start - cue.start;
        const played = (beatOf(next.said) - beatOf(said)) * FRAME_MS;
        expect(Math.abs(played / planned - 1)).toBeLessThanOrEqual(0.005);
      }
    }),
  );
});

it('speaks within its first second', () => {
  fc.assert(
    fc.property(anyStream, (stream) => {
      const [first] = saidIn(stream).placed;
      expect(first === undefined ? Infinity : beatOf(first) * FRAME_MS).toBeLessThanOrEqual(1000);
    }),
  );
});

it('is the same each time, as long as its timeline, and small enough for one answer of a function', () => {
  fc.assert(
    fc.property(anyStream, ({ portion, plan }) => {
      const stream = streamOf(plan, PACK);
      expect(Buffer.compare(stream, streamOf(plan, PACK))).toBe(0);
      expect(stream.length).toBe(FRAME_BYTES * framesOf(lengthOf(portion.timeline)));
      expect(Math.ceil(stream.length / 3) * 4).toBeLessThan(6_000_000);
      for (let at = 0; at < stream.length; at += FRAME_BYTES) {
        if (FRAME_HEADER.some((byte, index) => stream[at + index] !== byte)) {
          throw new Error(`Expected a frame to begin at byte ${at}.`);
        }
      }
    }),
    { numRuns: 50 },
  );
});

it('sets in with a rest or a set-up, where a workout goes from one set to the next', () => {
  const plans = workoutStreams();
  expect(plans).toHaveLength(12);
  for (const plan of plans) {
    const [, second] = nextPortion(aheadOf(plan), STREAM_LIMITS).timeline;
    expect(['rest', 'setUp']).toContain(second?.kind);
  }
});
