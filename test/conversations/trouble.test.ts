import { seen } from '../coach/seen';
import { conversation, inFirstSet, OPEN, workOut } from './conversation';

const SYMPTOM = /^Let's stop\. Rest in any position that feels good\. .* I've saved your place\.$/;
const STOPPED = 'I stopped at rep eight. Say ready, or help.';

describe('something in mid-set that nobody understands', () => {
  it('stops the count, says where, and waits for a word', async () => {
    const talk = await inFirstSet('level eleven');
    const { speech, reprompt } = await talk.sayAtRep(8, 'banana');
    expect(speech).toBe(`I didn't catch that. ${STOPPED}`);
    expect(reprompt).not.toContain('three two one');
    expect((await talk.say('banana')).speech).toBe("You can say, where am I. Say resume when you're ready.");
    expect((await talk.say('ready')).speech).toMatch(/^From rep eight\. three two one press/);
  });

  it('waits through silence, and afterwards goes on where it stopped', async () => {
    const talk = await inFirstSet('level eleven');
    await talk.sayAtRep(8, 'banana');
    await talk.staySilent();
    expect((await talk.say(OPEN)).speech).toMatch(/^Welcome back\. From rep eight\./);
  });

  it('waits before a set too', async () => {
    const talk = await inFirstSet('level eleven');
    expect((await talk.sayAt(15, 'banana')).speech).toBe(
      "I didn't catch that. I stopped before lunges, left leg. Say ready, or help.",
    );
    expect((await talk.say('ready')).speech).toMatch(/Kneel on your mat.* three two one press one/);
  });

  it('has help that fits, and asks first whether it was a cry', async () => {
    const talk = await inFirstSet('level eleven');
    await talk.sayAtRep(8, 'banana');
    expect((await talk.say('help')).speech).toBe(
      'Are you hurt? If not, say resume to go on from your place, lighter, or skip. Or say stop; your place is kept.',
    );
  });
});

