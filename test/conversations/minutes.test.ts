import { spell } from '../../lambda/language/en/spell';
import { conversation, OPEN, type Conversation } from './conversation';

const FIGURES = new Map(Array.from({ length: 99 }, (_, index) => [spell(index + 1), index + 1]));

/** The minutes that are named in a sentence. */
function minutesIn(speech: string): readonly number[] {
  const named = speech.matchAll(/(?:from |about |, (?!from|about))([a-z]+(?: [a-z]+)?) minutes/gi);
  return [...named].map(([, words = '']) => FIGURES.get(words) ?? 0);
}

/** Goes on to the end: with a word after every set, or in silence, taking it up anew where Alexa has closed the session. */
async function goOn(talk: Conversation, manner: 'ready' | 'silence'): Promise<void> {
  while (talk.progress().question !== 'rating') {
    if (manner === 'ready') {
      await talk.say('ready');
    } else {
      await talk.staySilent();
      const { speech } = await talk.say(OPEN);
      if (speech.includes('all of it')) return;
      await talk.say('carry on');
    }
  }
}

/** The minutes that a workout takes from the word that begins it. */
async function minutesOf(talk: Conversation, begins: string, manner: 'ready' | 'silence'): Promise<number> {
  await talk.say(begins);
  const began = talk.now();
  await goOn(talk, manner);
  const stillToHear = manner === 'ready' ? (talk.progress().sent?.speech ?? 0) : 0;
  return (talk.now() - began + stillToHear) / 60_000;
}

describe('a workout takes no longer than was said', () => {
  it.each(['ready', 'silence'] as const)('for a newcomer: build up, then %s', async (manner) => {
    const talk = conversation();
    const [, said = 0] = minutesIn((await talk.say(OPEN)).speech);
    const took = await minutesOf(talk, 'build up', manner);
    expect(said).toBe(10);
    expect(took).toBeLessThanOrEqual(said);
    expect(took).toBeGreaterThan(said - 2.5);
  });

  it.each(['ready', 'silence'] as const)('for a newcomer: full workout, then %s', async (manner) => {
    const talk = conversation();
    const [said = 0] = minutesIn((await talk.say(OPEN)).speech);
    const took = await minutesOf(talk, 'full workout', manner);
    expect(took).toBeLessThanOrEqual(said);
    expect(took).toBeGreaterThan(said - 7);
  });

  it.each(['level one', 'level four', 'level eight'])('for somebody who knows it: %s', async (level) => {
    const talk = conversation();
    await talk.say(OPEN);
    await minutesOf(talk, 'build up', 'ready');
    await talk.say('skip');
    await talk.leaveFor(48);
    await talk.say(OPEN);
    const [said = 0] = minutesIn((await talk.say(`set ${level}`)).speech);
    const took = await minutesOf(talk, 'ready', 'silence');
    expect(took).toBeLessThanOrEqual(said);
    expect(took).toBeGreaterThan(said - 3);
  });
});
