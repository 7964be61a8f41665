import { seen } from '../seen';
import { conversation, inFirstSet, OPEN } from '../../conversations/conversation';

describe('"pardon?"', () => {
  it('has the opening question once more', async () => {
    const talk = conversation();
    await talk.say(OPEN);
    expect((await talk.say('what')).speech).toMatch(/^Full workout, .* Or build up/);
    expect(talk.progress().question).toBe('level');
  });

  it("has today's workout once more, at the level that was chosen", async () => {
    const talk = conversation();
    await talk.say(OPEN);
    await talk.say('set level eight');
    expect((await talk.say('huh')).speech).toMatch(/^Level eight: two rounds of fifteen, .* Say ready\.$/);
  });

  it('goes on from the rep in the middle of a set, and starts nothing over', async () => {
    const talk = await inFirstSet('level four');
    const { speech } = await talk.sayAtRep(4, 'say again');
    expect(speech).toMatch(/^From rep four\. three two one press/);
    expect(seen(talk.progress())?.place).toMatchObject({ exercise: 'lunge', side: 'left', rep: 4 });
  });

  it('says between sets what comes next', async () => {
    const talk = await inFirstSet('level four');
    expect((await talk.say('sorry')).speech).toBe('Next, clamshells, on your left side. Say ready.');
  });

  it('says in a pause where it was paused', async () => {
    const talk = await inFirstSet('level four');
    await talk.sayAtRep(5, 'pause');
    expect((await talk.say('what')).speech).toBe(
      "Paused at rep five, left leg. Say resume when you're ready.",
    );
  });

  it('answers nothing where "again" is a choice', async () => {
    const talk = await inFirstSet('level four');
    await talk.say('stop');
    await talk.leaveFor(0.2);
    await talk.say(OPEN);
    expect(talk.progress().question).toBe('carryOn');
    expect((await talk.say('pardon')).speech).toMatch(
      /^We got to the end of lunges, right leg\. Carry on with clamshells, or again\?$/,
    );
    expect((await talk.say('again')).speech).toMatch(/^From the top\./);
  });
});
