import type { Moving } from './geometry';

/** A motion as what a graphic's parameter `p` makes of it: the cubic through four poses; a number where nothing moves. */
export function motion(of: Moving<number>): number | string {
  const [top, second, third, bottom] = [of(0), of(1 / 3), of(2 / 3), of(1)];
  const coefficients = [
    -5.5 * top + 9 * second - 4.5 * third + bottom,
    9 * top - 22.5 * second + 18 * third - 4.5 * bottom,
    -4.5 * top + 13.5 * second - 13.5 * third + 4.5 * bottom,
  ].map(rounded);
  const start = rounded(top);
  if (coefficients.every((value) => value === 0)) return start;
  const [first = '', ...others] = [start, ...coefficients].map(signed);
  return `\${${first.replace(/^\+/, '')}${others.join('')}}`;
}

/** A motion of a direction in degrees, which never takes the long way round. */
export function turning(of: Moving<number>): number | string {
  const start = of(0);
  return motion((pose) => {
    const turned = (of(pose) - start) % 360;
    return start + (turned > 180 ? turned - 360 : turned < -180 ? turned + 360 : turned);
  });
}

/** One term of the sum, with as many factors of the pose. */
function signed(value: number, power: number): string {
  const factors = [Math.abs(value), ...Array.from({ length: power }, () => 'p')];
  return value === 0 && power > 0 ? '' : `${value < 0 ? '-' : '+'}${factors.join('*')}`;
}

function rounded(value: number): number {
  return Math.round(value * 100) / 100;
}
