import { loadLanguageModel } from '../../simulator/interactionModel';
import { intentResolver } from '../../simulator/resolveIntent';
import { dayOfWords, timeOfWords } from '../../simulator/timeSlots';
import { wordsOf } from '../../simulator/words';

describe('a day of the week', () => {
  test.each([
    ['tuesday', 'tuesday'],
    ['Tuesdays', 'tuesday'],
    ["friday's", 'friday'],
    ['seven', null],
    ['monday tuesday', null],
    ['', null],
  ])('"%s" is %p', (said, day) => {
    expect(dayOfWords(keys(said))).toBe(day);
  });
});

describe('a time', () => {
  test.each([
    ['seven', '07:00'],
    ["seven o'clock", '07:00'],
    ['7:30', '07:30'],
    ['19:05', '19:05'],
    ['seven oh five', '07:05'],
    ['seven p.m.', '19:00'],
    ['seven thirty in the evening', '19:30'],
    ['twelve a. m.', '00:00'],
    ['half past six', '06:30'],
    ['quarter past ten at night', '22:15'],
    ['noon', '12:00'],
    ['the morning', 'MO'],
    ['night', 'NI'],
    ['forty', null],
    ['nineteen p.m.', null],
    ['banana', null],
    ['seven sixty', null],
    ['', null],
  ])('"%s" is %p', (said, time) => {
    expect(timeOfWords(keys(said))).toBe(time);
  });
});

describe('the local Echo', () => {
  const resolve = intentResolver(loadLanguageModel('interactionModel', 'en-US'));

  test.each([
    ['remind me Tuesdays and Fridays at seven', { dayOne: 'tuesday', dayTwo: 'friday', time: '07:00' }],
    ['remind me on Mondays at half past six in the evening', { dayOne: 'monday', time: '18:30' }],
    [
      'Mondays, Wednesdays and Fridays at 7 pm',
      { dayOne: 'monday', dayTwo: 'wednesday', dayThree: 'friday', time: '19:00' },
    ],
    ['remind me to train', {}],
    ['remind me on Sunday in the morning', { dayOne: 'sunday', time: 'MO' }],
  ])('hears "%s" as a reminder', (said, slots) => {
    const { definition, fill } = resolve(wordsOf(said));
    expect(definition.name).toBe('RemindMeIntent');
    expect(Object.fromEntries(Object.entries(fill).map(([name, { value }]) => [name, value]))).toEqual(slots);
  });

  test.each([
    ['what are my reminders', 'ListRemindersIntent'],
    ['cancel my reminders', 'CancelRemindersIntent'],
    ['remind me how to do this', 'HowToIntent'],
    ['remind me', 'HowToIntent'],
  ])('hears "%s" as %s', (said, intent) => {
    expect(resolve(wordsOf(said)).definition.name).toBe(intent);
  });
});

function keys(said: string): readonly string[] {
  return wordsOf(said).map(({ key }) => key);
}