describe('words in mid-set that may mean trouble', () => {
  it.each(['I fell', 'popped', 'something popped', "I'm losing my balance", 'I slipped', 'somebody help'])(
    '"%s" stops the count and asks',
    async (words) => {
      const talk = await inFirstSet('level eleven');
      expect((await talk.sayAtRep(8, words)).speech).toBe('Are you hurt?');
      expect(talk.progress().question).toBe('hurt');
    },
  );

  it('"help me" asks too, for Alexa does not tell it from "help"', async () => {
    const talk = await inFirstSet('level eleven');
    expect((await talk.sayAtRep(8, 'help me')).speech).toBe(
      'Are you hurt? If not, say ready, lighter, slower, skip, or pause.',
    );
    expect((await talk.say('lighter')).speech).toBe(`Lighter lunges: one hand on a chair. ${STOPPED}`);
  });

  it.each(['help me', 'help', 'can you help me'])(
    '"%s" in a pause asks too, and a yes to it never counts on',
    async (words) => {
      const talk = await inFirstSet('level eleven');
      await talk.sayAtRep(8, 'pause');
      const { speech, reprompt } = await talk.say(words);
      expect(speech).toMatch(/^Are you hurt\? If not, say resume/);
      expect(reprompt).toMatch(SYMPTOM);
      const yes = await talk.say('yes');
      expect(yes.speech).toMatch(SYMPTOM);
      expect(yes.response.response.shouldEndSession).toBe(true);
    },
  );

  it.each([
    'a bit',
    'a little',
    'just a bit',
    'slightly',
    'a tiny bit',
    'kind of',
    'pretty bad',
    'hang on',
    'banana',
  ])('"%s" is no clear no, so it is a yes', async (words) => {
    const talk = await inFirstSet('level eleven');
    await talk.sayAtRep(8, 'I fell');
    const { speech, response } = await talk.say(words);
    expect(speech).toMatch(SYMPTOM);
    expect(response.response.shouldEndSession).toBe(true);
  });

  it.each(['help me', 'help'])(
    'silence after "%s" between sets counts nothing, and the place is kept',
    async (words) => {
      const talk = await inFirstSet('level eleven');
      const { speech, reprompt } = await talk.say(words);
      expect(speech).toMatch(/^Numbers going up are your reps, .* Say ready\.$/);
      expect(reprompt).toBe(
        "Say ready. I'll keep your place. To go on later: Alexa, start eccentric glutes.",
      );
      await talk.staySilent();
      await talk.say(OPEN);
      expect((await talk.say('carry on')).speech).toMatch(/three two one press/);
    },
  );

  it('nor does it begin a workout', async () => {
    const talk = await inFirstSet('level one');
    await workOut(talk, 'good');
    await talk.leaveFor(48);
    await talk.say(OPEN);
    const { speech, reprompt } = await talk.say('help me');
    expect(speech).toMatch(/^Say ready to begin, .* Say ready\.$/);
    expect(reprompt).toBe('Say ready.');
  });

  it('a yes is a symptom', async () => {
    const talk = await inFirstSet('level eleven');
    await talk.sayAtRep(8, 'I fell');
    const { speech, response } = await talk.say('yes');
    expect(speech).toMatch(SYMPTOM);
    expect(response.response.shouldEndSession).toBe(true);
    expect((await talk.say(OPEN)).speech).toMatch(/Only go on if you feel well\. You were at .*rep eight/);
  });

  it('silence is a symptom, and so is a late yes', async () => {
    const talk = await inFirstSet('level eleven');
    const { reprompt } = await talk.sayAtRep(8, 'I fell');
    expect(reprompt).toMatch(SYMPTOM);
    await talk.staySilent();
    const { speech, reprompt: again } = await talk.say(OPEN);
    expect(speech).toMatch(/Only go on if you feel well\. You were at .*rep eight/);
    expect(again).not.toContain('three two one');
    const late = await inFirstSet('level eleven');
    await late.sayAtRep(8, 'I fell');
    expect((await late.sayAt(15, 'yes')).speech).toMatch(SYMPTOM);
  });

  it.each(['no', "no I'm fine", "I'm okay", 'not hurt', "I'm fine"])(
    'after "%s" it waits for a word',
    async (words) => {
      const talk = await inFirstSet('level eleven');
      await talk.sayAtRep(8, 'I fell');
      const { speech, reprompt } = await talk.say(words);
      expect(speech).toBe(`All right. ${STOPPED}`);
      expect(reprompt).not.toContain('three two one');
      expect((await talk.say('ready')).speech).toMatch(/^From rep eight\. three two one press/);
    },
  );

  it.each(['pardon', 'say that again', 'help', "I don't know"])(
    '"%s" does not get past the question',
    async (words) => {
      const talk = await inFirstSet('level eleven');
      await talk.sayAtRep(8, 'I fell');
      expect((await talk.say(words)).speech).toMatch(/Are you hurt\?$/);
      expect(talk.progress().question).toBe('hurt');
    },
  );

  it('"pause" holds the place', async () => {
    const talk = await inFirstSet('level eleven');
    await talk.sayAtRep(8, 'I fell');
    expect((await talk.say('pause')).speech).toMatch(/^Paused at rep eight, left leg\./);
  });

  it('are asked about before a workout as well, and a no goes back to the question', async () => {
    const talk = conversation();
    await talk.say(OPEN);
    expect((await talk.say('I fell')).speech).toBe('Are you hurt?');
    expect((await talk.say('no')).speech).toMatch(/^All right\. Full workout, .* Or build up, /);
    await talk.say('I fell');
    expect((await talk.say('yes')).speech).toMatch(/^Let's stop\. .* emergency number\.$/);
    expect(seen(talk.progress())?.begunAt).toBeNull();
  });

  it('that name a part of the body stop at once', async () => {
    const talk = await inFirstSet('level eleven');
    expect((await talk.sayAtRep(8, 'something popped in my knee')).speech).toMatch(SYMPTOM);
  });
});

describe('after a symptom', () => {
  it.each([
    ['that left a set', 2, /^I've kept yesterday's .*\. Only go on if you feel well\. Level /],
    ['in the first set', 1, /^Yesterday's workout had only just begun, .*\. Only go on if you feel well\. /],
  ])('%s, who comes back a day later is told once, and silence begins nothing', async (_, set, told) => {
    const talk = await inFirstSet('level eleven');
    if (set === 2) await talk.say('ready');
    await talk.sayAtRep(3, 'I feel dizzy');
    await talk.leaveFor(20);
    const { speech, reprompt } = await talk.say(OPEN);
    expect(speech).toMatch(told);
    expect(reprompt).not.toMatch(/three two one/);
    await talk.leaveFor(20);
    expect((await talk.say(OPEN)).speech).not.toContain('feel well');
  });

  it('in the evening, who comes back in the morning is told too', async () => {
    const talk = conversation('2027-01-04T22:00:00Z');
    await talk.say(OPEN);
    await talk.say('build up');
    await talk.sayAtRep(3, 'I feel dizzy');
    await talk.leaveFor(9);
    const { speech, reprompt } = await talk.say(OPEN);
    expect(speech).toMatch(/^Welcome back\. Only go on if you feel well\. You were at /);
    expect(reprompt).not.toMatch(/three two one/);
  });
});

describe('a call for an emergency number', () => {
  it.each([
    ...['call 911', 'call 999', 'dial 112', 'call 000', 'ring 111', 'call nine one one', 'call triple zero'],
    ...['call one one one', 'nine one one', 'call an ambulance', 'I need an ambulance', 'call for help'],
  ])('"%s" stops at once and says that nobody can be called from here', async (words) => {
    const talk = await inFirstSet('level eleven');
    const { speech, response } = await talk.sayAtRep(8, words);
    expect(speech).toBe("I can't call anyone from here. Call your emergency number. We stop now.");
    expect(response.response.shouldEndSession).toBe(true);
    expect((await talk.say(OPEN)).speech).toMatch(/Only go on if you feel well\. You were at .*rep eight/);
  });
});

describe('a cramp, or a joint that only clicks', () => {
  it.each(['cramp', "I've got a cramp", 'my calf is cramping', 'cramp in my foot', 'I keep getting cramp'])(
    '"%s" keeps the place and the session open',
    async (words) => {
      const talk = await inFirstSet('level eleven');
      const { speech, response } = await talk.sayAtRep(8, words);
      expect(speech).toBe(
        "If it's a muscle, shake it out or stretch it gently. Anywhere else, or if it stays, stop for today. Paused at rep eight, left leg. Say resume when you're ready.",
      );
      expect(response.response.shouldEndSession).toBe(false);
      expect((await talk.say('resume')).speech).toMatch(/^From rep eight\. three two one press/);
      expect(talk.problems).toEqual([]);
    },
  );

  it.each(['my knee clicked', 'my knee keeps clicking', "my hip clicks but it doesn't hurt"])(
    '"%s" is not judged, and nothing goes on before a word',
    async (words) => {
      const talk = await inFirstSet('level eleven');
      const { speech, reprompt, response } = await talk.sayAtRep(8, words);
      expect(speech).toBe(
        "I can't judge a click. If it hurts, stop for today. If not, say lighter or skip whenever you like. Paused at rep eight, left leg. Say resume when you're ready.",
      );
      expect(reprompt).not.toContain('three two one');
      expect(response.response.shouldEndSession).toBe(false);
      expect((await talk.say('lighter')).speech).toBe(
        "Lighter lunges: one hand on a chair. Say resume when you're ready.",
      );
    },
  );

  it.each([
    ...['my stomach is cramping', 'I have cramps', 'cramp in my belly', 'my back is cramping'],
    ...['my knee clicked and it hurts', 'my knee keeps clicking and it hurts', 'my calf has seized up'],
  ])('"%s" ends it as what hurts does', async (words) => {
    const talk = await inFirstSet('level eleven');
    expect((await talk.sayAtRep(8, words)).speech).toMatch(SYMPTOM);
  });
});

describe('whoever wonders whether it is good for them', () => {
  const ASK_DOCTOR = "I can't judge that. Please ask your doctor or midwife.";

  it.each(['I have a bad knee', "I'm pregnant", 'I have a sore back', 'is this safe in pregnancy'])(
    'is not counted on in mid-set, nor by silence: "%s"',
    async (words) => {
      const talk = await inFirstSet('level eleven');
      const { speech, reprompt } = await talk.sayAtRep(7, words);
      expect(speech).toContain(ASK_DOCTOR);
      expect(speech).toMatch(/Paused at rep seven, left leg\. Say resume when you're ready\.$/);
      expect(reprompt).not.toContain('three two one');
      expect((await talk.say('resume')).speech).toMatch(/^From rep seven\./);
    },
  );

  it('is not begun with by silence', async () => {
    const talk = conversation();
    await talk.say(OPEN);
    await talk.say('set level one');
    await talk.say('ready');
    await workOut(talk, 'good');
    await talk.leaveFor(48);
    await talk.say(OPEN);
    const { speech, reprompt } = await talk.say("I'm pregnant");
    expect(speech).toContain(ASK_DOCTOR);
    expect(reprompt).not.toContain('three two one');
  });

  it('is not taken on by silence after a symptom, whatever is said of it at the next opening', async () => {
    const talk = await inFirstSet('level eleven');
    await talk.sayAtRep(7, 'my knee hurts');
    await talk.leaveFor(0.1);
    await talk.say(OPEN);
    const { reprompt } = await talk.say('I have a bad knee');
    expect(reprompt).not.toContain('three two one');
  });
});
