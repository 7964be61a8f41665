import type { Request } from 'ask-sdk-model';
import { toScreenEvent } from '../../lambda/alexa/toScreenEvent';
import { english } from '../../lambda/language/en/english';
import { SOUND_STARTS } from '../../lambda/coach/person/pace';

const BUTTONS = Object.keys(english('eccentric glutes').screen.buttons);

function eventOf(...told: readonly unknown[]) {
  return toScreenEvent({ type: 'Alexa.Presentation.APL.UserEvent', arguments: told } as unknown as Request);
}

describe('what a screen tells', () => {
  test('that it has spoken is going on, with the time that took', () => {
    expect(eventOf('spoken', 'ab12cd34', 93_250.4)).toEqual({
      command: { kind: 'goOn', played: true },
      told: { portion: 'ab12cd34', index: 0, heard: 'all' },
      event: { kind: 'spoken', took: 93_250 },
    });
  });

  test('of a touch tells how far was heard by then', () => {
    expect(eventOf('touched', 'pause', 'ab12cd34', 20_000)).toEqual({
      command: { kind: 'pause' },
      told: { portion: 'ab12cd34', index: 0, heard: 20_000 - SOUND_STARTS },
      event: { kind: 'touched' },
    });
  });

  test.each(BUTTONS)('by the button %s is a command of its own', (button) => {
    expect(eventOf('touched', button, 'ab12cd34', 5_000)?.told).not.toBeNull();
  });

  test('that it may not speak plays on from where nothing was heard yet', () => {
    expect(eventOf('cannotSpeak', 'ab12cd34')).toMatchObject({
      command: { kind: 'goOn', played: true },
      told: { portion: 'ab12cd34', heard: 0 },
      event: { kind: 'cannotSpeak' },
    });
  });

  test.each([
    [['spoken']],
    [['spoken', 7, 90_000]],
    [['spoken', 'ab12cd34', 'soon']],
    [['spoken', 'ab12cd34', -1]],
    [['spoken', 'ab12cd34', Infinity]],
    [['touched', 'constructor', 'ab12cd34', 0]],
    [['touched', null, 'ab12cd34', 0]],
    [['cannotSpeak', {}]],
    [['danced', 'ab12cd34']],
    [[]],
  ])('that makes no sense, %j, tells nothing', (told) => {
    expect(eventOf(...told)?.told).toBeNull();
  });

  test('comes from nothing but a screen', () => {
    expect(toScreenEvent({ type: 'LaunchRequest' } as Request)).toBeNull();
    expect(toScreenEvent({} as Request)).toBeNull();
  });
});
