/** A sixth of a millisecond at 24 kHz. */
const STEP = 4;
const FARTHEST_S = 0.02;

/** The sample near which a stretch of sound lies in another one: where the two are most alike. */
export function placeOf(sound: Float32Array, heard: Float32Array, from: number, rate: number): number {
  const farthest = Math.round(FARTHEST_S * rate);
  let best = from;
  let most = -Infinity;
  for (let at = from - farthest; at <= from + farthest; at += STEP) {
    let likeness = 0;
    for (let index = 0; index < sound.length; index += 1) {
      likeness += (sound[index] ?? 0) * (heard[at + index] ?? 0);
    }
    if (likeness > most) {
      most = likeness;
      best = at;
    }
  }
  return best;
}
