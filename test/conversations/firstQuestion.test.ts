import type { ResponseEnvelope } from 'ask-sdk-model';
import { seen } from '../coach/seen';
import { conversation, inFirstSet, OPEN, workOut, type Conversation } from './conversation';

describe('a newcomer who says nothing to the first question', () => {
  it('hears a second time what can be chosen, with its minutes, and nothing starts', async () => {
    const talk = conversation();
    const { speech, reprompt } = await talk.say(OPEN);
    const [, minutes = ''] = /Or build up, from ([a-z ]+) minutes\?$/.exec(speech) ?? [];
    expect(reprompt).toBe(`Say build up for a short one, about ${minutes} minutes. Or say full workout.`);
    await talk.staySilent();
    expect(talk.exchanges.at(-1)?.response?.response.outputSpeech).toBeUndefined();
    await talk.leaveFor(1);
    expect((await talk.say(OPEN)).speech).toMatch(/Full workout, .* Or build up, /);
    expect(talk.progress().met).toEqual([]);
    expect(seen(talk.progress())?.begunAt).toBeNull();
  });

  it('is not led into a level they named before they say so', async () => {
    const talk = conversation();
    await talk.say(OPEN);
    expect((await talk.say('set level eight')).reprompt).toBe(
      'Say ready. To begin later: Alexa, start eccentric glutes.',
    );
  });

  it.each([
    ...['a short one please', 'just one round', 'set level one'],
    ...['I have five minutes', 'is there a shorter one', "i'm in a hurry"],
  ])('nor into the gentlest workout: "%s"', async (words) => {
    const talk = conversation();
    await talk.say(OPEN);
    const { speech, reprompt } = await talk.say(words);
    expect(speech).toMatch(/Say ready\.$/);
    expect(reprompt).toBe('Say ready. To begin later: Alexa, start eccentric glutes.');
  });

  it.each(['no', 'no thanks', 'skip', 'next', 'skip this', 'back', 'skip this set'])(
    'hears what can be chosen after "%s", and nothing starts',
    async (words) => {
      const talk = conversation();
      await talk.say(OPEN);
      const { speech, reprompt } = await talk.say(words);
      expect(speech).toBe('Say build up, full workout, or stop.');
      expect(reprompt).toMatch(/^Say build up for a short one, about /);
      expect((await talk.say('build up')).speech).toMatch(/^Good\. You'll want a mat/);
    },
  );

  it('is not led into some exercises either', async () => {
    const talk = conversation();
    await talk.say(OPEN);
    expect((await talk.say('only squats')).reprompt).toMatch(/^Say ready\. I'll keep your place\./);
    expect((await talk.say('ready')).speech).toMatch(/three two one lower/);
  });

  it('is waited for where they asked for that', async () => {
    const talk = conversation();
    await talk.say(OPEN);
    await talk.say('wait for me');
    expect((await talk.say('just one round')).reprompt).toBe(
      'Say ready. To begin later: Alexa, start eccentric glutes.',
    );
  });

  it.each(["I don't know", 'you choose', "I'm not sure", 'whatever you think'])(
    'and one who says "%s" builds up',
    async (words) => {
      const talk = conversation();
      await talk.say(OPEN);
      expect((await talk.say(words)).speech).toMatch(/^Good\. You'll want a mat/);
      expect(seen(talk.progress())?.programme).toMatchObject({ level: 1, rounds: 1 });
    },
  );
});

describe('a question before the first answer', () => {
  it.each([
    ['how long does it take', /^Full workout, [a-z ]+ minutes\? Or build up, from [a-z ]+ minutes\?$/],
    ['what is this', /^I count a slow glute workout for you, hands free\. Full workout, /],
  ])('"%s" is about what is on offer', async (words, answered) => {
    const talk = conversation();
    await talk.say(OPEN);
    expect((await talk.say(words)).speech).toMatch(answered);
  });
});

describe('somebody who has trained before and says nothing', () => {
  it('hears that it begins, and at what level', async () => {
    const talk = await inFirstSet('level five');
    await workOut(talk, 'good');
    await talk.leaveFor(48);
    const { reprompt } = await talk.say(OPEN);
    expect(reprompt).toMatch(/^Let's begin, level five\. Lunges, left foot in front\..* three two one press/);
  });

  it('hears it after months too, when the first question is asked again', async () => {
    const talk = await inFirstSet('level eight');
    await workOut(talk, 'good');
    await talk.leaveFor(24 * 90);
    const { speech, reprompt } = await talk.say(OPEN);
    expect(speech).toMatch(/Full workout, .* Or build up, /);
    expect(reprompt).toMatch(/^Let's begin, level four\. Kneel on your mat/);
  });
});

describe('"wait a minute" to a question', () => {
  it.each(['wait a minute', 'hang on', 'I need to get my mat'])(
    'is half a minute, and then the question again: "%s"',
    async (words) => {
      const talk = conversation();
      await talk.say(OPEN);
      const { speech, reprompt, response } = await talk.say(words);
      expect(speech).toMatch(/^Take your time\. Thirty seconds\. Full workout, .* Or build up, .*\?$/);
      expect(silenceIn(response)).toBeGreaterThan(27_000);
      expect(reprompt).not.toContain('three two one');
      expect((await talk.sayAt(12, 'build up')).speech).toMatch(/^Good\. You'll want a mat/);
    },
  );

  it.each([
    ['before a workout', async () => (await backAgain()).say('wait a minute'), /Say ready\.$/],
    ['about starting over', async () => (await startingOver()).say('wait'), /Say yes or no\.$/],
  ])('waits %s too', async (_, answered, asked) => {
    const { speech, reprompt, response } = await answered();
    expect(speech).toMatch(/^Take your time\. Thirty seconds\. /);
    expect(speech).toMatch(asked);
    expect(silenceIn(response)).toBeGreaterThan(27_000);
    expect(reprompt).not.toContain('three two one');
  });
});

async function backAgain(): Promise<Conversation> {
  const talk = await inFirstSet('level five');
  await workOut(talk, 'good');
  await talk.leaveFor(48);
  await talk.say(OPEN);
  return talk;
}

async function startingOver(): Promise<Conversation> {
  const talk = await inFirstSet('level five');
  await talk.say('start over');
  return talk;
}

/** How long an answer says nothing, in milliseconds. */
function silenceIn({ response }: ResponseEnvelope): number {
  const ssml = JSON.stringify(response.outputSpeech);
  return [...ssml.matchAll(/time=\\"(\d+)ms/g)].reduce((sum, [, ms]) => sum + Number(ms), 0);
}
