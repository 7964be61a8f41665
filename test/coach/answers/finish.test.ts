import { seen, tallied } from '../seen';
import { conversation, OPEN, workOut, type Conversation } from '../../conversations/conversation';

async function begun(level: string): Promise<Conversation> {
  const talk = conversation();
  await talk.say(OPEN);
  await talk.say(`set ${level}`);
  await talk.say('ready');
  return talk;
}

describe('the end of a workout', () => {
  it('is said as a fact, and asks once how it was', async () => {
    const talk = await begun('level one');
    while (talk.progress().question !== 'rating') await talk.say('ready');
    expect(talk.answers.at(-1)?.speech).toMatch(
      /And that's the workout: one round, all of it\. How was it: easy, good or hard\?$/,
    );
  });

  it('files the whole workout with its rating, says what comes next and says goodbye', async () => {
    const talk = await begun('level one');
    const { speech, response } = await workOut(talk, 'good');
    expect(speech).toMatch(/^Good\. One more like that and you move up to level two\..*See you next time\.$/);
    expect(response.response.shouldEndSession).toBe(true);
    expect(talk.filed).toMatchObject([
      { level: 1, rounds: 1, complete: true, rating: 'good', tally: tallied([8, 8, 8, 8, 8, 8]) },
    ]);
  });

  it.each(['where am i', 'how many left', "what's next"])(
    'is known to whoever asks where they are: "%s"',
    async (asked) => {
      const talk = await begun('level one');
      while (talk.progress().question !== 'rating') await talk.say('ready');
      expect((await talk.say(asked)).speech).toBe(
        'We got to the end of the workout. Say easy, good or hard. Or skip.',
      );
    },
  );

  it('offers the standard version once, after two good workouts on lighter', async () => {
    const talk = await begun('level one');
    await talk.say('lighter squats');
    const goodbyes: string[] = [];
    for (let visit = 0; visit < 3; visit += 1) {
      goodbyes.push((await workOut(talk, 'good')).speech);
      if (talk.progress().question === 'remind') await talk.say('no');
      await talk.leaveFor(72);
      await talk.say(OPEN);
    }
    const offers = goodbyes.map((speech) => speech.includes('Next time, say standard to try full squats.'));
    expect(offers).toEqual([false, true, false]);
  });

  it('takes "too tough" for hard', async () => {
    const talk = await begun('level one');
    await workOut(talk, 'it was too tough');
    expect(talk.filed).toMatchObject([{ rating: 'hard', complete: true }]);
  });

  it('can be left without a rating, which changes nothing', async () => {
    const talk = await begun('level one');
    await workOut(talk, 'stop');
    expect(talk.filed).toMatchObject([{ rating: null, complete: true }]);
    expect(talk.progress().training).toMatchObject({ level: 1, workouts: 1, goods: 0 });
  });

  it('files every workout once', async () => {
    const talk = await begun('level one');
    await workOut(talk, 'good');
    await talk.leaveFor(48);
    await talk.say(OPEN);
    await workOut(talk, 'good');
    await talk.leaveFor(48);
    await talk.say(OPEN);
    expect(talk.filed).toHaveLength(2);
    expect(new Set(talk.filed.map(({ begunAt }) => begunAt)).size).toBe(2);
  });
});

