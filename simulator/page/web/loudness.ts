import { byId } from './elements';

/** Lets the ring glow as loud as the coach speaks. */
export interface Loudness {
  readonly input: AudioNode;
  draw(): void;
  /** Softer, or as loud as before. */
  soften(isSoft: boolean): void;
}

/** A spoken word comes to about this much. */
const LOUD = 0.16;
const FALL = 0.9;
const SOFT = 0.3;

export function createLoudness(context: AudioContext): Loudness {
  const analyser = new AnalyserNode(context, { fftSize: 512 });
  const volume = new GainNode(context);
  analyser.connect(volume).connect(context.destination);
  const samples = new Float32Array(analyser.fftSize);
  const ring = byId('ring');
  const isStill = matchMedia('(prefers-reduced-motion: reduce)');
  let level = 0;
  return {
    soften(isSoft) {
      volume.gain.setTargetAtTime(isSoft ? SOFT : 1, context.currentTime, 0.02);
    },
    input: analyser,
    draw() {
      analyser.getFloatTimeDomainData(samples);
      const energy = samples.reduce((sum, sample) => sum + sample * sample, 0) / samples.length;
      level = Math.max(level * FALL, Math.min(1, Math.sqrt(energy) / LOUD));
      ring.style.setProperty('--level', isStill.matches ? '0' : level.toFixed(3));
    },
  };
}
