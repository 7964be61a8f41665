import { whyUnheard } from '../../../simulator/page/unheard';
import { meaningOf } from '../coachOnSpeaker';

describe('what the skill does not hear', () => {
  it.each([
    ['how many are left', true, 'Alexa, ask eccentric glutes how many are left'],
    ['Alexa, ask between sets', true, 'Alexa, ask eccentric glutes to ask between sets'],
    ['How am I doing?', false, 'Alexa, ask eccentric glutes how am I doing'],
    ['ready', false, 'Alexa, start eccentric glutes'],
    ['banana', true, 'Alexa, start eccentric glutes'],
  ])('%s, is told with the words that it would hear', (said, isStreaming, words) => {
    expect(whyUnheard(said, isStreaming, meaningOf)).toContain(`“${words}”`);
  });
});
