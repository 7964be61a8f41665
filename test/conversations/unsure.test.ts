import { seen } from '../coach/seen';
import { inFirstSet, OPEN } from './conversation';

describe.each(["I don't know", 'I have no idea', 'no idea', "I'm not sure"])('"%s"', (words) => {
  it('after a set hears what can be said, and nothing is paused', async () => {
    const talk = await inFirstSet('level eleven');
    const before = seen(talk.progress())?.place;
    const { speech, reprompt } = await talk.say(words);
    expect(speech).toBe('You can say wait, skip it, or pause. Say ready.');
    expect(reprompt).toContain('three two one press');
    expect(talk.progress().question).toBe('ready');
    expect((await talk.say('ready')).speech).toContain('three two one press');
    expect(before).not.toBeNull();
  });

  it('in a pause waits on', async () => {
    const talk = await inFirstSet('level eleven');
    await talk.sayAtRep(7, 'pause');
    expect((await talk.say(words)).speech).toBe("Say resume when you're ready.");
  });

  it('is no "no" to whether they are hurt', async () => {
    const talk = await inFirstSet('level eleven');
    await talk.sayAtRep(7, 'I fell');
    expect((await talk.say(words)).speech).toMatch(/Are you hurt\?$/);
  });

  it('about going on with an older workout goes on with it', async () => {
    const talk = await inFirstSet('level eleven');
    await talk.sayAtRep(7, 'I feel dizzy');
    await talk.say(OPEN);
    expect((await talk.say(words)).speech).toMatch(/From rep seven\./);
    expect(talk.filed).toEqual([]);
  });

  it.each([
    ['start over', /^All right\./],
    ['delete my data', /^All right, everything is kept\./],
    ['end the workout', /^No problem\./],
  ])('to "%s" is as good as a no', async (asked, answer) => {
    const talk = await inFirstSet('level eleven');
    await talk.say(asked);
    expect((await talk.say(words)).speech).toMatch(answer);
  });
});
