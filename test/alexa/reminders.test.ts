import { SILENT } from '../../lambda/turn/operator';
import { skillHandler } from '../../lambda/alexa/skill';
import { voiceFor } from '../../lambda/speech/voices';
import { memoryProgressStore } from '../../lambda/storage/memoryProgressStore';
import { startAlexaApi, type AlexaApi } from './alexaApi';
import { intent, LAUNCH, remindMe, remindMeOften, speaker, wordsOf } from './speaker';

const REMINDERS = /^\/v1\/alerts\/reminders/;
const SEVEN_SECONDS = 7_000;
const ANSWER = 'ReminderAnswerIntent';

type Said = ReturnType<typeof intent>;

let api: AlexaApi;

beforeAll(async () => {
  api = await startAlexaApi();
});
beforeEach(() => {
  api.reset();
});
afterAll(() => {
  api.close();
});

describe('a reminder', () => {
  test('is set every week on the days and at the time that were said, in the time zone of the device', async () => {
    const say = await launched();
    const answer = await say(remindMe(['friday', 'tuesday'], '19:00'));
    expect(wordsOf(answer)).toMatch(
      /^I'll remind you every Tuesday and Friday at seven in the evening\. Full workout/,
    );
    expect([...api.reminders.values()]).toEqual([
      {
        requestTime: '2027-01-04T08:00:40.000',
        trigger: {
          type: 'SCHEDULED_ABSOLUTE',
          timeZoneId: 'Europe/Madrid',
          recurrence: {
            startDateTime: '2027-01-04T08:00:40.000',
            recurrenceRules: ['FREQ=WEEKLY;BYDAY=TU,FR;BYHOUR=19;BYMINUTE=0;BYSECOND=0;INTERVAL=1;'],
          },
        },
        alertInfo: {
          spokenInfo: {
            content: [
              {
                locale: 'en-US',
                text: 'Time for your glute workout. Say: Alexa, start eccentric glutes.',
              },
            ],
          },
        },
        pushNotification: { status: 'ENABLED' },
      },
    ]);
  });

  test('that is asked for twice is set once', async () => {
    const say = await launched();
    await say(remindMe(['monday'], 'MO'));
    const again = await say(remindMe(['monday'], '08:00'));
    expect(wordsOf(again)).toMatch(/^I'll remind you every Monday at eight in the morning/);
    expect(api.reminders.size).toBe(1);
  });

  test.each<[string, string | null, RegExp, string]>([
    [
      'daily',
      '07:00',
      /^I'll remind you every day at seven in the morning\./,
      'MO,TU,WE,TH,FR,SA,SU;BYHOUR=7;',
    ],
    ['mornings', '06:30', /every day at six thirty in the morning\./, 'MO,TU,WE,TH,FR,SA,SU;BYHOUR=6;'],
    ['mornings', null, /every day at eight in the morning\./, 'MO,TU,WE,TH,FR,SA,SU;BYHOUR=8;'],
    ['evenings', '07:00', /every day at seven in the evening\./, 'MO,TU,WE,TH,FR,SA,SU;BYHOUR=19;'],
    ['weekdays', '07:00', /every weekday at seven in the morning\./, 'MO,TU,WE,TH,FR;BYHOUR=7;'],
    ['weekend', '10:00', /every Saturday and Sunday at ten in the morning\./, 'SA,SU;BYHOUR=10;'],
  ])('on "%s" at %s is one reminder for all those days', async (days, time, said, rule) => {
    const say = await launched();
    expect(wordsOf(await say(remindMeOften(days, time)))).toMatch(said);
    expect(api.reminders.size).toBe(1);
    expect(JSON.stringify([...api.reminders.values()])).toContain(`BYDAY=${rule}`);
  });

  test('of which a part is missing is asked about, and Alexa is not troubled', async () => {
    const say = await launched();
    expect(wordsOf(await say(remindMe([], null)))).toMatch(/^On which days, and at what time\?/);
    expect(wordsOf(await say(remindMe(['monday'], '?')))).toMatch(/^At what time\?/);
    expect(api.asked.filter((call) => call.includes('reminders'))).toEqual([]);
  });

  test.each<[string, ...Said[]]>([
    ['days, then the time', remindMe(['tuesday'], null), intent(ANSWER, { time: '19:00' })],
    ['the time, then days', remindMe([], '19:00'), intent(ANSWER, { dayOne: 'tuesday' })],
    [
      'nothing, then one and the other',
      remindMe([], null),
      intent(ANSWER, { time: '19:00' }),
      intent(ANSWER, { dayOne: 'tuesday' }),
    ],
    ['days, then other days', remindMe(['monday'], null), remindMe(['tuesday'], null), remindMe([], '19:00')],
    [
      'days, a question, then the time',
      remindMe(['tuesday'], null),
      intent('HowLongIntent'),
      intent(ANSWER, { time: '19:00' }),
    ],
  ])('may be said in parts: %s', async (_, ...parts) => {
    const say = await launched();
    for (const part of parts.slice(0, -1)) {
      expect((await say(part)).response.shouldEndSession).toBe(false);
      expect(api.reminders.size).toBe(0);
    }
    const [last] = parts.slice(-1);
    expect(wordsOf(await say(last ?? LAUNCH))).toMatch(
      /^I'll remind you every Tuesday at seven in the evening\. Full workout/,
    );
    expect(JSON.stringify([...api.reminders.values()])).toContain('BYDAY=TU;BYHOUR=19;BYMINUTE=0;');
  });

  test.each([
    ['something else was asked', intent('DeleteDataIntent')],
    ['it was taken back', intent('AMAZON.NoIntent')],
    ['the skill was opened anew', LAUNCH],
  ])('that was half said is forgotten once %s', async (_, other) => {
    const say = await launched();
    await say(remindMe(['tuesday'], null));
    await say(other);
    expect(wordsOf(await say(remindMe([], '19:00')))).toMatch(/^On which days\?/);
    expect(api.reminders.size).toBe(0);
  });

  test('that was half said asks for consent like a whole one, and goes back to what was open before', async () => {
    api.setConsent(false);
    const say = await launched();
    await say(remindMe(['tuesday'], null));
    const asks = await say(intent(ANSWER, { time: '07:00' }));
    expect(asks.response.directives).toMatchObject([{ token: 'tuesday 07:00' }]);
    api.setConsent(true);
    expect(wordsOf(await say(consent('ACCEPTED', 'tuesday 07:00')))).toMatch(
      /^I'll remind you every Tuesday at seven in the morning\. Full workout/,
    );
  });

  test.each([{ time: '07:00' }, { dayOne: 'monday' }])(
    'is not meant by %j alone, where nobody asked for it',
    async (said) => {
      const say = await launched();
      expect(wordsOf(await say(intent(ANSWER, said)))).toMatch(/^I didn't catch that\. Full workout/);
    },
  );

  test('is read back, and cancelled', async () => {
    const say = await launched();
    await say(remindMe(['tuesday'], '07:00'));
    await say(remindMe(['saturday', 'sunday'], '22:15'));
    expect(wordsOf(await say(intent('ListRemindersIntent')))).toMatch(
      /^I remind you every Tuesday at seven in the morning and every Saturday and Sunday at ten fifteen at night\./,
    );
    expect(wordsOf(await say(intent('CancelRemindersIntent')))).toMatch(/^Two reminders cancelled\./);
    expect(api.reminders.size).toBe(0);
    expect(wordsOf(await say(intent('CancelRemindersIntent')))).toMatch(/^You have no reminders from me\./);
    expect(wordsOf(await say(intent('ListRemindersIntent')))).toMatch(/^You have no reminders from me\./);
  });

  test('that was changed in the Alexa app still counts', async () => {
    const say = await launched();
    api.reminders.set('changed', { trigger: { scheduledTime: '2027-02-01T07:00:00.000' } });
    expect(wordsOf(await say(intent('ListRemindersIntent')))).toMatch(
      /^I remind you one time you chose yourself\./,
    );
    expect(wordsOf(await say(intent('CancelRemindersIntent')))).toMatch(/^One reminder cancelled\./);
  });
});

describe('"delete my data"', () => {
  test('cancels the reminders too', async () => {
    const say = await launched();
    await say(remindMe(['tuesday'], '07:00'));
    await say(remindMe(['friday'], '07:00'));
    await say(intent('DeleteDataIntent'));
    expect(api.reminders.size).toBe(2);
    expect(wordsOf(await say(intent('AMAZON.YesIntent')))).toBe('Done. Everything is erased.');
    expect(api.reminders.size).toBe(0);
  });

  test.each<[string, string, number | null]>([
    ['cannot be read', 'GET', 500],
    ['cannot be cancelled', 'DELETE', 503],
    ['do not answer', 'GET', null],
  ])(
    'erases everything though the reminders %s, and says where to cancel them',
    async (_, method, status) => {
      const say = await launched();
      await say(remindMe(['tuesday'], '07:00'));
      await say(intent('DeleteDataIntent'));
      api.goWrong(method, REMINDERS, status);
      expect(wordsOf(await say(intent('AMAZON.YesIntent')))).toBe(
        "Done. Everything is erased. I couldn't reach your reminders, but you can cancel them in the Alexa app.",
      );
      expect(wordsOf(await say(LAUNCH))).toMatch(/^Hi, I'm your glute coach\./);
    },
  );

  test.each(['AMAZON.NoIntent', 'AMAZON.StopIntent'])(
    'that is not confirmed (%s) keeps them',
    async (name) => {
      const say = await launched();
      await say(remindMe(['tuesday'], '07:00'));
      await say(intent('DeleteDataIntent'));
      await say(intent(name));
      expect(api.reminders.size).toBe(1);
    },
  );

  test('does not speak of reminders where there is no permission for any', async () => {
    api.setConsent(false);
    const say = await launched();
    await say(intent('DeleteDataIntent'));
    expect(wordsOf(await say(intent('AMAZON.YesIntent')))).toBe('Done. Everything is erased.');
  });
});

describe('without consent', () => {
  test('Alexa asks for it by voice, and sets the reminder once it is given', async () => {
    api.setConsent(false);
    const say = await launched();
    const asks = await say(remindMe(['tuesday', 'friday'], '07:00'));
    const { directives, shouldEndSession } = asks.response;
    expect(wordsOf(asks)).toBe('For that I need your permission.');
    expect(shouldEndSession).toBeUndefined();
    expect(directives).toEqual([
      {
        type: 'Connections.SendRequest',
        name: 'AskFor',
        payload: {
          '@type': 'AskForPermissionsConsentRequest',
          '@version': '1',
          permissionScope: 'alexa::alerts:reminders:skill:readwrite',
        },
        token: 'tuesday,friday 07:00',
      },
    ]);
    api.setConsent(true);
    const set = await say(consent('ACCEPTED', 'tuesday,friday 07:00'));
    expect(wordsOf(set)).toMatch(
      /^I'll remind you every Tuesday and Friday at seven in the morning\. Full workout/,
    );
    expect(api.reminders.size).toBe(1);
  });

  test.each(['DENIED', 'NOT_ANSWERED', 'SOMETHING_NEW'])('%s leaves a card and the place', async (status) => {
    api.setConsent(false);
    const say = await launched();
    await say(remindMe(['tuesday'], '07:00'));
    const { response, ...answer } = await say(consent(status, 'tuesday 07:00'));
    expect(wordsOf({ ...answer, response })).toMatch(
      /^I don't have your permission for reminders\. You can give it in the Alexa app\. Full workout/,
    );
    expect(response.card).toEqual({
      type: 'AskForPermissionsConsent',
      permissions: ['alexa::alerts:reminders:skill:readwrite'],
    });
    expect(response.shouldEndSession).toBe(false);
    expect(api.reminders.size).toBe(0);
  });

  test('that Alexa says was given but the service does not know, nobody is asked a second time', async () => {
    api.setConsent(false);
    const say = await launched();
    const answer = await say(consent('ACCEPTED', 'tuesday 07:00'));
    expect(wordsOf(answer)).toMatch(/^I don't have your permission/);
    expect(answer.response.directives).toBeUndefined();
  });

  test.each(['', 'tuesday', 'monday 25:99x', 7, null])(
    'an answer with the token %p is no reminder',
    async (token) => {
      const say = await launched();
      await say(consent('ACCEPTED', token));
      expect(api.reminders.size).toBe(0);
    },
  );

  test('a list cannot be read, and a card tells the way', async () => {
    api.setConsent(false);
    const say = await launched();
    for (const name of ['ListRemindersIntent', 'CancelRemindersIntent']) {
      const answer = await say(intent(name));
      expect(wordsOf(answer)).toMatch(/^I don't have your permission for reminders/);
      expect(answer.response.card?.type).toBe('AskForPermissionsConsent');
    }
  });
});

describe('a reminder that cannot be set', () => {
  test.each<[string, string, number | null, string, RegExp]>([
    ['too many', 'POST', 400, 'MAX_REMINDERS_EXCEEDED', /^There are too many reminders already/],
    ['too many, forbidden', 'POST', 403, 'MAX_REMINDERS_EXCEEDED', /^There are too many reminders already/],
    ['a device without reminders', 'POST', 403, 'DEVICE_NOT_SUPPORTED', /^This device can't do reminders/],
    ['asked too fast', 'POST', 429, 'RATE_EXCEEDED', /^I can't reach your reminders just now/],
    ['a fault at Amazon', 'POST', 500, 'INTERNAL', /^I can't reach your reminders just now/],
    ['a list that fails', 'GET', 503, 'INTERNAL', /^I can't reach your reminders just now/],
    ['a service that is silent', 'POST', null, '', /^I can't reach your reminders just now/],
  ])('for %s is explained, and the place is kept', async (_, method, status, code, said) => {
    const say = await launched();
    api.goWrong(method, REMINDERS, status, code);
    const from = performance.now();
    const answer = await say(remindMe(['tuesday'], '07:00'));
    expect(performance.now() - from).toBeLessThan(SEVEN_SECONDS);
    expect(wordsOf(answer)).toMatch(said);
    expect(wordsOf(answer)).toMatch(/Full workout/);
    expect(answer.response.shouldEndSession).toBe(false);
  });

  test('where nothing is forbidden by name, 403 asks for consent', async () => {
    const say = await launched();
    api.goWrong('POST', REMINDERS, 403, 'FORBIDDEN');
    const answer = await say(remindMe(['tuesday'], '07:00'));
    expect(answer.response.directives).toHaveLength(1);
  });

  test('for want of a time zone is not set at the wrong time', async () => {
    api.setTimeZone(null);
    const say = await launched();
    expect(wordsOf(await say(remindMe(['tuesday'], '07:00')))).toMatch(/^I can't reach your reminders/);
    expect(api.reminders.size).toBe(0);
  });

  test.each([remindMe(['tuesday'], '07:00'), intent('ListRemindersIntent'), intent('CancelRemindersIntent')])(
    'where there are no services at all is said kindly: %j',
    async (request) => {
      const say = speaker(skill(), { account: 'none', endpoint: null });
      await say(LAUNCH);
      expect(wordsOf(await say(request))).toMatch(/^This device can't do reminders; the Alexa app can\./);
    },
  );
});

function skill() {
  return skillHandler({ store: memoryProgressStore(), log: SILENT, voiceFor });
}

async function launched() {
  const say = speaker(skill(), { account: 'one', endpoint: api.endpoint });
  await say(LAUNCH);
  return say;
}

function consent(status: string, token: unknown) {
  return {
    type: 'Connections.Response',
    name: 'AskFor',
    status: { code: '200', message: 'OK' },
    payload: { permissionScope: 'alexa::alerts:reminders:skill:readwrite', status },
    token,
  };
}
