import { conversation, OPEN, workOut, type Conversation } from './conversation';

/** Somebody who trains at a level, says how it was, and comes back after so many hours. */
async function backAfter(hours: number, level: string): Promise<Conversation> {
  const talk = conversation('2027-01-04T01:00:00Z');
  await talk.say(OPEN);
  await talk.say(`set ${level}`);
  await workOut(talk, 'hard');
  await talk.leaveFor(hours);
  await talk.say(OPEN);
  return talk;
}

const WEEKS = 7 * 24;

describe('what is said of a gap', () => {
  it.each([
    [
      'level five',
      3,
      "It's been three weeks, so we start two levels lower to keep soreness small. Level three:",
    ],
    ['level two', 3, "It's been three weeks, so we start one level lower to keep soreness small. Level one:"],
    ['level one', 3, "It's been three weeks. Level one:"],
    ['level one', 6, "It's been six weeks. Level one:"],
    [
      'level eight',
      6,
      "It's been six weeks, so we start at half your level to keep soreness small. Level four:",
    ],
    [
      'level five',
      6,
      "It's been six weeks, so we start three levels lower to keep soreness small. Level two:",
    ],
  ])('is so: at %s after %i weeks', async (level, weeks, said) => {
    const talk = await backAfter(weeks * WEEKS, level);
    expect(talk.answers.at(-1)?.speech).toContain(said);
  });
});

it.each([
  [20, 'Good. Twice in a day, so the level stays at four.'],
  [23, 'Good. Two days in a row, so the level stays at four.'],
])('two workouts %i hours apart are on one day or on two', async (hours, said) => {
  const talk = await backAfter(hours, 'level four');
  expect((await workOut(talk, 'good')).speech).toContain(said);
});
