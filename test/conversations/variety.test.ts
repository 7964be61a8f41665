import { conversation, OPEN, type Answer } from './conversation';

const DONE =
  /(?:That's \w+(?:, no rush in any of them|, lowered slowly to the last)?|\w+ (?:done|of them))\./g;

describe('in one workout', () => {
  it.each<[string, readonly string[], string]>([
    ['a circuit', ['set level nine'], 'ready'],
    ['straight sets', ['set level nine', 'straight sets'], 'ready'],
    ['short sets', ['set level four'], 'ready'],
    ['an exercise left out', ['set level nine', 'skip clamshells'], 'ready'],
    ['two exercises left out', ['set level nine', 'skip clamshells', 'skip squats'], 'ready'],
  ])('the end of a set is never told in the same words twice in a row: %s', async (_, choices, word) => {
    const talk = conversation();
    await talk.say(OPEN);
    for (const choice of choices) await talk.say(choice);
    while (talk.progress().question !== 'rating') await talk.say(word);
    expect(repeatedIn(talk.answers)).toEqual([]);
  });

  it('nor where each set is ended with "done"', async () => {
    const talk = conversation();
    await talk.say(OPEN);
    await talk.say('set level nine');
    const heard: Answer[] = [];
    for (let set = 0; set < 9; set += 1) {
      await talk.say('ready');
      heard.push(await talk.sayAtRep(5, 'done'));
    }
    expect(repeatedIn(heard)).toEqual([]);
  });
});

function repeatedIn(answers: readonly Answer[]): readonly string[] {
  const told = answers.flatMap(({ speech }) => speech.match(DONE) ?? []);
  expect(told.length).toBeGreaterThan(2);
  return told.filter((words, index) => formOf(words) === formOf(told[index - 1] ?? ''));
}

/** The words without the number in them. */
function formOf(words: string): string {
  return words.replace(/^(That's )?\w+/, '');
}

describe('the question after a set', () => {
  const ASKED =
    /(Say ready, or wait\.|Say ready\.|Ready\?|Ready, or wait\?|Ready to go on\?)(?: Say nothing and I go on after the rest\.)?$/;

  it('is in full in the first round, then shorter and never twice in a row the same', async () => {
    const talk = conversation();
    await talk.say(OPEN);
    await talk.say('full workout');
    while (talk.progress().question !== 'rating') await talk.say('ready');
    const asked = talk.answers.flatMap(({ speech }) => ASKED.exec(speech)?.[1] ?? []);
    expect(asked).toHaveLength(17);
    expect(asked.slice(0, 5)).toEqual(Array(5).fill('Say ready, or wait.'));
    const later = asked.slice(5);
    expect(later.filter((words) => words.length >= 'Say ready, or wait.'.length)).toEqual([]);
    expect(later.filter((words, index) => words === later[index - 1])).toEqual([]);
    expect(new Set(later).size).toBeGreaterThan(2);
  });

  it('is short at once for somebody who has done a workout, and the same workout asks it the same way', async () => {
    const second = async (): Promise<readonly string[]> => {
      const talk = conversation();
      await talk.say(OPEN);
      await talk.say('set level seven');
      while (talk.progress().question !== 'rating') await talk.say('ready');
      await talk.say('good');
      await talk.leaveFor(72);
      const before = talk.answers.length;
      await talk.say(OPEN);
      await talk.say('ready');
      await talk.say('ready');
      return talk.answers.slice(before + 1).map(({ speech }) => ASKED.exec(speech)?.[0] ?? '');
    };
    const asked = await second();
    expect(asked).not.toContain('Say ready, or wait.');
    expect(await second()).toEqual(asked);
  });
});
