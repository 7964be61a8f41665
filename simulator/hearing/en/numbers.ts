const ONES = [
  'zero',
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
  'twelve',
  'thirteen',
  'fourteen',
  'fifteen',
  'sixteen',
  'seventeen',
  'eighteen',
  'nineteen',
];
const TENS = ['', '', 'twenty', 'thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety'];
const LARGEST = 9999;

const NUMBER_OF_WORDS = new Map(
  Array.from({ length: LARGEST + 1 }, (_, value) => [wordsOfNumber(value).join(' '), value] as const),
);

/** A whole number from 0 to 9999 as English words; a larger one stays as digits. */
export function wordsOfNumber(value: number): readonly string[] {
  if (value > LARGEST) {
    return [String(value)];
  }
  const thousands = Math.floor(value / 1000);
  const hundreds = Math.floor((value % 1000) / 100);
  const rest = value % 100;
  return [
    ...(thousands > 0 ? [...belowHundred(thousands), 'thousand'] : []),
    ...(hundreds > 0 ? [...belowHundred(hundreds), 'hundred'] : []),
    ...(rest > 0 || value === 0 ? belowHundred(rest) : []),
  ];
}

/** The number that English words or digits say, with or without "and" and "a"; null when they say none. */
export function numberOfWords(words: readonly string[]): number | null {
  const digits = words.length === 1 && /^\d{1,15}$/.test(words[0] ?? '') ? Number(words[0]) : null;
  const plain = words
    .filter((word, index) => word !== 'and' || index === 0 || index === words.length - 1)
    .map((word, index) => (word === 'a' && isScale(words[index + 1]) ? 'one' : word));
  return digits ?? NUMBER_OF_WORDS.get(plain.join(' ')) ?? null;
}

function belowHundred(value: number): readonly string[] {
  const small = ONES[value];
  if (small !== undefined) {
    return [small];
  }
  const ones = value % 10;
  return [TENS[Math.floor(value / 10)] ?? '', ...(ones > 0 ? [ONES[ones] ?? ''] : [])];
}

function isScale(word: string | undefined): boolean {
  return word === 'hundred' || word === 'thousand';
}
