import { conversation, inFirstSet, OPEN } from '../../conversations/conversation';

describe('"it burns", "my legs are shaking"', () => {
  it('holds the count, tells pain from effort, and ends nothing', async () => {
    const talk = await inFirstSet('level eleven');
    const { speech } = await talk.sayAtRep(7, 'my legs are shaking');
    expect(speech).toBe(
      "Working muscles can burn or shake. If it's pain, or you feel dizzy or unwell, stop for today. Say lighter for an easier version. Paused at rep seven, left leg. Say resume when you're ready.",
    );
    expect((await talk.say('lighter')).speech).toBe(
      "Lighter lunges: one hand on a chair. Say resume when you're ready.",
    );
    expect((await talk.say('resume')).speech).toMatch(/^From rep seven\./);
  });

  it('says the same before anything has begun, and keeps the question open', async () => {
    const talk = conversation();
    await talk.say(OPEN);
    expect((await talk.say("it's burning")).speech).toMatch(/^Working muscles .* Full workout, /);
  });
});

describe('"pause"', () => {
  it('stops at once and says where', async () => {
    const talk = await inFirstSet('level eleven');
    const { speech } = await talk.sayAtRep(7, 'pause');
    expect(speech).toBe("Paused at rep seven, left leg. Say resume when you're ready.");
  });

  it('keeps the rep to the last seconds of a set, whichever word asks for it', async () => {
    for (const word of ['pause', 'wait', 'hang on']) {
      const talk = await inFirstSet('level four');
      const right = talk.progress().sent?.runs[1];
      if (right === undefined) throw new Error('Expected both legs in one reply.');
      const { speech } = await talk.sayAt((right.start + 6.5 * right.repLength) / 1000, word);
      expect(speech).toMatch(/^Paused at rep seven, right leg\./);
    }
  });

  it('resumes at the start of that rep, with a count-in', async () => {
    const talk = await inFirstSet('level eleven');
    await talk.sayAtRep(7, 'pause');
    expect((await talk.say('resume')).speech).toMatch(/^From rep seven\. three two one press/);
  });

  it('goes back to the start of the set when under two reps were done', async () => {
    const talk = await inFirstSet('level eleven');
    await talk.sayAtRep(2, 'pause');
    expect((await talk.say('resume')).speech).toMatch(/^three two one press one/);
  });

  it('never goes on by itself', async () => {
    const talk = await inFirstSet('level eleven');
    const { reprompt } = await talk.sayAtRep(7, 'pause');
    expect(reprompt).not.toContain('three two one');
    await talk.staySilent();
    expect((await talk.say(OPEN)).speech).toContain('From rep seven');
  });

  it('twice is the same as once', async () => {
    const talk = await inFirstSet('level eleven');
    const once = await talk.sayAtRep(7, 'pause');
    expect((await talk.say('pause')).speech).toBe(once.speech);
  });

  it('keeps the place over five minutes at the door, told by a new launch', async () => {
    const talk = await inFirstSet('level eleven');
    await talk.sayAtRep(7, 'pause');
    await talk.staySilent();
    await talk.leaveFor(5 / 60);
    expect((await talk.say(OPEN)).speech).toMatch(
      /^Welcome back\. From rep seven\. Lunges, left foot in front\./,
    );
  });
});

describe('"wait"', () => {
  it('gives half a minute more between sets, and then asks again', async () => {
    const talk = await inFirstSet('level eleven');
    const { speech, response } = await talk.say('wait');
    expect(speech).toMatch(/^Take your time\. .*Ten seconds\. Say ready\.$/);
    const ssml = JSON.stringify(response.response.outputSpeech);
    const silence = [...ssml.matchAll(/time=\\"(\d+)ms/g)].reduce((sum, [, ms]) => sum + Number(ms), 0);
    expect(silence).toBeGreaterThan(27_000);
    expect(silence).toBeLessThan(30_000);
  });

  it('pauses in the middle of a set', async () => {
    const talk = await inFirstSet('level eleven');
    expect((await talk.sayAtRep(5, 'wait')).speech).toContain('Paused at rep five');
  });

  it('starts nothing by itself before a workout has begun', async () => {
    const talk = conversation();
    await talk.say(OPEN);
    expect((await talk.say('wait')).reprompt).not.toContain('three two one');
  });
});

describe('"stop"', () => {
  it('keeps the place and ends the session with one short line', async () => {
    const talk = await inFirstSet('level eleven');
    const { speech, response } = await talk.sayAtRep(9, 'stop');
    expect(speech).toBe("I've saved your place.");
    expect(response.response.shouldEndSession).toBe(true);
    expect((await talk.say(OPEN)).speech).toContain('From rep nine');
  });

  it('says goodbye where there is no place to keep', async () => {
    const talk = conversation();
    await talk.say(OPEN);
    expect((await talk.say('stop')).speech).toBe('See you next time.');
  });
});

describe('"wait for me"', () => {
  it('keeps silence from starting the next set', async () => {
    const talk = await inFirstSet('level eleven');
    await talk.say('wait for me');
    expect((await talk.say('ready')).reprompt).toMatch(/^Say ready\. I'll keep your place/);
  });
});
