import { numberOfWords } from './numbers';

const HALVES = new Map([
  ['am', 0],
  ['in the morning', 0],
  ['pm', 12],
  ['in the afternoon', 12],
  ['in the evening', 12],
  ['at night', 12],
]);
const NAMED = new Map([
  ['noon', '12:00'],
  ['midday', '12:00'],
  ['midnight', '00:00'],
  ['morning', 'MO'],
  ['afternoon', 'AF'],
  ['evening', 'EV'],
  ['night', 'NI'],
]);

/**
 * The time that words name, as AMAZON.TIME gives it: 19:30 for "seven thirty in the evening", EV for "the evening",
 * null when they name none. A bare hour is taken in the morning.
 */
export function timeOfWords(words: readonly string[]): string | null {
  const text = words
    .join(' ')
    .replace(/^the /, '')
    .replace(/ ([ap]) m$/, ' $1m')
    .replace(/ oclock\b/, '');
  const named = NAMED.get(text);
  if (named !== undefined) return named;
  const half = [...HALVES].find(([said]) => text.endsWith(` ${said}`));
  const clock = half === undefined ? text : text.slice(0, -half[0].length - 1);
  const [hour, minute] = clockOf(clock);
  if (hour === null || minute === null || hour > 23 || minute > 59) return null;
  if (half !== undefined && (hour < 1 || hour > 12)) return null;
  const whole = half === undefined ? hour : (hour % 12) + half[1];
  return [whole, minute].map((number) => String(number).padStart(2, '0')).join(':');
}

function clockOf(text: string): readonly [hour: number | null, minute: number | null] {
  // British: "half seven" is half past seven.
  const [, fraction, hourSaid] = /^(half past|quarter past|half) (.+)$/.exec(text) ?? [];
  if (hourSaid !== undefined)
    return [numberOfWords(hourSaid.split(' ')), fraction === 'quarter past' ? 15 : 30];
  const [hour = '', ...minutes] = text.split(' ');
  const plain = minutes[0] === 'oh' ? minutes.slice(1) : minutes;
  return [numberOfWords([hour]), minutes.length === 0 ? 0 : numberOfWords(plain)];
}
