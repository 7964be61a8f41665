import { conversation, inFirstSet, OPEN, workOut } from './conversation';

describe('a workout that is ended in its first set', () => {
  it.each([
    ["i'm out of time", /^No problem\. What you did counts\./, false],
    ['too tough', /^Thanks for telling me\. Two like that and I'll make it easier\./, true],
  ])('counts as it is said to: "%s"', async (why, said, tough) => {
    const talk = await inFirstSet('level four');
    await talk.sayAtRep(5, 'end the workout');
    expect((await talk.say(why)).speech).toMatch(said);
    expect(talk.filed).toMatchObject([{ complete: false, tough, tally: [{ reps: 4 }] }]);
    await talk.leaveFor(48);
    await talk.say(OPEN);
    expect((await talk.say('how am i doing')).speech).not.toContain('No workouts yet');
  });

  it('moves the level down when it was too tough twice in a row', async () => {
    const talk = await inFirstSet('level four');
    await talk.sayAtRep(5, 'end the workout');
    await talk.say('too tough');
    await talk.leaveFor(48);
    await talk.say(OPEN);
    await talk.say('ready');
    await talk.sayAtRep(5, 'end the workout');
    expect((await talk.say('too tough')).speech).toContain('Next time we go down to level three.');
  });

  it.each([
    [
      'in an easy week',
      ['an easy week', 'ready'],
      /^Thanks for telling me\. Say lighter whenever you like\./,
    ],
    [
      'at the first level',
      ['set level one', 'ready'],
      /^Thanks for telling me\. Say lighter whenever you like\./,
    ],
  ])('promises nothing easier %s, where there is none', async (_, words, said) => {
    const talk = await inFirstSet('level four');
    await workOut(talk, 'good');
    await talk.leaveFor(72);
    await talk.say(OPEN);
    for (const word of words) await talk.say(word);
    await talk.sayAtRep(5, 'end the workout');
    expect((await talk.say('too tough')).speech).toMatch(said);
  });

  it('promises nothing easier where the level was done, and only more rounds were too much', async () => {
    const talk = await inFirstSet('level four');
    while (talk.progress().question !== 'rating') await talk.say('ready');
    await talk.say('one more round');
    await talk.say('ready');
    await talk.sayAt(20, 'end the workout');
    expect((await talk.say('too tough')).speech).toBe(
      'Thanks for telling me. Say lighter whenever you like. See you next time.',
    );
    expect(talk.filed).toMatchObject([{ complete: true }]);
  });

  it('is not said to count when nothing was done', async () => {
    const talk = conversation();
    await talk.say(OPEN);
    await talk.say('set level four');
    await talk.say('ready');
    await talk.sayAt(5, 'end the workout');
    expect((await talk.say("i'm out of time")).speech).toBe('No problem. See you next time.');
    expect(talk.filed).toEqual([]);
  });

  it('keeps the sets that were heard to their end', async () => {
    const talk = await inFirstSet('level four');
    await talk.say('end the workout');
    await talk.say("i'm out of time");
    expect(talk.filed[0]?.tally).toMatchObject([{ reps: 8 }, { reps: 8 }]);
  });
});
