import { seen } from '../coach/seen';
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
      /^Welcome back\. Yesterday's workout had only just begun, so we start afresh\. /,
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

describe('sets that were counted to their end, and not gone on from by a word', () => {
  it('are kept, whether silence or "stop" came after them', async () => {
    const silent = await inFirstSet('level four');
    await silent.staySilent();
    await silent.leaveFor(24);
    expect((await silent.say(OPEN)).speech).toMatch(
      /^I've kept yesterday's three sets\. Level four: .* Say ready\.$/,
    );
    expect(silent.filed[0]?.tally).toMatchObject([
      { exercise: 'lunge', side: 'left', reps: 8 },
      { exercise: 'lunge', side: 'right', reps: 8 },
      { exercise: 'clamshell', side: 'left', reps: 8 },
    ]);
    expect(silent.filed).toMatchObject([{ complete: false, tough: false }]);

    const stopping = await inFirstSet('level four');
    await stopping.say('stop');
    await stopping.leaveFor(24);
    expect((await stopping.say(OPEN)).speech).toMatch(/^I've kept yesterday's two sets\. /);
    expect((await stopping.say('how am i doing')).speech).toMatch(/^One of two this week\. /);
  });

  it('are still asked about on the same day', async () => {
    const talk = await inFirstSet('level four');
    await talk.staySilent();
    expect((await talk.say(OPEN)).speech).toBe(
      'Welcome back. We got to the end of clamshells, left side. Carry on with the other side, or again?',
    );
    await talk.say('again');
    expect(seen(talk.progress())?.tally).toEqual([8, 8]);
  });
});
