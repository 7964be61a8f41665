import { voiceFor } from '../../../lambda/speech/voices';
import { heardSsml } from '../../../simulator/devices/heard';
import { piecesBy } from '../../../simulator/terminal/pieces';
import { NOON } from '../smallSkill';

const voice = voiceFor('en-US');
const speech = heardSsml('<speak>lower<break time="1400ms"/>two<break time="4s"/></speak>', voice);
const reprompt = heardSsml('<speak>ready</speak>', voice);
const REPROMPTS = NOON + speech.length + 8000;
const TRACKS = [
  { startsAt: NOON, heard: speech },
  { startsAt: REPROMPTS, heard: reprompt },
];
const PLAYING = { tracks: TRACKS, screen: null, startsAt: NOON };

const textsBy = (at: number) => piecesBy(at, PLAYING).map(({ text }) => text);

describe('what is written of a reply', () => {
  it('is nothing before it begins to sound', () => {
    expect(textsBy(NOON)).toEqual([]);
  });

  it('is each word once it has begun', () => {
    expect(textsBy(NOON + 1)).toEqual(['lower']);
    expect(textsBy(NOON + speech.length)).toEqual(['lower', 'two', '[4]']);
  });

  it('leaves out the pauses that are its rhythm', () => {
    expect(textsBy(REPROMPTS)).not.toContain('[1]');
  });

  it('tells of the silence before a second track, from its beginning, once that track is heard', () => {
    expect(textsBy(REPROMPTS)).toEqual(['lower', 'two', '[4]']);
    expect(piecesBy(REPROMPTS + 1, PLAYING).slice(3)).toEqual([
      { kind: 'silence', at: REPROMPTS - 8000, text: '(8 seconds of silence)' },
      { kind: 'word', at: REPROMPTS, text: 'ready' },
    ]);
  });
});
