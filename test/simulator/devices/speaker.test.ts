import { voiceFor } from '../../../lambda/speech/voices';
import type { Device } from '../../../simulator/devices/device';
import { createSpeaker } from '../../../simulator/devices/speaker';
import { answer, NOON, silence } from '../smallSkill';

const BEGAN = NOON + 1000;
const SPOKEN = BEGAN + 20_000;
const REPROMPTS = SPOKEN + 8000;
const REPROMPTED = REPROMPTS + 5000;
const OVER = REPROMPTED + 8000;

const REPROMPT = { outputSpeech: { type: 'SSML' as const, ssml: silence(5) } };
const ASKING = answer(silence(20), { reprompt: REPROMPT });
const ENDING = answer(silence(20), { reprompt: REPROMPT, shouldEndSession: true });

function speakerPlaying(response: unknown): Device {
  const speaker = createSpeaker(voiceFor('en-US'));
  speaker.play(response, NOON);
  return speaker;
}

describe('a speaker', () => {
  it('has none of the interfaces that a skill could ask for', () => {
    expect(createSpeaker(voiceFor('en-US')).contextAt(NOON)).toEqual({ supportedInterfaces: {} });
  });

  it('does nothing by itself before it has a reply', () => {
    const speaker = createSpeaker(voiceFor('en-US'));
    expect(speaker.playing()).toBeNull();
    expect(speaker.next()).toBeNull();
    expect(speaker.hush(NOON)).toBeNull();
    expect(speaker.momentAt(NOON)).toEqual({ kind: 'over' });
  });

  it('thinks, speaks, listens, speaks once more, listens again and is over', () => {
    const speaker = speakerPlaying(ASKING);
    expect([NOON, BEGAN, SPOKEN, REPROMPTS, REPROMPTED, OVER].map((at) => speaker.momentAt(at))).toEqual([
      { kind: 'thinking' },
      { kind: 'speaking', heardMs: 0 },
      { kind: 'listening', leftMs: 8000 },
      { kind: 'reprompting', heardMs: 0 },
      { kind: 'listening', leftMs: 8000 },
      { kind: 'over' },
    ]);
  });

  it('plays the speech and, after its silence, the reprompt', () => {
    expect(speakerPlaying(ASKING).playing()?.tracks).toMatchObject([
      { startsAt: BEGAN, heard: { length: 20_000 } },
      { startsAt: REPROMPTS, heard: { length: 5000 } },
    ]);
  });

  it('gives the session up when nobody has answered twice', () => {
    expect(speakerPlaying(ASKING).next()).toEqual({
      kind: 'sessionOver',
      at: OVER,
      reason: 'EXCEEDED_MAX_REPROMPTS',
    });
  });

  it('gives it up after one silence where there is nothing to say once more', () => {
    expect(speakerPlaying(answer(silence(20))).next()).toMatchObject({ at: REPROMPTS });
  });

  it('neither listens nor says anything more where the skill has ended the session', () => {
    const speaker = speakerPlaying(ENDING);
    expect(speaker.next()).toEqual({ kind: 'sessionOver', at: SPOKEN, reason: 'skill' });
    expect(speaker.playing()?.tracks).toHaveLength(1);
    expect(speaker.momentAt(SPOKEN)).toEqual({ kind: 'over' });
    expect(speaker.hush(OVER)?.played).toEqual({ speechMs: 20_000, repromptMs: 0 });
  });

  it.each([
    ['before it has begun to speak', NOON, 0, 0, true],
    ['in its speech', BEGAN + 7500, 7500, 0, true],
    ['while it listens', SPOKEN + 1, 20_000, 0, false],
    ['in its reprompt', REPROMPTS + 400, 20_000, 400, true],
    ['when all is over', OVER, 20_000, 5000, false],
  ])('tells what was heard when it goes quiet %s', (_, at, speechMs, repromptMs, cut) => {
    const speaker = speakerPlaying(ASKING);
    expect(speaker.hush(at)).toMatchObject({ played: { speechMs, repromptMs }, cut });
    expect([speaker.playing(), speaker.next()]).toEqual([null, null]);
  });

  it('goes on with what it was playing when it refuses something else', () => {
    const speaker = speakerPlaying(ASKING);
    expect(() => speaker.play(answer('<speak>'), SPOKEN)).toThrow('one whole <speak>');
    expect(speaker.next()).toMatchObject({ at: OVER });
  });

  it('plays the last of several replies', () => {
    const speaker = speakerPlaying(ASKING);
    speaker.play(ENDING, SPOKEN);
    expect(speaker.next()).toEqual({ kind: 'sessionOver', at: SPOKEN + 21_000, reason: 'skill' });
  });
});
