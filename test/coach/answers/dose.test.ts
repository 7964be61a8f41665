import { seen } from '../seen';
import { conversation, OPEN, type Conversation } from '../../conversations/conversation';

async function opened(...said: readonly string[]): Promise<Conversation> {
  const talk = conversation();
  await talk.say(OPEN);
  for (const words of said) await talk.say(words);
  return talk;
}

describe('a level', () => {
  it.each([
    [['set level five'], 'go up a level', /^Level six, /],
    [['set level five'], 'level down', /^Level four, /],
    [['set level twelve'], 'next level', /^Level twelve, /],
    [['set level one'], 'move me down', /^Level one, /],
    [[], 'level up', /^Level two, /],
  ])(
    'is moved by one from the one that was chosen, and never past the last: %j, "%s"',
    async (said, words, answer) => {
      const talk = await opened(...said);
      expect((await talk.say(words)).speech).toMatch(answer);
    },
  );

  it('is moved from the one under way, and the set goes on at its rep', async () => {
    const talk = await opened('set level four', 'ready');
    expect((await talk.sayAtRep(5, 'go up a level')).speech).toMatch(/^Level five, .* From rep five\./);
  });

  it.each(['level thirteen', 'level zero', 'level ninety nine'])(
    'that there is not is said, and changes nothing: "%s"',
    async (words) => {
      const talk = await opened('set level eight');
      expect((await talk.say(words)).speech).toBe(
        'Levels go from one to twelve. Say, set level five. Say ready.',
      );
      expect(seen(talk.progress())?.programme.level).toBe(8);
    },
  );

  it.each(['set level', 'change level'])('is asked for where none was named: "%s"', async (words) => {
    const talk = await opened('set level eight');
    expect((await talk.say(words)).speech).toMatch(/^Which level, one to twelve\?/);
    expect(seen(talk.progress())?.programme.level).toBe(8);
  });
});

describe('rounds', () => {
  it.each([
    ['one more round', /^Three rounds, /],
    ['fewer rounds', /^One round, /],
  ])('are moved by one: "%s"', async (words, answer) => {
    const talk = await opened('set level four', 'ready');
    expect((await talk.sayAtRep(5, words)).speech).toMatch(answer);
  });

  it('are five at the most: none is added to a workout that has had as many', async () => {
    const talk = await opened('set level one', 'five rounds', 'ready');
    while (talk.progress().question !== 'rating') await talk.say('ready');
    const { speech } = await talk.say('another round');
    expect(speech).toBe('We got to the end of the workout. Say easy, good or hard. Or skip.');
    expect(seen(talk.progress())?.programme.rounds).toBe(5);
  });
});
