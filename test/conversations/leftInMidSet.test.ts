import { conversation, inFirstSet, OPEN } from './conversation';

describe('a place that is given up after half a day', () => {
  it('is told with all that was kept, the reps of the set included', async () => {
    const talk = await inFirstSet('level four');
    await talk.say('ready');
    await talk.say('ready');
    await talk.sayAtRep(5, 'pause');
    await talk.leaveFor(24);

    expect((await talk.say(OPEN)).speech).toMatch(
      /^I've kept yesterday's three sets and four reps\. Level four: .* Say ready\.$/,
    );
    expect(talk.filed[0]?.tally.map(({ reps }) => reps)).toEqual([8, 8, 8, 4]);
    expect(talk.filed).toMatchObject([{ complete: false }]);
  });

  it('is told where not one set was done, and counts for nothing', async () => {
    const talk = conversation();
    await talk.say(OPEN);
    await talk.say('build up');
    await talk.sayAtRep(5, 'pause');
    await talk.leaveFor(24);

    expect((await talk.say(OPEN)).speech).toMatch(
      /^Welcome back\. Yesterday's workout was left early, so we start afresh\. /,
    );
    expect(talk.filed).toEqual([]);
  });

  it('is told by whatever is said first', async () => {
    const talk = await inFirstSet('level four');
    await talk.say('ready');
    await talk.say('ready');
    await talk.sayAtRep(5, 'pause');
    await talk.leaveFor(24);
    const { speech } = await talk.say('alexa, ask eccentric glutes for the full workout');
    expect(speech).toMatch(/^I've kept yesterday's three sets and four reps\. /);
  });
});
