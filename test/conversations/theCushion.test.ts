import { seen } from '../coach/seen';
import { conversation, inFirstSet, OPEN, type Conversation } from './conversation';

const LUNGES = /^A cushion under the back knee is fine: touch it, and straight up again\. From rep seven\./;
const CLAMSHELLS = /^A cushion under your head is fine\. From rep seven\./;
const SQUATS = /^Squats need no cushion\. Say lighter for an easier version\. From rep seven\./;

async function inSetOf(exercise: string): Promise<Conversation> {
  const talk = await inFirstSet('level eleven');
  if (exercise === 'lunges') return talk;
  await talk.sayAtRep(1, `go to ${exercise}`);
  await talk.say('ready');
  return talk;
}

describe('"I need a cushion"', () => {
  it.each([
    ['lunges', LUNGES],
    ['clamshells', CLAMSHELLS],
    ['squats', SQUATS],
  ])('in %s says what is possible, keeps the rep and leaves the bridges alone', async (exercise, said) => {
    for (const words of ['i need a cushion', 'can I use a pillow', 'my head on a pillow']) {
      const talk = await inSetOf(exercise);
      const { place } = seen(talk.progress()) ?? {};
      expect((await talk.sayAtRep(7, words)).speech).toMatch(said);
      expect(talk.progress().settings.bridgePosition).toBe('flat');
      expect(seen(talk.progress())?.place).toEqual({ ...place, rep: 7 });
      expect(talk.problems).toEqual([]);
    }
  });

  it('between two legs keeps the question open', async () => {
    const talk = await inFirstSet('level eleven');
    expect((await talk.say('i need a cushion')).speech).toMatch(
      /^A cushion under the back knee .* Say ready\.$/,
    );
    expect(talk.progress().settings.bridgePosition).toBe('flat');
  });

  it('in bridges, or before a workout, is remembered for the bridges', async () => {
    const bridges = await inSetOf('bridges');
    expect((await bridges.sayAtRep(7, 'i need a cushion')).speech).toMatch(/^Bridges with your prop\./);
    expect(bridges.progress().settings.bridgePosition).toBe('pillow');
    const before = conversation();
    await before.say(OPEN);
    await before.say('i need a cushion');
    expect(before.progress().settings.bridgePosition).toBe('pillow');
  });

  it.each(['bridges with a pillow', 'can I do the bridges with a cushion'])(
    'where an exercise is named is about that one: "%s"',
    async (words) => {
      const talk = await inFirstSet('level eleven');
      expect((await talk.sayAtRep(7, words)).speech).toMatch(/^Bridges with your prop\. .* From rep seven\./);
      expect(talk.progress().settings.bridgePosition).toBe('pillow');
      expect((await talk.sayAtRep(9, 'clamshells with a pillow')).speech).toMatch(
        /^A cushion under your head/,
      );
    },
  );
});
