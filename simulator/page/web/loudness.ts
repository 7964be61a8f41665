import { byId } from './elements';

/** Lets the ring glow as loud as the coach speaks. */
export interface Loudness {
  readonly input: AudioNode;
  draw(): void;
}

/** A spoken word comes to about this much. */
const LOUD = 0.16;
const FALL = 0.9;

export function createLoudness(context: AudioContext): Loudness {
  const analyser = new AnalyserNode(context, { fftSize: 512 });
  analyser.connect(context.destination);
  const samples = new Float32Array(analyser.fftSize);
  const ring = byId('ring');
  const isStill = matchMedia('(prefers-reduced-motion: reduce)');
  let level = 0;
  return {
    input: analyser,
    draw() {
      analyser.getFloatTimeDomainData(samples);
      const energy = samples.reduce((sum, sample) => sum + sample * sample, 0) / samples.length;
      level = Math.max(level * FALL, Math.min(1, Math.sqrt(energy) / LOUD));
      ring.style.setProperty('--level', isStill.matches ? '0' : level.toFixed(3));
    },
  };
}
