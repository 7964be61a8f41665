import type { Browser } from 'playwright-core';
import { startBrowser } from '../../browser/startBrowser';
import type { Question } from '../../lambda/coach/person/question';
import { PHRASES } from '../../lambda/language/languages';
import { choicesOf } from '../../lambda/screen/choicesOf';
import { row } from '../../lambda/screen/row';
import type { Showing } from '../../lambda/screen/showing';
import { toDocument } from '../../lambda/screen/toDocument';
import { DEFAULT_VOICE } from '../../lambda/speech/voices';
import { EXERCISE_IDS } from '../../lambda/workout/exercises';
import { countOf, lookAtBeats } from '../../screens/beats';
import { moments, setOf, setsOfLevel, type Moment } from '../../screens/moments';
import type { Shown } from '../../screens/person';
import { SHAPES, SHAPE_NAMES } from '../../screens/shapes';
import { openViewhost, type Viewhost } from '../../screens/viewhost';
import { describeInBrowser } from '../describeInBrowser';

const ENGLISH = PHRASES['en-US'];
const MOMENTS = new Map(moments(ENGLISH, DEFAULT_VOICE).map((moment) => [moment.name, moment]));
const SETS = setsOfLevel(1, ENGLISH, DEFAULT_VOICE);
const CARDS = ['welcome', 'today', 'paused', 'an answer', 'are you hurt', 'the end', 'history'];
const QUESTIONS: readonly Question[] = ['fresh', 'carryOn', 'rating', 'endedBecause', 'deleteWhose'];
/** As long as words get, in lines and alone. */
const LONGEST = {
  words: [
    'three',
    'touch',
    'squeeze',
    'thirteen',
    'seventeen',
    'breathe out',
    'three to go',
    'stay on your rails',
  ],
  cues: ['bottom leg stays down', 'squeeze the top glute', "don't let it snap", 'top knee up, heels stay'],
};

