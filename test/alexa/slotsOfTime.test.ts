import { slotDays, slotTime } from '../../lambda/alexa/slotsOfTime';
import { spoken } from './intentRequest';

describe('a slot for a day', () => {
  test.each([
    [
      ['tuesday', 'monday'],
      ['monday', 'tuesday'],
    ],
    [['Tuesday', 'tuesdays'], ['tuesday']],
    [["Friday's"], ['friday']],
    [['?', '', 'someday'], []],
  ])('that says %j is %j, in the order of the week', (said, days) => {
    const slots = Object.fromEntries(said.map((value, index) => [`day${index}`, spoken('day', value)]));
    expect(slotDays(slots, ['day0', 'day1', 'day2'])).toEqual(days);
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
