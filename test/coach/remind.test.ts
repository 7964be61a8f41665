import { conversation, OPEN, workOut, type Conversation } from '../conversations/conversation';

const OFFER = 'Shall I remind you to train? Say yes or no.';
const NONE_HERE = "This device can't do reminders; the Alexa app can.";

describe('a reminder', () => {
  it('is offered after the second workout and never again', async () => {
    const talk = conversation();
    expect(await trained(talk)).not.toContain(OFFER);
    expect(await trained(talk)).toContain(OFFER);
    expect((await talk.say('no')).speech).toBe('See you next time.');
    expect(await trained(talk)).not.toContain(OFFER);
  });

  it('is not offered to somebody who has asked for one', async () => {
    const talk = conversation();
    await trained(talk);
    await talk.leaveFor(48);
    await talk.say(OPEN);
    await talk.say('remind me tuesdays at seven');
    await talk.say('ready');
    expect((await workOut(talk, 'good')).speech).not.toContain(OFFER);
  });

  it('that is answered by silence ends as kindly', async () => {
    const talk = conversation();
    await trained(talk);
    await trained(talk);
    expect(talk.answers.at(-1)?.reprompt).toBe('See you next time.');
    await talk.staySilent();
    expect(talk.progress().training.workouts).toBe(2);
  });

  it.each(['yes', 'ready'])('offered and taken with "%s" asks for days and a time', async (word) => {
    const talk = conversation();
    await trained(talk);
    await trained(talk);
    expect((await talk.say(word)).speech).toMatch(/^On which days, and at what time\?/);
    expect((await talk.say('at seven')).speech).toMatch(/^On which days\?/);
    const answer = await talk.say('tuesdays and fridays at seven');
    expect(answer.speech).toBe(`${NONE_HERE} See you next time.`);
    expect(answer.response.response.shouldEndSession).toBe(true);
  });

  it('asked for in a set goes back to the rep under way', async () => {
    const talk = conversation();
    await talk.say(OPEN);
    await talk.say('build up');
    const answer = await talk.sayAtRep(5, 'remind me tuesdays at seven');
    expect(answer.speech).toContain(NONE_HERE);
    expect(answer.speech).toContain('From rep five.');
  });
});

/** One more workout, two days later, up to the coach's last words. */
async function trained(talk: Conversation): Promise<string> {
  await talk.leaveFor(48);
  await talk.say(OPEN);
  await talk.say(talk.progress().question === 'level' ? 'build up' : 'ready');
  return (await workOut(talk, 'good')).speech;
}