describeInBrowser('In Amazon’s renderer', () => {
  let browser: Browser | undefined;
  let screen: Viewhost;
  beforeAll(async () => {
    browser = await startBrowser();
    screen = await openViewhost(browser);
  });
  afterAll(() => browser?.close());

  test.each(EXERCISE_IDS)(
    'a set of the %s has in the middle of each beat the word that is spoken',
    async (exercise) => {
      const set = setOf(exercise, SETS);
      const beats = await lookAtBeats(screen, set, SHAPES.show5);
      expect(beats.length).toBeGreaterThan(40);
      expect(beats.map(({ seen }) => seen)).toEqual(beats.map(({ said }) => said));
      expect(await screen.complaints()).toEqual([]);
    },
  );

  test.each(SHAPE_NAMES)(
    'nothing of the longest words is cut off or left out while counting on %s',
    async (name) => {
      const showing = withWords(setOf('clamshell', SETS), [...LONGEST.words, ...LONGEST.cues]);
      await screen.show(toDocument(showing, ''), SHAPES[name], 0);
      await screen.advance(WORD_MS / 2);
      for (const word of [...LONGEST.words, ...LONGEST.cues]) {
        const texts = await screen.texts();
        expect(texts.map(({ text }) => text).join(' ')).toContain(word);
        expect(texts.filter(({ text, isCut }) => isCut || text.includes('…'))).toEqual([]);
        await screen.advance(WORD_MS);
      }
      expect(await screen.complaints()).toEqual([]);
    },
  );

  test.each(SHAPE_NAMES)('nothing is cut off or left out of what there is to read on %s', async (name) => {
    const cards = CARDS.map((card) => momentOf(card).shown);
    const questions = QUESTIONS.map((question) => toDocument(asking(question), ''));
    for (const shown of [...cards, ...questions]) {
      await screen.show(shown, SHAPES[name], 0);
      const texts = await screen.texts();
      expect(texts.length).toBeGreaterThan(1);
      expect(texts.filter(({ text, isCut }) => isCut || text.includes('…'))).toEqual([]);
      expect(await screen.complaints()).toEqual([]);
    }
  });

  test('what is seen from two metres away on the smallest screen is large enough', async () => {
    const set = setOf('lunge', SETS);
    await screen.show(set.shown, SHAPES.show5, set.speech);
    const lowerings = countOf(set).rows.filter(([, kind, word]) => kind === 'lower' && word === 'two');
    await screen.advance((lowerings[0]?.[0] ?? 0) + 300, 1000);
    const minutes = new Map((await screen.texts()).map(({ text, fontSize }) => [text, arcMinutes(fontSize)]));
    expect(minutes.get('two')).toBeGreaterThanOrEqual(20);
    expect(minutes.get('Lunges')).toBeGreaterThanOrEqual(10);
    expect(minutes.get('left leg')).toBeGreaterThanOrEqual(10);
    expect([...minutes].find(([text]) => text.endsWith(' of 8'))?.[1]).toBeGreaterThanOrEqual(10);
  });

  test('the end of the speech is told once, by the name of the passage and with its time', async () => {
    const set = setOf('squat', SETS);
    await screen.show(set.shown, SHAPES.show5, 4000);
    await screen.advance(9000);
    const events = await screen.events();
    expect(events).toEqual([{ kind: 'sent', arguments: ['spoken', set.turn.portion, expect.any(Number)] }]);
    expect(Number(events[0]?.kind === 'sent' ? events[0].arguments[2] : 0)).toBeGreaterThan(3900);
    expect(Number(events[0]?.kind === 'sent' ? events[0].arguments[2] : 0)).toBeLessThan(4100);
  });

  test('a touch on pause silences the voice at once, tells where, and nothing is told afterwards', async () => {
    const set = setOf('squat', SETS);
    await screen.show(set.shown, SHAPES.show5, 60_000);
    await screen.advance(3000);
    await screen.touch(...PAUSE);
    expect(await screen.events()).toEqual([
      { kind: 'silenced' },
      { kind: 'sent', arguments: ['touched', 'pause', set.turn.portion, expect.closeTo(3000, -3)] },
    ]);
    const before = await screen.texts();
    await screen.advance(90_000, 10_000);
    expect(await screen.texts()).toEqual(before);
    expect(await screen.events()).toHaveLength(2);
  });

  test('a touch on nothing changes nothing', async () => {
    const set = setOf('squat', SETS);
    await screen.show(set.shown, SHAPES.show5, 5000);
    await screen.advance(2000);
    for (const [x, y] of [
      [480, 240],
      [200, 60],
      [150, 400],
    ] as const)
      await screen.touch(x, y);
    expect(await screen.events()).toEqual([]);
    await screen.advance(5000);
    expect(await screen.events()).toHaveLength(1);
  });

  test('a choice is told by its name', async () => {
    const rating = momentOf('rating');
    await screen.show(rating.shown, SHAPES.show5, 0);
    const good = (await screen.texts()).find(({ text }) => text === 'Good');
    await screen.touch((good?.left ?? 0) + 5, ((good?.top ?? 0) + (good?.bottom ?? 0)) / 2);
    expect(await screen.events()).toEqual([
      { kind: 'sent', arguments: ['touched', 'good', rating.turn.portion, expect.any(Number)] },
    ]);
  });

  test.each([
    { motion: 'none', moves: false },
    { motion: 'normal', moves: true },
  ] as const)('within a beat the picture moves: $moves, where the device says $motion', async (asked) => {
    const set = setOf('lunge', SETS);
    const lowering = countOf(set).rows.find(([, kind]) => kind === 'lower');
    await screen.show(set.shown, SHAPES.show5, set.speech, asked.motion);
    await screen.advance((lowering?.[0] ?? 0) + 100, 1000);
    const pictures: Buffer[] = [];
    for (let looks = 0; looks < 3; looks += 1) {
      await screen.advance(looks === 2 ? 700 : 300);
      pictures.push(await screen.picture());
    }
    const [first, inTheSameBeat, inTheNext] = pictures;
    expect(first?.equals(inTheSameBeat ?? Buffer.of())).toBe(!asked.moves);
    expect(first?.equals(inTheNext ?? Buffer.of())).toBe(false);
  });

  test('a device that may not speak from the screen says so at once, and the picture goes on', async () => {
    const set = setOf('lunge', SETS);
    const { document, datasources } = set.shown;
    const disallowed = JSON.stringify(document).replaceAll('environment.disallowDialog', 'true');
    const shown = { document: JSON.parse(disallowed) as typeof document, datasources };
    await screen.show(shown, SHAPES.show5, 5000);
    expect(await screen.events()).toEqual([{ kind: 'sent', arguments: ['cannotSpeak', set.turn.portion] }]);
    await screen.advance(9000);
    expect(await screen.events()).toHaveLength(1);
  });
});

const WORD_MS = 200;
/** The middle of the button on a Show 5. */
const PAUSE = [915, 140] as const;

/** How high a capital letter is that is seen from two metres away, in minutes of arc. */
function arcMinutes(fontSize: number): number {
  const [capital, millimetresOfAPixel, distance] = [0.73, 0.13, 2000];
  return Math.atan((fontSize * capital * millimetresOfAPixel) / distance) * (180 / Math.PI) * 60;
}

function momentOf(name: string): Moment {
  const found = MOMENTS.get(name);
  if (found === undefined) throw new Error(`Expected a moment that is called ${name}.`);
  return found;
}

/** A showing that counts nothing but words, one after the other. */
function withWords(set: Shown, words: readonly string[]): Showing {
  const { properties } = set.shown.datasources.showing;
  const rows = words.map((word, index) => row(index * WORD_MS, 'lift', word, 0, 8, 0.5));
  return {
    ...properties,
    goesOn: false,
    card: null,
    count: { ...countOf(set), rows, ends: words.length * WORD_MS },
  };
}

function asking(question: Question): Showing {
  const { properties } = momentOf('an answer').shown.datasources.showing;
  const choices = choicesOf(question, [], ENGLISH.screen);
  const card = properties.card;
  if (card === null) throw new Error('Expected something to read.');
  return { ...properties, card: { ...card, heading: ENGLISH.screen.questions[question], choices } };
}
