import { conversation, inFirstSet, OPEN, workOut } from './conversation';

const TAUGHT = 'Say nothing and I go on after the rest.';
const KEPT = "I'll keep your place. To go on later: Alexa, start eccentric glutes.";

describe('silence is a rest, and nobody has to guess it', () => {
  it('is said once, after the first set of the first workout', async () => {
    const talk = conversation();
    await talk.say(OPEN);
    const { speech, reprompt } = await talk.say('full workout');
    expect(speech).toMatch(new RegExp(`Say ready, or wait\\. ${TAUGHT}$`));
    expect(reprompt).not.toContain(TAUGHT);
    await workOut(talk, 'good');
    await talk.leaveFor(48);
    await talk.say(OPEN);
    await workOut(talk, 'good');
    expect(talk.answers.filter((answer) => answer.speech.includes(TAUGHT))).toHaveLength(1);
  });

  it('is not said by a silence, for after the next one the session closes; the next set that is begun by a word ends with it', async () => {
    const talk = await inFirstSet('level one');
    await talk.sayAtRep(7, 'stop');
    await talk.leaveFor(1);
    const { speech, reprompt } = await talk.say(OPEN);
    expect(speech).not.toContain(TAUGHT);
    expect(reprompt).toMatch(/three two one press.* Say ready, or wait\.$/);
    await talk.staySilent();
    await talk.say(OPEN);
    expect((await talk.say('carry on')).speech).toMatch(new RegExp(`${TAUGHT}$`));
  });

  it('is said to somebody who was interrupted in the second leg, before its end was heard', async () => {
    const talk = await inFirstSet('level four');
    await talk.sayAt(75, 'pause');
    expect((await talk.say('resume')).speech).toMatch(new RegExp(`${TAUGHT}$`));
  });

  it('is still said to somebody who was interrupted in the first set, or said done before its end', async () => {
    for (const words of ['pause', 'done']) {
      const talk = await inFirstSet('level eleven');
      await talk.sayAtRep(7, words);
      expect((await talk.say('ready')).speech).toMatch(new RegExp(`${TAUGHT}$`));
    }
  });

  it('is not said to somebody who is waited for', async () => {
    const talk = conversation();
    await talk.say(OPEN);
    await talk.say('set level eleven');
    await talk.say('wait for me');
    expect((await talk.say('ready')).speech).toMatch(/Say ready, or wait\.$/);
  });
});

describe('the silent hear last that their place is kept, and how to come back', () => {
  it('after the set that silence played', async () => {
    const talk = await inFirstSet('level eleven');
    const { speech, reprompt } = talk.answers.at(-1) ?? { speech: '', reprompt: '' };
    expect(speech).not.toContain(KEPT);
    expect(reprompt).toMatch(new RegExp(`Next, clamshells, .* Say ready, or wait\\. ${KEPT}$`));
  });

  it('after a pause, and where somebody is waited for', async () => {
    const talk = await inFirstSet('level eleven');
    expect((await talk.sayAtRep(7, 'pause')).reprompt).toBe(`Say resume when you're ready. ${KEPT}`);
    expect((await talk.say('wait for me')).reprompt).toBe(`Say resume when you're ready. ${KEPT}`);
    expect((await talk.say('ready')).reprompt).toBe(`Say ready. ${KEPT}`);
  });

  it('but once is enough for somebody who pauses often', async () => {
    const talk = await inFirstSet('level eleven');
    const heard: string[] = [];
    for (let pauses = 0; pauses < 4; pauses += 1) {
      heard.push((await talk.sayAtRep(7, 'pause')).reprompt);
      expect((await talk.sayAt(18, 'resume')).reprompt.includes(KEPT)).toBe(false);
    }
    const again = "Still paused. Say resume when you're ready.";
    expect(heard).toEqual([`Say resume when you're ready. ${KEPT}`, again, again, again]);
    expect(talk.problems).toEqual([]);
  });

  it('but not once the workout is at its end', async () => {
    const talk = await inFirstSet('level one');
    while (!talk.answers.at(-1)?.reprompt.includes('How was it')) await talk.say('ready');
    expect(talk.answers.at(-1)?.reprompt).toMatch(/How was it: easy, good or hard\?$/);
  });

  it('and never again once they have come back that way', async () => {
    const talk = await inFirstSet('level eleven');
    await talk.staySilent();
    expect((await talk.say(OPEN)).reprompt).not.toContain(KEPT);
    expect((await talk.say('carry on')).reprompt).not.toContain(KEPT);
    expect((await talk.say('pause')).reprompt).not.toContain(KEPT);
    await talk.leaveFor(72);
    await talk.say(OPEN);
    expect((await talk.say('ready')).reprompt).not.toContain(KEPT);
  });
});
