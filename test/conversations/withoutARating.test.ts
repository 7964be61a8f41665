import { conversation, OPEN, type Conversation } from './conversation';

/** A newcomer's short workout up to the question how it was. */
async function atTheRating(startsAt?: string): Promise<Conversation> {
  const talk = conversation(startsAt);
  await talk.say(OPEN);
  await talk.say('build up');
  while (talk.progress().question !== 'rating') await talk.say('ready');
  return talk;
}

describe('a workout that was led to its end', () => {
  it('is a whole one for somebody who went away in the last rest, and is never asked about again', async () => {
    const talk = conversation('2027-01-07T07:00:00Z');
    await talk.say(OPEN);
    await talk.say('build up');
    for (let set = 1; set < 5; set += 1) await talk.say('ready');
    await talk.staySilent();
    await talk.leaveFor(48);

    expect((await talk.say(OPEN)).speech).toMatch(/^I've kept Thursday's workout, all of it\. Level one:/);
    expect((await talk.say('last time')).speech).toMatch(/^Two days ago: level one, all of it\./);
    expect(talk.filed).toMatchObject([{ complete: true, rating: null }]);
  });

  it('is a whole one for somebody who says nothing at the rating, and comes back on the same day', async () => {
    const talk = await atTheRating();
    await talk.staySilent();
    const { speech } = await talk.say(OPEN);

    expect(speech).toMatch(/^I've kept today's workout, all of it\. Level one:.* Say ready\.$/);
    expect(talk.filed).toMatchObject([{ complete: true, rating: null }]);
    expect(talk.progress().training.workouts).toBe(1);
  });

  it.each([
    ['how am i doing', "One of two this week. You're on level one: one round of eight."],
    ['this week', 'One of two this week.'],
    ['last time', 'Today: level one, all of it.'],
    ['my record', 'One workout so far.'],
  ])('is part of what is told at the rating: "%s"', async (words, told) => {
    const talk = await atTheRating();
    expect((await talk.say(words)).speech).toBe(`${told} Say easy, good or hard. Or skip.`);
    await talk.say('easy');
    expect(talk.progress().training).toMatchObject({ workouts: 1, level: 2 });
  });

  it('is part of what is told after the rating was passed over in silence', async () => {
    const talk = await atTheRating();
    await talk.staySilent();
    const { speech } = await talk.say('alexa, ask eccentric glutes how am i doing');
    expect(speech).toBe(
      "I've kept today's workout, all of it. One of two this week. You're on level one: one round of eight. Say ready.",
    );
  });

  it('can still be rated by a word from outside, until somebody comes back', async () => {
    const talk = await atTheRating();
    await talk.staySilent();
    const { speech } = await talk.say('alexa, tell eccentric glutes it was easy');
    expect(speech).toMatch(/^Easy, then\. You move up to level two\./);
    expect(talk.filed).toMatchObject([{ complete: true, rating: 'easy' }]);
  });
});
