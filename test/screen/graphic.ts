/** A graphic of APL, as far as a test draws it. */
export interface Graphic {
  readonly width: number;
  readonly height: number;
  readonly items: readonly Element[];
}

interface Element {
  readonly type: 'group' | 'path';
  readonly pathData?: string;
  readonly items?: readonly Element[];
  readonly opacity?: Value;
  readonly rotation?: Value;
  readonly pivotX?: Value;
  readonly scaleX?: Value;
  readonly translateX?: Value;
  readonly translateY?: Value;
}

type Value = number | string;
type Point = readonly [x: number, y: number];

/** A path of a graphic in some pose: its data, how dense it is, and where its points come to be. */
export interface Drawn {
  readonly pathData: string;
  readonly opacity: number;
  readonly at: (point: Point) => Point;
}

/** The paths of a graphic in a pose, from the back to the front. */
export function evaluated(graphic: Graphic, pose: number): readonly Drawn[] {
  return graphic.items.flatMap((item) => draw(item, pose, 1, (point) => point));
}

function draw(element: Element, pose: number, opacity: number, outer: Drawn['at']): readonly Drawn[] {
  if (element.type === 'path') {
    const pathData = (element.pathData ?? '').replaceAll(/\$\{[^}]*\}/g, (value) =>
      String(numberOf(value, pose)),
    );
    return [{ pathData, opacity, at: outer }];
  }
  const value = (of: Value | undefined, otherwise: number): number => numberOf(of ?? otherwise, pose);
  const radians = (value(element.rotation, 0) * Math.PI) / 180;
  const [cos, sin] = [Math.cos(radians), Math.sin(radians)];
  const [pivot, scale] = [value(element.pivotX, 0), value(element.scaleX, 1)];
  const [left, down] = [value(element.translateX, 0), value(element.translateY, 0)];
  const at = ([x, y]: Point): Point => {
    const along = (x - pivot) * scale;
    return outer([along * cos - y * sin + pivot + left, along * sin + y * cos + down]);
  };
  const inner = opacity * value(element.opacity, 1);
  return (element.items ?? []).flatMap((item) => draw(item, pose, inner, at));
}

/** The value of an expression in `p`: a sum of terms. Nothing is mirrored here. */
function numberOf(value: Value, pose: number): number {
  if (typeof value === 'number') return value;
  if (value.startsWith('${mirrored')) return 1;
  const terms = value.slice(2, -1).match(/[+-]?[\d.]+(\*p)*/g) ?? [];
  if (`\${${terms.join('')}}` !== value) throw new Error(`Expected a sum of powers of p, but got ${value}.`);
  return terms.reduce((sum, term) => {
    const [factor, ...powers] = term.split('*');
    return sum + Number(factor) * pose ** powers.length;
  }, 0);
}
