declare const whole: unique symbol;

/** A whole number of milliseconds, so that lengths add up exactly. */
export type Milliseconds = number & { readonly [whole]: true };

/** Takes a whole number of milliseconds; throws a RangeError for anything else. */
export function milliseconds(value: number): Milliseconds {
  if (!Number.isSafeInteger(value)) {
    throw new RangeError(`Expected a whole number of milliseconds, but got ${String(value)}.`);
  }
  return value as Milliseconds;
}

/** Seconds as whole milliseconds, rounded to the nearest. */
export function seconds(value: number): Milliseconds {
  return milliseconds(Math.round(value * 1000));
}
