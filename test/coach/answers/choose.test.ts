import { seen } from '../seen';
import type { Command } from '../../../lambda/coach/command';
import { conversation, OPEN } from '../../conversations/conversation';
import { say, SITUATIONS, type Here } from '../situations';

function here(where: string): Here {
  const found = SITUATIONS[where];
  if (found === undefined) throw new Error(`Expected the situation "${where}".`);
  return found;
}

describe('"the first one"', () => {
  it.each([
    ['first one', 11],
    ['option two', 1],
    ['whatever', 1],
    ['the hard one', 11],
    ['easy', 1],
    ['the easy one please', 1],
    ["I'm tired", 1],
  ])(
    'chooses between full workout and build up in the order they were offered, or by how hard they are: "%s"',
    async (words, level) => {
      const talk = conversation();
      await talk.say(OPEN);
      await talk.say(words);
      expect(seen(talk.progress())?.programme.level).toBe(level);
      expect(seen(talk.progress())?.begunAt).not.toBeNull();
    },
  );

  it.each([
    ['first one', /^Band just above your knees\./],
    ['second one', /^From the top\./],
    ['either', /^Band just above your knees\./],
  ])('chooses between carrying on and again: "%s"', async (words, answer) => {
    const talk = conversation();
    await talk.say(OPEN);
    await talk.say('set level four');
    await talk.say('ready');
    await talk.say('stop');
    await talk.leaveFor(0.2);
    await talk.say(OPEN);
    expect((await talk.say(words)).speech).toMatch(answer);
  });

  it.each([
    ['first one', /^Thanks for telling me\./],
    ['second one', /^No problem\./],
    ['either', /^No problem\./],
  ])('chooses why a workout ended: "%s"', async (words, answer) => {
    const talk = conversation();
    await talk.say(OPEN);
    await talk.say('set level four');
    await talk.say('ready');
    await talk.say('end the workout');
    expect((await talk.say(words)).speech).toMatch(answer);
  });

  it.each(['lifting', 'resting', 'paused', 'confirming'])(
    'means nothing where nothing was offered: %s',
    (where) => {
      const command: Command = { kind: 'choose', choice: 'first' };
      const before = seen(here(where).progress)?.programme.level;
      const { progress, said } = say(here(where), command);
      expect(said.speech).toMatch(/^I didn't catch that\./);
      expect(seen(progress)?.programme.level).toBe(before);
    },
  );
});
