import { seen } from '../coach/seen';
import { conversation, OPEN, workOut, type Conversation } from './conversation';

/** A day on which somebody trains, and how it went. */
interface Visit {
  readonly day: string;
  readonly went: 'easy' | 'good' | 'hard' | 'too tough';
}

it('a newcomer’s first eight weeks: one missed, a holiday of three, and one workout that was too tough', async () => {
  const transcript = await transcriptOf([
    { day: '2027-01-04', went: 'easy' },
    { day: '2027-01-07', went: 'easy' },
    { day: '2027-01-11', went: 'good' },
    { day: '2027-01-12', went: 'easy' },
    { day: '2027-01-14', went: 'good' },
    // The third week is missed.
    { day: '2027-01-25', went: 'too tough' },
    { day: '2027-01-28', went: 'good' },
    { day: '2027-01-30', went: 'good' },
    // Three weeks of holiday.
    { day: '2027-02-20', went: 'good' },
    { day: '2027-02-21', went: 'good' },
    { day: '2027-02-23', went: 'easy' },
    { day: '2027-02-25', went: 'hard' },
    { day: '2027-02-28', went: 'hard' },
  ]);
  expect(transcript).toMatchInlineSnapshot(`
   "Mon 4 Jan: Hi, I'm your glute coach. Four exercises, lowered slowly. I'm a coach, not a doctor: if you're pregnant, injured or unsure, ask yours first. Stop if anything hurts, or you feel dizzy or unwell. Full workout, forty six minutes? Or build up, from ten minutes?
   Level 1, easy: Easy, then. You move up to level two.
   One of two this week. You're on level two: one round of ten.

   Thu 7 Jan: Level two: one round of ten, nine minutes. Say ready.
   Level 2, easy: Easy, then. You move up to level three.
   Two of two this week. You're on level three: one round of twelve.

   Mon 11 Jan: Level three: one round of twelve, ten minutes. For more in the lunges, hold a weight in each hand: say stronger lunges. Say ready.
   Level 3, good: Good. One more like that and you move up to level four.
   One of two this week. You're on level three: one round of twelve.

   Tue 12 Jan: Level three: one round of twelve, ten minutes. Say ready.
   Level 3, easy: Easy, then. Two days in a row, so the level stays at three. Two of two this week. See you next time.
   Two of two this week, two weeks in a row. You're on level three: one round of twelve.

   Thu 14 Jan: Level three: one round of twelve, ten minutes. Say ready.
   Level 3, good: Good. You move up to level four. Three workouts this week. See you next time.
   Three workouts this week, two weeks in a row. You're on level four: two rounds of eight.

   Mon 25 Jan: Level four: two rounds of eight, sixteen minutes. Say ready.
   Level 4, too tough: Thanks for telling me. Two like that and I'll make it easier. See you next time.
   One of two this week. You're on level four: two rounds of eight.

   Thu 28 Jan: Level four: two rounds of eight, sixteen minutes. Say ready.
   Level 4, good: Good. One more like that and you move up to level five. Two of two this week. See you next time.
   Two of two this week. You're on level four: two rounds of eight.

   Sat 30 Jan: Level four: two rounds of eight, sixteen minutes. Say ready.
   Level 4, good: Good. You move up to level five. Three workouts this week. See you next time.
   Three workouts this week. You're on level five: two rounds of ten.

   Sat 20 Feb: Good to hear you. It's been three weeks, so we start two levels lower to keep soreness small. Level three: one round of twelve, ten minutes. Say ready.
   Level 3, good: Good. Back up one, to level four. One of two this week. See you next time.
   One of two this week. You're on level four: two rounds of eight.

   Sun 21 Feb: Level four: two rounds of eight, sixteen minutes. Say ready.
   Level 4, good: Good. Two days in a row, so the level stays at four. Two of two this week. See you next time.
   Two of two this week. You're on level four: two rounds of eight.

   Tue 23 Feb: Level four: two rounds of eight, sixteen minutes. Say ready.
   Level 4, easy: Easy, then. Back up one, to level five. One of two this week. See you next time.
   One of two this week. You're on level five: two rounds of ten.

   Thu 25 Feb: Level five: two rounds of ten, eighteen minutes. Say ready.
   Level 5, hard: Hard is fine. We stay at level five. Two of two this week. See you next time.
   Two of two this week, two weeks in a row. You're on level five: two rounds of ten.

   Sun 28 Feb: Level five: two rounds of ten, eighteen minutes. Say ready.
   Level 5, hard: Hard is fine. Two hard ones in a row, so we go down to level four. Three workouts this week. See you next time.
   Three workouts this week, two weeks in a row. You're on level four: two rounds of eight."
  `);
});

