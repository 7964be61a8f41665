const ONES =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  );
const TENS = '_ _ twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');

/** A whole number in words up to 99; larger ones in digits, which Alexa reads well. */
export function spell(number: number): string {
  const small = ONES[number];
  if (small !== undefined) return small;
  const tens = TENS[Math.floor(number / 10)];
  if (tens === undefined || !Number.isInteger(number)) return String(number);
  return number % 10 === 0 ? tens : `${tens} ${spell(number % 10)}`;
}

/** "One round", "two rounds". */
export function count(number: number, noun: string): string {
  return `${spell(number)} ${noun}${number === 1 ? '' : 's'}`;
}

/** The first letter large, as a sentence begins. */
export function sentence(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
