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

describe('sets that silence alone went on from', () => {
  it('are kept once the portion after them has run its time; the last one is not, for nobody went on from it', async () => {
    const talk = await inFirstSet('level four');
    await talk.staySilent();
    await talk.leaveFor(24);

    expect((await talk.say(OPEN)).speech).toMatch(
      /^I've kept yesterday's two sets\. Level four: .* Say ready\.$/,
    );
    expect(talk.filed[0]?.tally).toMatchObject([
      { exercise: 'lunge', side: 'left', reps: 8 },
      { exercise: 'lunge', side: 'right', reps: 8 },
    ]);
    expect(talk.filed).toMatchObject([{ complete: false, tough: false }]);
  });

  it('are not where nothing was led on to: that is said without reproach', async () => {
    const talk = conversation();
    await talk.say(OPEN);
    await talk.say('a short one please');
    await talk.staySilent();
    await talk.leaveFor(24);
    expect((await talk.say(OPEN)).speech).toMatch(
      /^Welcome back\. Yesterday's workout had only just begun, so we start afresh\. /,
    );
    expect(talk.filed).toEqual([]);
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
