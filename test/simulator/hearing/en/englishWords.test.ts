import { englishWords } from '../../../../simulator/hearing/en/englishWords';

describe('the words of an English text', () => {
  it.each([
    ["I'm OK, thanks.", 'i am okay thanks'],
    ["don't, can't, won't, cannot", 'do not can not will not can not'],
    ["what's today's workout", 'what is todays work out'],
    ["my knee's gone and they’re swollen", 'my knee is gone and they are swollen'],
    ['im gonna stop, gimme 2 mins', 'i am going to stop give me two mins'],
    ['we were well', 'we were well'],
  ])('are what it is short for, and without punctuation: %s', (text, words) => {
    expect(keysIn(text)).toBe(words);
  });

  it.each([
    ['noooo', 'no'],
    ['stoooop', 'stop'],
    ['owww my kneeee hurts', 'ow my knee hurts'],
    ['sooo goooood', 'so good'],
    ['hmmmm', 'hmm'],
    ['three seven will add', 'three seven will add'],
  ])('are the same where somebody draws them out: %s', (text, words) => {
    expect(keysIn(text)).toBe(words);
  });
});

function keysIn(text: string): string {
  return englishWords(text)
    .map(({ key }) => key)
    .join(' ');
}
