import type { PlayingView, Scene, SetView } from '../messages';
import { byId } from './elements';

/** Where the rep under way is. */
export interface Rep {
  readonly set: SetView;
  readonly rep: number;
  /** How far the leg, or the hips, are up, from 0 to 1. */
  readonly height: number;
}

/** The rep that is counted at a time in a reply; null where none is. */
export function repAt({ sets }: PlayingView, at: number): Rep | null {
  const set = sets.find((one) => at >= one.start && at < one.start + lengthOf(one));
  if (set === undefined) return null;
  const into = at - set.start;
  return {
    set,
    rep: set.fromRep + Math.floor(into / set.repLength),
    height: heightAt(set, into % set.repLength),
  };
}

/** The set that is counted next, or now; null after the last one. */
export function setFrom({ sets }: PlayingView, at: number): SetView | null {
  return sets.find((set) => at < set.start + lengthOf(set)) ?? null;
}

function lengthOf({ fromRep, toRep, repLength }: SetView): number {
  return (toRep - fromRep + 1) * repLength;
}

function heightAt({ phases, repLength }: SetView, into: number): number {
  const planned = phases.reduce((sum, { length }) => sum + length, 0);
  let left = (into * planned) / repLength;
  for (const { kind, length } of phases) {
    if (left < length) {
      if (kind === 'hold') return 1;
      return kind === 'lift' ? left / length : 1 - left / length;
    }
    left -= length;
  }
  return 0;
}

/** Draws the ring: the outer arc is the workout, the inner one the rep, or the time that is left to answer. */
export function drawRing(scene: Scene, share: number, inner: number, isQuietArc: boolean): void {
  const ring = byId('ring');
  ring.dataset['scene'] = scene.kind;
  ring.classList.toggle('waiting', isQuietArc);
  drawArc(byId('workoutArc'), share);
  drawArc(byId('repArc'), inner);
}

function drawArc(arc: HTMLElement, share: number): void {
  arc.style.strokeDasharray = `${share.toFixed(4)} 2`;
  arc.style.opacity = share < 0.002 ? '0' : '1';
}
