import { lengthOfText } from '../../../lambda/speech/pace';
import { voiceFor } from '../../../lambda/speech/voices';
import { heardSsml } from '../../../simulator/devices/heard';

const voice = voiceFor('en-US');

describe('speech as it is heard', () => {
  it('lasts as long as its words and its breaks', () => {
    const { length, sounds } = heardSsml(
      '<speak>one<break time="588ms"/>two<break time="4s"/></speak>',
      voice,
    );
    const one = lengthOfText('one', voice);
    expect(length).toBe(one + 588 + lengthOfText('two', voice) + 4000);
    expect(sounds.map(({ start }) => start)).toEqual([0, one, one + 588, length - 4000]);
  });

  it('spreads the words of a run over it by their letters', () => {
    const { sounds, length } = heardSsml('<speak>Kneel on your mat</speak>', voice);
    expect(sounds.map(({ start }) => start)).toEqual(
      [0, 5, 7, 11].map((letters) => Math.round((length * letters) / 14)),
    );
  });

  it('shows escaped characters as they are', () => {
    const { sounds } = heardSsml('<speak>Tom &amp; &#74;erry&apos;s</speak>', voice);
    expect(sounds).toMatchObject([{ text: 'Tom' }, { text: '&' }, { text: "Jerry's" }]);
  });

  it.each([
    ['no <speak>', 'one whole <speak>'],
    ['<speak>open', 'one whole <speak>'],
    ['<speak>a</speak>b', 'not one <speak>'],
    ['<speak><s>a</p></s></speak>', 'closes <p> where <s> is open'],
    ['<speak>Tom & Jerry</speak>', 'unescaped "&"'],
    ['<speak>&nbsp;</speak>', 'unknown entity: &nbsp;'],
    ['<speak><blink>a</blink></speak>', 'does not know: <blink>'],
    ['<speak><break time="11s"/></speak>', 'at most 10 s'],
    ['<speak>1 < 2</speak>', 'does not know'],
  ])('is refused where Alexa would refuse it: %s', (ssml, reason) => {
    expect(() => heardSsml(ssml, voice)).toThrow(reason);
  });
});
