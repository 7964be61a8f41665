import { HELP, parseOptions } from '../../simulator/options';

describe('the options of the local Echo', () => {
  it('have values for somebody who gives none', () => {
    expect(parseOptions([])).toEqual({
      fast: false,
      script: null,
      json: false,
      player: true,
      record: null,
      locale: 'en-US',
      user: 'someone',
      data: null,
      reset: false,
      shape: null,
      voiceSpeed: 1,
      help: false,
    });
  });

  it('are all in the help', () => {
    for (const name of [
      'fast',
      'script',
      'json',
      'no-player',
      'record',
      'locale',
      'user',
      'data',
      'reset',
      'device',
      'voice-speed',
      'help',
    ]) {
      expect(HELP).toContain(`--${name}`);
    }
  });

  it.each([
    [['--bogus'], "Unknown option '--bogus'"],
    [['extra'], "Unexpected argument 'extra'"],
    [['--script'], 'argument missing'],
    [['--fast=3'], 'does not take an argument'],
    [['--user', ' '], 'Expected a name'],
    [['--data', ''], 'Expected a folder'],
    [['--device', 'fridge'], 'Expected speaker, show'],
    [['--voice-speed', 'fast'], 'Expected a number from 0.5 to 2'],
    [['--voice-speed', '9'], 'Expected a number from 0.5 to 2'],
    [['--record', ''], 'Expected a file'],
  ])('are refused in one line: %j', (argv, message) => {
    expect(() => parseOptions(argv)).toThrow(message);
    expect(() => parseOptions(argv)).not.toThrow('\n');
  });
});
