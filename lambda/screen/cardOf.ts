import type { Remark } from '../coach/reply';
import type { Phrases } from '../language/phrases';
import type { ScreenWords } from '../language/screenWords';
import { placeOf } from '../coach/person/workout';
import { choicesOf } from './choicesOf';
import type { Told } from './show';
import type { Card } from './showing';
import { totalsOf } from './totalsOf';

/** What a screen shows of a reply that counts nothing, or after its count. */
export function cardOf(told: Told, phrases: Phrases): Card {
  const { question, speech } = told.reply;
  const words = phrases.screen;
  const said = [...speech.opening, ...speech.closing];
  const card: Card = {
    heading: question === null ? '' : words.questions[question],
    body: bodyOf(said, phrases),
    figures: [],
    weeks: [],
    choices: question === null ? [] : choicesOf(question, said, words),
  };
  const report = said.find((remark) => remark.kind === 'report');
  if (report !== undefined) return { ...card, ...historyOf(report, words) };
  if (question === 'rating' || told.filed !== null) return { ...card, ...endOf(told, said, words) };
  return question === 'resume' ? { ...card, body: placeWords(told, words) } : card;
}

type Report = Extract<Remark, { kind: 'report' }>;

/** The most weeks that are shown. */
const WEEKS = 8;

function historyOf(
  { thisWeek: { thisWeek, goal }, streak, dose }: Report,
  words: ScreenWords,
): Partial<Card> {
  const { figures } = words;
  const before = Math.min(WEEKS - 1, thisWeek >= goal ? streak - 1 : streak);
  return {
    heading: words.history,
    body: '',
    weeks: [...Array.from({ length: before }, () => 1), Math.min(1, thisWeek / goal)],
    figures: [
      { number: words.ofGoal(thisWeek, goal), label: figures.thisWeek },
      { number: String(streak), label: figures.weeksInARow },
      { number: String(dose.level), label: figures.level },
    ],
  };
}

function endOf(told: Told, said: readonly Remark[], words: ScreenWords): Partial<Card> {
  const { figures } = words;
  const { sets, reps, minutes } = totalsOf(told);
  const week = said.find((remark) => remark.kind === 'thisWeek');
  const done = [
    { number: String(sets), label: figures.sets },
    { number: String(reps), label: figures.reps },
    { number: String(minutes), label: figures.minutes },
  ];
  if (told.reply.question === 'rating') return { body: '', figures: done };
  return {
    heading: words.workoutDone,
    figures:
      week === undefined
        ? done
        : [...done, { number: words.ofGoal(week.thisWeek, week.goal), label: figures.thisWeek }],
  };
}

function placeWords({ progress: { workout } }: Told, words: ScreenWords): string {
  const place = placeOf(workout);
  if (place === null || workout.kind === 'none') return '';
  const { exercise, side, rep } = place;
  const where = words.side(exercise, side) || words.exercises[exercise];
  return `${words.atRep(rep, workout.programme.reps[exercise])}, ${where}`;
}

/** What is said elsewhere on the card, or only to be heard. */
const UNWRITTEN: ReadonlySet<Remark['kind']> = new Set<Remark['kind']>([
  'askLevel',
  'sayBuildUp',
  'askReady',
  'askReadyAgain',
  'askResume',
  'askFresh',
  'askHurt',
  'askRating',
  'askWhyEnded',
  'askStartOver',
  'askDeleteData',
  'askDeleteWhose',
  'offerReminder',
  'silenceGoesOn',
  'placeKept',
  'thisWeek',
  'setDone',
  'nextUp',
  'workoutDone',
  'goodbye',
]);
/** What can be read from a mat while it is said. */
const MOST_LETTERS = 190;

function bodyOf(said: readonly Remark[], phrases: Phrases): string {
  const text = said
    .filter(({ kind }) => !UNWRITTEN.has(kind))
    // Every entry takes the remark of its own kind, which the table's type says and a lookup forgets.
    .map((remark) => (phrases.remarks[remark.kind] as (of: Remark) => string)(remark))
    .filter((words) => words !== '')
    .join(' ');
  return wholeSentences(text);
}

/** As many whole sentences as there is room for. */
function wholeSentences(text: string): string {
  const sentences = text.match(/[^.?。？]+[.?。？]+["”]?\s*/gu) ?? [text];
  let kept = '';
  for (const sentence of sentences) {
    if (kept.length + sentence.trim().length > MOST_LETTERS) break;
    kept += sentence;
  }
  return kept.trim();
}
