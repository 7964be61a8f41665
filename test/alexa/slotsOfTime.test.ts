import { slotDays, slotTime } from '../../lambda/alexa/slotsOfTime';
import { matched, spoken, unmatched } from './intentRequest';

describe('slots for days', () => {
  test('give the days they stand for, each once and in the order of the week', () => {
    const slots = {
      dayOne: matched('dayOne', 'tuesday'),
      dayTwo: matched('dayTwo', 'monday'),
      dayThree: matched('dayThree', 'tuesday'),
    };
    expect(slotDays(slots, ['dayOne', 'dayTwo', 'dayThree'])).toEqual(['monday', 'tuesday']);
  });

  test.each([
    ['words that are no day', unmatched('day', 'someday')],
    ['a day that was said, but not found in the type', spoken('day', 'monday')],
    ['an unknown id', matched('day', 'constructor')],
  ])('give no day for %s', (_, day) => {
    expect(slotDays({ day }, ['day', 'missing'])).toEqual([]);
  });
});

describe('a slot for a time', () => {
  test.each([
    ['07:00', { hour: 7, minute: 0 }],
    ['19:30', { hour: 19, minute: 30 }],
    ['00:00', { hour: 0, minute: 0 }],
    ['07:00:00', { hour: 7, minute: 0 }],
    ['MO', { hour: 8, minute: 0 }],
    ['AF', { hour: 14, minute: 0 }],
    ['EV', { hour: 18, minute: 0 }],
    ['NI', { hour: 20, minute: 0 }],
    ['24:00', null],
    ['?', null],
    ['', null],
    ['constructor', null],
  ])('that says "%s" is %j', (said, time) => {
    expect(slotTime({ time: spoken('time', said) }, 'time')).toEqual(time);
  });

  test('that is missing is no time', () => {
    expect(slotTime({}, 'time')).toBeNull();
    expect(slotTime(null, 'time')).toBeNull();
  });
});
