import { conversation, OPEN, workOut, type Conversation } from './conversation';

/** A newcomer's short workout up to the question how it was. */
async function atTheRating(): Promise<Conversation> {
  const talk = conversation();
  await talk.say(OPEN);
  await talk.say('build up');
  while (talk.progress().question !== 'rating') await talk.say('ready');
  return talk;
}

describe('at the rating', () => {
  it.each([
    ['okay', 'good'],
    ['fine', 'good'],
    ['alright', 'good'],
    ['the second one', 'good'],
    ['normal', 'good'],
    ['not too easy not too hard', 'good'],
    ['the usual', 'good'],
    ['five left in me', 'easy'],
    ['i had four more in me', 'easy'],
    ['three left in me', 'good'],
    ['i could have done two more', 'good'],
    ['one left in the tank', 'hard'],
    ['zero left in me', 'hard'],
    ['nothing left in the tank', 'hard'],
  ])('"%s" is a rating: %s', async (words, rating) => {
    const talk = await atTheRating();
    const { response } = await talk.say(words);
    expect(talk.filed).toMatchObject([{ complete: true, rating }]);
    expect(response.response.shouldEndSession).toBe(true);
    expect(talk.problems).toEqual([]);
  });

  it.each(['skip', 'skip it', 'no thanks', "i don't know", "i'm out of time", 'end the workout', "i'm done"])(
    '"%s" ends kindly, and the workout is a whole one',
    async (words) => {
      const talk = await atTheRating();
      const { speech, response } = await talk.say(words);
      expect(speech).toBe("That's fine, it counts. One of two this week. See you next time.");
      expect(response.response.shouldEndSession).toBe(true);
      expect(talk.filed).toMatchObject([{ complete: true, rating: null }]);
    },
  );

  it.each(['one more round', 'again', 'one more time'])('"%s" begins another round', async (words) => {
    const talk = await atTheRating();
    expect((await talk.say(words)).speech).toBe(
      'One more round. Next, lunges, left foot in front. Say ready.',
    );
    await workOut(talk, 'good');
    expect(talk.filed).toMatchObject([{ rounds: 2, complete: true, rating: 'good' }]);
    expect(talk.filed[0]?.tally).toHaveLength(12);
  });

  it('takes nothing back from somebody who leaves in the middle of one more round', async () => {
    const talk = await atTheRating();
    await talk.say('one more round');
    await talk.say('ready');
    await talk.say('ready');
    await talk.leaveFor(24);
    await talk.say(OPEN);
    expect(talk.filed).toMatchObject([{ complete: true }]);
    expect(talk.progress().training.last).toMatchObject({ complete: true });
  });

  it.each(['full workout', 'set level five', 'do it all again'])(
    '"%s" is about another workout: this one is kept whole',
    async (words) => {
      const talk = await atTheRating();
      await talk.say(words);
      expect(talk.filed).toMatchObject([{ level: 1, complete: true, rating: null }]);
      expect(talk.progress().training.workouts).toBe(1);
    },
  );

  it('answers whoever asks other things, keeps listening, and never asks the same twice over', async () => {
    const talk = await atTheRating();
    expect((await talk.say('how am I doing')).speech).toMatch(/ Say easy, good or hard\. Or skip\.$/);
    expect((await talk.say('what did I do last time')).speech).toBe(
      'Today: level one, all of it. Easy, good or hard?',
    );
    for (let more = 0; more < 3; more += 1) {
      const { speech, reprompt, response } = await talk.say('how many workouts this week');
      expect(speech).toBe('One of two this week.');
      expect(reprompt).toBe('Say good, or stop.');
      expect(response.response.shouldEndSession).toBe(false);
    }
    await talk.say('good');
    expect(talk.filed).toMatchObject([{ complete: true, rating: 'good' }]);
    expect(talk.problems).toEqual([]);
  });

  it.each(['banana', 'ready', 'pardon'])(
    'asks thrice what "%s" does not answer, then lets go',
    async (words) => {
      const talk = await atTheRating();
      const asked: string[] = [];
      for (let times = 0; times < 3; times += 1) asked.push((await talk.say(words)).speech);
      expect(asked[0]).toMatch(/Say easy, good or hard\. Or skip\.$/);
      expect(asked[1]).toMatch(/Easy, good or hard\?$/);
      expect(asked[2]).toBe('Say good, or stop.');
      const { speech, response } = await talk.say(words);
      expect(speech).toMatch(/^That's fine, it counts\. .* See you next time\.$/);
      expect(response.response.shouldEndSession).toBe(true);
      expect(talk.filed).toMatchObject([{ complete: true, rating: null }]);
    },
  );

  it.each(['how long was that', 'how long to go', "what's my workout"])(
    'knows that nothing is left: "%s"',
    async (words) => {
      const talk = await atTheRating();
      expect((await talk.say(words)).speech).toBe(
        'We got to the end of the workout. Say easy, good or hard. Or skip.',
      );
    },
  );

  it.each(['good', 'stop'])('takes "%s" after two misses', async (words) => {
    const talk = await atTheRating();
    await talk.say('banana');
    await talk.say('banana');
    const { response } = await talk.say(words);
    expect(talk.filed).toMatchObject([{ complete: true, rating: words === 'good' ? 'good' : null }]);
    expect(response.response.shouldEndSession).toBe(true);
  });

  it('waits for somebody as often as they ask for it', async () => {
    const talk = await atTheRating();
    for (let times = 0; times < 4; times += 1) {
      const { speech, response } = await talk.say('wait');
      expect(speech).toMatch(/^Take your time\./);
      expect(response.response.shouldEndSession).toBe(false);
    }
  });

  it('takes "done", said as the last rep ends and before the question, for no answer to it', async () => {
    const talk = await atTheRating();
    const speech = talk.progress().sent?.speech ?? 0;
    const { response, speech: said } = await talk.sayAt(speech / 1000 - 4, 'done');
    expect(said).toMatch(/easy, good or hard/);
    expect(response.response.shouldEndSession).toBe(false);
  });

  it('tells what was earned before it offers a reminder', async () => {
    const talk = await atTheRating();
    await talk.say('good');
    await talk.leaveFor(48);
    await talk.say(OPEN);
    const { speech } = await workOut(talk, 'good');
    expect(speech).toMatch(/^Good\. You move up to level two\. .*Two of two this week\. .*remind/);
  });
});
