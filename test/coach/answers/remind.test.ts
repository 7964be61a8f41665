import { conversation, OPEN, workOut, type Conversation } from '../../conversations/conversation';

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

  it.each([
    ['remind me on tuesdays', 'seven in the evening'],
    ['remind me at seven', 'tuesdays and fridays'],
    ['remind me every day', 'at seven'],
    ['set a reminder', 'weekdays at seven'],
  ])('is complete with "%s", then "%s"', async (half, rest) => {
    const talk = conversation();
    await talk.say(OPEN);
    expect((await talk.say(half)).speech).toMatch(/^(On which days|At what time).*\?/);
    expect((await talk.say(rest)).speech).toMatch(/^This device can't do reminders/);
    expect(talk.problems).toEqual([]);
  });

  it('half said in a set stops the count until the rest is said, and the place is kept', async () => {
    const talk = conversation();
    await talk.say(OPEN);
    await talk.say('build up');
    const { speech } = await talk.sayAtRep(5, 'remind me on tuesdays');
    expect(speech).toBe('At what time? Say, for example, at seven in the evening.');
    expect((await talk.say('at seven')).speech).toBe(`${NONE_HERE} Say ready.`);
    expect((await talk.say('ready')).speech).toMatch(/^From rep five\. three two one press/);
  });

  it.each(['never mind', 'no', 'ready'])('half said in a set is left by "%s"', async (words) => {
    const talk = conversation();
    await talk.say(OPEN);
    await talk.say('build up');
    await talk.sayAtRep(5, 'remind me on tuesdays');
    await talk.say(words);
    expect(talk.progress()).toMatchObject({ halfReminder: null, workout: { place: { rep: 5 } } });
    expect(talk.progress().question).toBe('ready');
  });

  it('half said after the workout ends with a goodbye, whole or not', async () => {
    const talk = conversation();
    await trained(talk);
    await trained(talk);
    await talk.say('yes');
    await talk.say('tuesdays');
    expect((await talk.say('no')).speech).toBe('See you next time.');
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