it('four weeks on goal earn a week that may be missed, and nobody speaks of it', async () => {
  const transcript = await transcriptOf([
    { day: '2027-01-04', went: 'good' },
    { day: '2027-01-07', went: 'good' },
    { day: '2027-01-11', went: 'good' },
    { day: '2027-01-14', went: 'good' },
    { day: '2027-01-18', went: 'good' },
    { day: '2027-01-21', went: 'good' },
    { day: '2027-01-25', went: 'good' },
    { day: '2027-01-28', went: 'good' },
    // The fifth week is missed.
    { day: '2027-02-08', went: 'good' },
    { day: '2027-02-11', went: 'good' },
  ]);
  expect(transcript).toMatchInlineSnapshot(`
   "Mon 4 Jan: Hi, I'm your glute coach. Four exercises, lowered slowly. I'm a coach, not a doctor: if you're pregnant, injured or unsure, ask yours first. Stop if anything hurts, or you feel dizzy or unwell. Full workout, forty six minutes? Or build up, from ten minutes?
   Level 1, good: Good. One more like that and you move up to level two.
   One of two this week. You're on level one: one round of eight.

   Thu 7 Jan: Level one: one round of eight, eight minutes. Say ready.
   Level 1, good: Good. You move up to level two.
   Two of two this week. You're on level two: one round of ten.

   Mon 11 Jan: Level two: one round of ten, nine minutes. For more in the lunges, hold a weight in each hand: say stronger lunges. Say ready.
   Level 2, good: Good. One more like that and you move up to level three.
   One of two this week. You're on level two: one round of ten.

   Thu 14 Jan: Level two: one round of ten, nine minutes. Say ready.
   Level 2, good: Good. You move up to level three. Two of two this week. See you next time.
   Two of two this week, two weeks in a row. You're on level three: one round of twelve.

   Mon 18 Jan: Level three: one round of twelve, ten minutes. Say ready.
   Level 3, good: Good. One more like that and you move up to level four. One of two this week. See you next time.
   One of two this week, two weeks in a row. You're on level three: one round of twelve.

   Thu 21 Jan: Level three: one round of twelve, ten minutes. Say ready.
   Level 3, good: Good. You move up to level four. Two of two this week. See you next time.
   Two of two this week, three weeks in a row. You're on level four: two rounds of eight.

   Mon 25 Jan: Level four: two rounds of eight, sixteen minutes. Say ready.
   Level 4, good: Good. One more like that and you move up to level five. One of two this week. See you next time.
   One of two this week, three weeks in a row. You're on level four: two rounds of eight.

   Thu 28 Jan: Level four: two rounds of eight, sixteen minutes. Say ready.
   Level 4, good: Good. You move up to level five. Two of two this week. See you next time.
   Two of two this week, four weeks in a row. You're on level five: two rounds of ten.

   Mon 8 Feb: Level five: two rounds of ten, eighteen minutes. Say ready.
   Level 5, good: Good. One more like that and you move up to level six. One of two this week. See you next time.
   One of two this week, four weeks in a row. You're on level five: two rounds of ten.

   Thu 11 Feb: Level five: two rounds of ten, eighteen minutes. Say ready.
   Level 5, good: Good. You move up to level six. Two of two this week. See you next time.
   Two of two this week, five weeks in a row. You're on level six: two rounds of twelve."
  `);
});

async function transcriptOf(visits: readonly Visit[]): Promise<string> {
  const talk = conversation('2027-01-04T18:00:00Z');
  const told: string[] = [];
  for (const visit of visits) told.push(await visitOf(talk, visit));
  expect(talk.problems).toEqual([]);
  return told.join('\n\n');
}

async function visitOf(talk: Conversation, { day, went }: Visit): Promise<string> {
  await talk.leaveFor((Date.parse(`${day}T18:00:00Z`) - talk.now()) / 3_600_000);
  const { speech: launch } = await talk.say(OPEN);
  const isNew = talk.progress().question === 'level';
  if (isNew) await talk.say('build up');
  const level = seen(talk.progress())?.programme.level ?? 0;
  const verdict = went === 'too tough' ? await endEarly(talk) : (await workOut(talk, went)).speech;
  // A one-shot question after the workout, as somebody would ask it.
  const { speech: report } = await talk.say('alexa, ask eccentric glutes how am i doing');
  await talk.say('stop');
  const weekday = new Date(`${day}T18:00:00Z`).toLocaleDateString('en-GB', {
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    timeZone: 'UTC',
  });
  return [
    `${weekday}: ${launch}`,
    `Level ${level}, ${went}: ${verdict.replace(/ You may feel it.*$/, '')}`,
    report.replace(/ Say ready\.$/, ''),
  ].join('\n');
}

async function endEarly(talk: Conversation): Promise<string> {
  await talk.say('ready');
  await talk.say('ready');
  await talk.sayAtRep(4, 'end the workout');
  return (await talk.say('too tough')).speech;
}
