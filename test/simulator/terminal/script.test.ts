import { parseScript } from '../../../simulator/terminal/script';

describe('a script', () => {
  it('says one utterance a line, and knows the number of each', () => {
    expect(parseScript('# hello\nAlexa, start eccentric glutes\r\n\n ready # now\n', 'a.txt')).toEqual([
      { number: 2, text: 'Alexa, start eccentric glutes', afterMs: null },
      { number: 4, text: 'ready', afterMs: null },
    ]);
  });

  it.each([
    ['@90s Alexa, pause', 90_000],
    ['@90s\nAlexa, pause', 90_000],
    ['@90s # later\n\nAlexa, pause', 90_000],
    ['@1m30.5s Alexa, pause', 90_500],
    ['@0s Alexa, pause', 0],
    ['@2d Alexa, pause', 172_800_000],
  ])('tells when to say it: %j', (text, afterMs) => {
    expect(parseScript(text, 'a.txt')).toMatchObject([{ text: 'Alexa, pause', afterMs }]);
  });

  it.each([
    ['ready\n@soon ready', 'a.txt:2: expected a time such as @90s, @1m30s or @2d, but got "@soon".'],
    ['@-5s ready', 'but got "@-5s"'],
    ['@90 ready', 'but got "@90"'],
    ['ready\n@90s', 'a.txt:2: nothing is said at this time.'],
    ['@90s\n@5s ready', 'a.txt:2: expected the words for the time on line 1'],
    ['# only this', 'The script a.txt says nothing'],
  ])('is refused with the line that is wrong: %j', (text, message) => {
    expect(() => parseScript(text, 'a.txt')).toThrow(message);
  });
});
