import { seen } from '../seen';
import { conversation, inFirstSet, OPEN, workOut } from '../../conversations/conversation';

describe('"how many left"', () => {
  it('counts the reps of this side, and says what comes after it', async () => {
    const talk = await inFirstSet('level eleven');
    const { speech } = await talk.sayAtRep(10, 'how many left');
    expect(speech).toMatch(
      /^Six on this side, then the other side, clamshells, squats and bridges, and two more rounds\. From rep ten\./,
    );
  });

  it('names the exercise where both sides work at once', async () => {
    const talk = await inFirstSet('level eleven');
    await talk.sayAtRep(1, 'go to bridges');
    await talk.say('ready');
    expect((await talk.sayAtRep(18, 'how many left')).speech).toMatch(
      /^Three bridges, and two more rounds\./,
    );
  });

  it.each(['how many left', 'how many rounds'])(
    'is all of it before anything has begun: "%s"',
    async (words) => {
      const talk = conversation();
      await talk.say(OPEN);
      await talk.say('set level five');
      expect((await talk.say(words)).speech).toMatch(
        /^Level five: two rounds of ten, \w+( \w+)? minutes\. Say ready\.$/,
      );
    },
  );

  it.each(['how many left', 'where am i'])('is nothing once the end was reached: "%s"', async (words) => {
    const talk = await inFirstSet('level one');
    while (talk.progress().question !== 'rating') await talk.say('ready');
    expect((await talk.say(words)).speech).toBe(
      'We got to the end of the workout. Say easy, good or hard. Or skip.',
    );
  });
});