describe('"end the workout"', () => {
  it('asks whether it was too tough or out of time', async () => {
    const talk = await begun('level four');
    const { speech } = await talk.sayAtRep(5, 'end the workout');
    expect(speech).toBe('Was it too tough, or are you out of time?');
  });

  it('counts as hard when it was too tough', async () => {
    const talk = await begun('level eleven');
    await talk.say('ready');
    await talk.sayAtRep(5, 'end the workout');
    await talk.say('too tough');
    expect(talk.progress().training).toMatchObject({ hards: 1, workouts: 1 });
    expect(talk.filed).toMatchObject([{ complete: false, rating: null }]);
  });

  it('changes nothing when time ran out', async () => {
    const talk = await begun('level eleven');
    await talk.say('ready');
    await talk.sayAtRep(5, 'end the workout');
    await talk.say('out of time');
    expect(talk.progress().training).toMatchObject({ hards: 0, goods: 0, workouts: 1 });
  });

  it('ends the workout all the same for somebody who answers no to both', async () => {
    const talk = await begun('level eleven');
    await talk.say('ready');
    await talk.sayAtRep(5, 'end the workout');
    const { speech, response } = await talk.say('no');
    expect(speech).toMatch(/What you did counts\. See you next time\.$/);
    expect(response.response.shouldEndSession).toBe(true);
    expect(talk.filed).toMatchObject([{ complete: false, rating: null, tough: false }]);
  });

  it('says where two that were too tough lead', async () => {
    const talk = await begun('level five');
    for (const promised of [
      /^Thanks.* Two like that and I'll make it easier\./,
      /^Thanks.* down to level four\./,
    ]) {
      await talk.say('ready');
      await talk.sayAtRep(5, 'end the workout');
      expect((await talk.say('too tough')).speech).toMatch(promised);
      await talk.leaveFor(48);
      await talk.say(OPEN);
      await talk.say('ready');
    }
  });

  it('can be taken back', async () => {
    const talk = await begun('level eleven');
    await talk.sayAtRep(5, 'end the workout');
    expect((await talk.say('carry on')).speech).toContain('three two one press');
    expect(talk.filed).toEqual([]);
    expect(seen(talk.progress())?.place).toMatchObject({ exercise: 'lunge', side: 'left', rep: 5 });
  });
});

describe('at a yes or no', () => {
  it.each(['start over', 'delete my data'])('to "%s", "cancel" goes on and "stop" ends', async (asked) => {
    const talk = await begun('level four');
    await talk.sayAtRep(5, asked);
    const cancelled = await talk.say('cancel');
    expect(cancelled.speech).toMatch(/^All right\./);
    expect(cancelled.response.response.shouldEndSession).toBe(false);
    await talk.say(asked);
    const stopped = await talk.say('stop');
    expect(stopped.speech).toBe("I've saved your place.");
    expect(stopped.response.response.shouldEndSession).toBe(true);
    expect(seen(talk.progress())?.place).toMatchObject({ exercise: 'lunge', rep: 5 });
  });
});

describe('a symptom', () => {
  it.each(['i feel dizzy', 'my knee hurts'])(
    '"%s" stops the count and gives the safety line',
    async (words) => {
      const talk = await begun('level four');
      const before = talk.progress();
      const { speech, response } = await talk.sayAtRep(5, words);
      expect(speech).toMatch(/^Let's stop\. Rest in any position that feels good\./);
      expect(speech).toContain('call your doctor or your local emergency number');
      expect(response.response.shouldEndSession).toBe(true);
      const after = talk.progress();
      expect(seen(after)?.place).toMatchObject({ exercise: 'lunge', side: 'left', rep: 5 });
      expect([after.settings, after.training]).toEqual([before.settings, before.training]);
      expect(talk.filed).toEqual([]);
    },
  );

  it('is followed by a question whenever the person comes back that day, and silence never counts', async () => {
    const talk = await begun('level four');
    await talk.sayAtRep(5, 'i feel dizzy');
    for (const minutes of [1, 20]) {
      await talk.leaveFor(minutes / 60);
      const { speech, reprompt } = await talk.say(OPEN);
      expect(speech).toMatch(
        /^Welcome back\. Only go on if you feel well\. You were at .*lunges.*from rep five/,
      );
      expect(reprompt).toMatch(/^You were at .*lunges.*Carry on there, or start fresh\?$/);
    }
    expect((await talk.say('carry on')).speech).toMatch(/rep five|press/i);
  });

  it('leaves nothing of itself in what is stored', async () => {
    const talk = await begun('level four');
    await talk.sayAtRep(5, 'i feel dizzy');
    expect(JSON.stringify(talk.progress())).not.toMatch(/dizz|hurt|pain|symptom/i);
    await talk.leaveFor(20);
    await talk.say(OPEN);
    expect(talk.filed.every(({ complete, rating }) => !complete && rating === null)).toBe(true);
  });
});
