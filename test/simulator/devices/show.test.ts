import { SOUND_STARTS } from '../../../lambda/coach/person/pace';
import type { Showing } from '../../../lambda/screen/showing';
import { SPEAKING_SCREEN } from '../../../lambda/speech/speakingScreen';
import { voiceFor } from '../../../lambda/speech/voices';
import type { Device } from '../../../simulator/devices/device';
import { linesOf, touchable } from '../../../simulator/devices/screen';
import { SHAPES } from '../../../simulator/devices/shapes';
import { createShow } from '../../../simulator/devices/show';
import { answer, NOON, silence } from '../smallSkill';

const BEGAN = NOON + SPEAKING_SCREEN.startLatency;
const SPOKEN = BEGAN + 20_000;
const HEAD = { requestId: 'r', timestamp: '2026-11-23T12:00:00.000Z', locale: 'en-US' };

const SHOWING: Showing = {
  portion: 'ab12cd34',
  goesOn: true,
  figure: 'squat',
  mirrored: false,
  pose: 0,
  count: null,
  card: {
    heading: 'Ready?',
    body: 'Squats',
    bodySize: 0,
    hasFigure: true,
    asked: '',
    figures: [{ number: '3', label: 'sets' }],
    weeks: [],
    choices: [{ button: 'ready', label: 'Ready', under: '' }],
  },
};

function shows(showing: Showing, ssml: string, rest: object = {}) {
  const properties = { ...showing, ssml };
  const directive = {
    type: 'Alexa.Presentation.APL.RenderDocument' as const,
    datasources: { showing: { properties } },
  };
  return { version: '1.0', response: { directives: [directive], ...rest } };
}

function showWith(response: unknown, speed = 1): Device {
  const shape = SHAPES['show'];
  if (shape === undefined) throw new Error('Expected a shape named "show".');
  const device = createShow(voiceFor('en-US'), shape, speed);
  device.play(response, NOON);
  return device;
}

const GOING_ON = shows(SHOWING, silence(20));

describe('an Echo with a screen', () => {
  it('tells what it can draw and what it looks like', () => {
    expect(showWith(GOING_ON).contextAt(NOON)).toMatchObject({
      supportedInterfaces: { 'Alexa.Presentation.APL': { runtime: {} } },
      Viewport: { mode: 'HUB', pixelWidth: 1280 },
    });
  });

  it('says what the screen says, and tells so at its end with the time it took', () => {
    const device = showWith(GOING_ON);
    expect(device.momentAt(BEGAN + 1)).toEqual({ kind: 'speaking', heardMs: 1 });
    const next = device.next();
    expect(next).toMatchObject({ kind: 'tells', at: SPOKEN });
    expect(next?.kind === 'tells' && next.asked(HEAD)).toMatchObject({
      type: 'Alexa.Presentation.APL.UserEvent',
      arguments: ['spoken', 'ab12cd34', 20_000 + SOUND_STARTS],
    });
  });

  it('says words as slowly as its voice is, and silences as they are', () => {
    const words = '<speak>lower three two touch<break time="10s"/></speak>';
    const [usual, slow] = [1, 1.1].map((speed) => showWith(shows(SHOWING, words), speed).playing());
    const [before, after] = [usual?.tracks[0]?.heard.length ?? 0, slow?.tracks[0]?.heard.length ?? 0];
    expect((after - 10_000) / (before - 10_000)).toBeCloseTo(1.1, 2);
  });

  it('keeps everything as it is where an answer neither says nor shows anything', () => {
    const device = showWith(GOING_ON);
    expect(device.play({ version: '1.0', response: {} }, NOON + 5000)).toBeNull();
    expect(device.next()).toMatchObject({ kind: 'tells', at: SPOKEN });
  });

  it('lets the session go after half a minute in which nothing is said', () => {
    const device = showWith(GOING_ON);
    device.hush(SPOKEN);
    device.play({ version: '1.0', response: {} }, SPOKEN);
    expect(device.momentAt(SPOKEN + 1)).toEqual({ kind: 'showing' });
    expect(device.next()).toEqual({
      kind: 'sessionOver',
      at: SPOKEN + 30_000,
      reason: 'EXCEEDED_MAX_REPROMPTS',
    });
  });

  it('opens its microphone for a question, as a speaker does', () => {
    const asked = answer(silence(20), {
      directives: shows({ ...SHOWING, goesOn: false }, '').response.directives,
    });
    const device = showWith(asked);
    expect(device.momentAt(NOON + 1000 + 20_001)).toMatchObject({ kind: 'listening' });
    expect(device.next()).toMatchObject({ kind: 'sessionOver' });
  });

  it('can be touched where there is a button, at the very time', () => {
    const device = showWith(GOING_ON);
    expect(device.touch('pause', BEGAN + 5000)).toBeNull();
    expect(device.touch('ready', BEGAN + 5000)?.(HEAD)).toMatchObject({
      arguments: ['touched', 'ready', 'ab12cd34', 5000 + SOUND_STARTS],
    });
  });
});

describe('what is on a screen', () => {
  it('is told in a line', () => {
    expect(linesOf(SHOWING)).toEqual([{ start: 0, text: 'Ready? · Squats · 3 sets · [ready: Ready]' }]);
  });

  it('has buttons for its answers, and three more while it counts', () => {
    expect(touchable(SHOWING)).toEqual(['ready']);
    const count = { title: 'Squats', sets: [], rows: [], ends: 0, rest: 'rest', next: '', hint: '' };
    expect(touchable({ ...SHOWING, count, card: null })).toEqual(['pause', 'next', 'back']);
  });
});