describe('a question in the middle of a set', () => {
  it.each([
    ['where am i', /^Round one, lunges, left leg\. From rep seven\./],
    ['how long', /^About \w+( \w+)? minutes to go\./],
    ["what's next", /^After this come clamshells\./],
    ['how do i do clamshells', /^On your side, knees bent, heels together, bottom leg down\./],
    ['why so slow', /^Lowering slowly gets more work from a light load/],
    ['what do i need', /^A mat or a folded towel/],
    ["what's my workout", /^Level eleven: three rounds of fifteen to twenty/],
    ["what's my level", /^Level eleven: three rounds of fifteen to twenty/],
    ["what's my goal", /^Level eleven, goal two a week\./],
    ['my settings', /^Level eleven, goal two a week\. Everything else is standard\./],
    ['how am i doing', /^You're in your first workout right now\./],
    ['is the band on', /^The band is for clamshells, just above your knees\./],
    ['skip this round', /^I can't skip a whole round\./],
    ['will i be sore', /^Sore muscles are common for a day or three after new work\./],
    ['can i do this every day', /^Two or three days a week, and not two days in a row\./],
    ['how many calories', /^I don't know\. I count reps, not calories\./],
    ['louder', /^For that, say: Alexa, louder\./],
    ['who are you', /^I'm your glute coach\./],
    ['hello', /^Hello, good to hear you\./],
    ['thanks', /^You're welcome\. From rep seven\./],
    ['this sucks', /^One slow rep at a time\./],
    ["what's the difference", /^Say slower, and each lowering lasts a second longer\./],
  ])('"%s" is answered, and the set goes on at the same rep', async (words, answer) => {
    const talk = await inFirstSet('level eleven');
    const { speech } = await talk.sayAtRep(7, words);
    expect(speech).toMatch(answer);
    expect(speech).toContain('three two one press');
    expect(seen(talk.progress())?.place).toMatchObject({ exercise: 'lunge', side: 'left', rep: 7 });
    expect(talk.problems).toEqual([]);
  });
});

describe('a question while the set-up is told', () => {
  const STEPS = [
    'Kneel on your mat',
    'Picture two rails',
    'Hands on your hips',
    "You'll push through",
    "You'll hear",
  ];

  it.each([
    [3, 0],
    [17, 1],
    [28, 3],
    [40, 3],
    [48, 4],
  ])('after %i seconds goes on from the step that was being told', async (seconds, step) => {
    const talk = await inFirstSet('level eleven');
    const { speech } = await talk.sayAt(seconds, 'how long');
    expect(speech).toMatch(/^About \w+ \w+ minutes to go\. /);
    expect(STEPS.filter((words) => speech.includes(words))).toEqual(STEPS.slice(step));
    expect(speech).toContain('three two one press one');
  });

  it('asked twice never begins the set-up again', async () => {
    const talk = await inFirstSet('level eleven');
    await talk.sayAt(17, 'how long');
    const { speech } = await talk.sayAt(16, 'how long');
    expect(STEPS.filter((words) => speech.includes(words))).toEqual(STEPS.slice(3));
  });

  it('in the count-in goes on with the count-in', async () => {
    const talk = await inFirstSet('level eleven');
    const { speech } = await talk.sayAt(53, 'how long');
    expect(speech).toMatch(/to go\. three two one press one/);
  });

  it('but "repeat" tells all of it again', async () => {
    const talk = await inFirstSet('level eleven');
    const { speech } = await talk.sayAt(28, 'repeat');
    expect(STEPS.filter((words) => speech.includes(words))).toEqual(STEPS);
  });
});

describe('a question between sets', () => {
  it.each(['where am i', 'how long', "what's next", 'why so slow', 'my settings', 'how am i doing'])(
    '"%s" leads back to the open question',
    async (words) => {
      const talk = await inFirstSet('level eleven');
      const { speech } = await talk.say(words);
      expect(speech).toMatch(/Say ready\.$/);
      expect(talk.progress().question).toBe('ready');
      expect(seen(talk.progress())?.place).toMatchObject({ side: 'right', rep: 1 });
    },
  );

  it('"help" tells the two series of numbers apart', async () => {
    const { speech } = await (await inFirstSet('level eleven')).say('help');
    expect(speech).toMatch(
      /^Numbers going up are your reps, numbers going down the seconds left\. Say ready/,
    );
  });
});

describe('the opening question', () => {
  it.each(["what's the difference", "what's the difference between full workout and build up"])(
    'is explained by what it offers: "%s"',
    async (words) => {
      const talk = conversation();
      await talk.say(OPEN);
      expect((await talk.say(words)).speech).toMatch(
        /^The full workout is three rounds of everything\. Build up begins with one short round .* Or build up, /,
      );
    },
  );
});

describe('what was chosen before a workout has begun', () => {
  it.each(["i'm out of time", 'i have bananas', 'too tough', 'just bananas', 'set banana', 'thanks', 'what'])(
    'is kept, whatever "%s" is taken for',
    async (words) => {
      const talk = conversation();
      await talk.say(OPEN);
      await talk.say('set level eight');
      expect((await talk.say(words)).speech).toMatch(/Say ready\.$/);
      expect(seen(talk.progress())?.programme.level).toBe(8);
    },
  );
});

describe('the history', () => {
  it('is told in one breath', async () => {
    const talk = await inFirstSet('level one');
    await workOut(talk, 'good');
    await talk.leaveFor(48);
    await talk.say(OPEN);
    expect((await talk.say('how am i doing')).speech).toBe(
      "One of two this week. You're on level one: one round of eight. Say ready.",
    );
    expect((await talk.say('what did i do last time')).speech).toMatch(
      /^Two days ago: level one, all of it\./,
    );
    expect((await talk.say('how many this week')).speech).toMatch(/^One of two this week\./);
    expect((await talk.say('my record')).speech).toMatch(/^One workout so far\./);
  });

  it('has the longest run of weeks on goal', async () => {
    const talk = await inFirstSet('level one');
    await workOut(talk, 'good');
    await talk.leaveFor(48);
    await talk.say(OPEN);
    await workOut(talk, 'good');
    await talk.leaveFor(24);
    await talk.say(OPEN);
    expect((await talk.say('my record')).speech).toMatch(
      /^Two workouts so far\. Your longest run is one week on goal\./,
    );
  });
});

describe('what nobody understands', () => {
  it('gets what fits the moment, then one more example, and no third apology', async () => {
    const talk = await inFirstSet('level eleven');
    expect((await talk.say('banana')).speech).toMatch(
      /^I didn't catch that\. You can say wait, skip it, or pause\./,
    );
    expect((await talk.say('banana')).speech).toMatch(/^You can say, how many left\./);
    expect((await talk.say('banana')).speech).toBe('Say ready.');
  });

  it('includes what only answers a question that nobody asked', async () => {
    const talk = await inFirstSet('level eleven');
    expect((await talk.say('tuesdays')).speech).toMatch(/^I didn't catch that\./);
    expect((await talk.say('banana')).speech).toMatch(/^You can say, how many left\./);
    expect((await talk.say('seven')).speech).toBe('Say ready.');
  });

  it('never loses the place', async () => {
    const talk = await inFirstSet('level eleven');
    await talk.sayAtRep(7, 'banana');
    expect(seen(talk.progress())?.place).toMatchObject({ exercise: 'lunge', side: 'left', rep: 7 });
  });
});
