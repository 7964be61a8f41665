import { englishWords } from '../../../../simulator/hearing/en/englishWords';
import { timeOfWords } from '../../../../simulator/hearing/en/timeSlots';
import { loadHeard } from '../../../../simulator/hearing/loadHeard';
import { intentResolver } from '../../../../simulator/hearing/resolveIntent';

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
    ['half seven', '07:30'],
    ['half seven in the evening', '19:30'],
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
  const { utterances, hearing } = loadHeard('interactionModel', 'en-US');
  const resolve = intentResolver(utterances, hearing);

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
    const { definition, fill } = resolve(englishWords(said));
    expect(definition.name).toBe('RemindMeIntent');
    const meant = Object.entries(fill).map(([name, { value, values }]) => [name, values?.[0]?.id ?? value]);
    expect(Object.fromEntries(meant)).toEqual(slots);
  });

  test.each([
    ['what are my reminders', 'ListRemindersIntent'],
    ['cancel my reminders', 'CancelRemindersIntent'],
    ['remind me how to do this', 'HowToIntent'],
    ['remind me', 'HowToIntent'],
  ])('hears "%s" as %s', (said, intent) => {
    expect(resolve(englishWords(said)).definition.name).toBe(intent);
  });
});

function keys(said: string): readonly string[] {
  return englishWords(said).map(({ key }) => key);
}
