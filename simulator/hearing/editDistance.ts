/** How many letters must be put in, left out, replaced or swapped with the next to make one word of another. */
export function editDistance(one: string, other: string): number {
  const from = Array.from(one);
  const to = Array.from(other);
  let beforeLast: readonly number[] = [];
  let last: readonly number[] = Array.from({ length: to.length + 1 }, (_, index) => index);
  from.forEach((letter, row) => {
    const distances = [row + 1];
    to.forEach((wanted, column) => {
      const changed = (last[column] ?? 0) + (letter === wanted ? 0 : 1);
      const isSwapped = letter === to[column - 1] && from[row - 1] === wanted;
      const swapped = isSwapped ? (beforeLast[column - 1] ?? 0) + 1 : Infinity;
      distances.push(Math.min(changed, swapped, (distances[column] ?? 0) + 1, (last[column + 1] ?? 0) + 1));
    });
    beforeLast = last;
    last = distances;
  });
  return last[to.length] ?? 0;
}
