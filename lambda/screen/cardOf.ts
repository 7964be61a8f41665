import type { Question } from '../coach/person/question';
import type { Remark } from '../coach/reply';
import type { Phrases } from '../language/phrases';
import type { ScreenWords } from '../language/screenWords';
import { placeOf } from '../coach/person/workout';
import { choicesOf } from './choicesOf';
import type { SaidTurn } from './show';
import type { Card } from './showing';
import { totalsOf } from './totalsOf';

/** What a screen shows of a reply that counts nothing, or after its count; `canDraw` where there is a figure to show. */
export function cardOf(turn: SaidTurn, canDraw: boolean, phrases: Phrases): Card {
  const { question, speech } = turn.reply;
  const words = phrases.screen;
  const said = [...speech.opening, ...speech.closing];
  const asked = question === null ? '' : words.questions[question];
  const card = {
    heading: asked,
    body: bodyOf(said, phrases),
    figures: [],
    weeks: [],
    choices: question === null ? [] : choicesOf(question, said, words),
    ...special(turn, said, words),
  };
  const size = BODY_SIZES.findIndex((letters) => card.body.length <= letters);
  return {
    ...card,
    asked: card.heading === asked || card.weeks.length > 0 ? '' : asked,
    bodySize: size === 0 || size === 1 ? size : 2,
    hasFigure: canDraw && size === 0 && card.figures.length === 0 && question !== null && DRAWN.has(question),
  };
}

/** Up to so many letters a body is written large, or less large. */
const BODY_SIZES = [48, 100];
/** The questions that lead on from a place. */
const DRAWN: ReadonlySet<Question> = new Set(['begin', 'ready', 'resume', 'carryOn', 'fresh']);

function special(turn: SaidTurn, said: readonly Remark[], words: ScreenWords): Partial<Card> {
  const report = said.find((remark) => remark.kind === 'report');
  if (report !== undefined) return historyOf(report, words);
  const { question } = turn.reply;
  if (question === 'rating' || isOver(turn, said)) return endOf(turn, said, words);
  return question === 'resume' ? { body: placeWords(turn, words) } : {};
}

/** Whether a workout has just ended, and not one that was left long ago, or for another. */
function isOver({ filed, reply: { question } }: SaidTurn, said: readonly Remark[]): boolean {
  const isBehind =
    question === 'begin' || question === 'level' || said.some(({ kind }) => kind === 'keptWorkout');
  return filed !== null && !isBehind;
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

function endOf(turn: SaidTurn, said: readonly Remark[], words: ScreenWords): Partial<Card> {
  const { figures } = words;
  const { sets, reps, minutes } = totalsOf(turn);
  const week = said.find((remark) => remark.kind === 'thisWeek');
  const done = [
    { number: String(sets), label: figures.sets },
    { number: String(reps), label: figures.reps },
    ...(minutes === null ? [] : [{ number: String(minutes), label: figures.minutes }]),
  ];
  if (turn.reply.question === 'rating') return { body: '', figures: done };
  return {
    heading: words.workoutDone,
    // There is no room for both a verdict and another question.
    ...(turn.reply.question === null ? {} : { body: '' }),
    figures:
      week === undefined
        ? done
        : [...done, { number: words.ofGoal(week.thisWeek, week.goal), label: figures.thisWeek }],
  };
}

function placeWords({ progress: { workout } }: SaidTurn, words: ScreenWords): string {
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
