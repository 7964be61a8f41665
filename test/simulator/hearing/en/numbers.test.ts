import fc from 'fast-check';
import { numberOfWords, wordsOfNumber } from '../../../../simulator/hearing/en/numbers';

describe('numbers in words', () => {
  it('are understood as they are written, up to 9999', () => {
    fc.assert(
      fc.property(fc.nat(9999), (value) => {
        expect(numberOfWords(wordsOfNumber(value))).toBe(value);
      }),
    );
  });

  it.each([
    ['a hundred', 100],
    ['one hundred and five', 105],
    ['12', 12],
    ['purple', null],
    ['and', null],
  ])('are heard in "%s"', (text, value) => {
    expect(numberOfWords(text.split(' '))).toBe(value);
  });
});
