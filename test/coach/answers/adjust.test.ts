import { seen } from '../seen';
import { conversation, inFirstSet, OPEN } from '../../conversations/conversation';

/** What has to be fetched or put on for the set under way, which is one of lunges. */
const NEW_POSITIONS: readonly (readonly [words: string, said: RegExp])[] = [
  ['lighter', /^Lighter lunges: one hand on a chair\./],
  ['stronger', /^Stronger lunges: a weight in each hand\./],
];

const OTHERS: readonly (readonly [words: string, said: RegExp])[] = [
  ['standard', /^Lunges are standard already\./],
  ['standard squats', /^Squats are standard already\./],
  ['lighter clamshells', /^Lighter clamshells: take the band off, or open half as far\./],
  ['bridges with a pillow', /^Bridges with your prop\. I'll remember it\./],
  ['kneeling', /^Kneeling bridges: sit back slowly, squeeze to kneel tall\./],
  ['no band', /^Clamshells without a band\./],
  ['less talking', /^Less talking\./],
  ['more coaching', /^More coaching\./],
  ['lower for five seconds', /^Lowering for five seconds\./],
  ['slower', /^Lowering for five seconds\./],
  ['faster', /^Lowering for three seconds\./],
  ['count slower', /^My count runs a touch slower now\./],
  ['count faster', /^My count runs a touch faster now\./],
  ['straight sets', /^Straight sets from your next workout on\./],
  ['wait for me', /^I'll wait for you after every set\./],
  ['my goal is three a week', /^Your goal is three workouts a week\./],
  ['set level eight', /^Level eight, about/],
  ['two rounds', /^Two rounds, about/],
];

const SETTINGS = [...NEW_POSITIONS, ...OTHERS];

describe('a setting in the middle of a set', () => {
  it.each(NEW_POSITIONS)('"%s" gives ten seconds to get into position first', async (words, said) => {
    const talk = await inFirstSet('level eleven');
    const { speech } = await talk.sayAtRep(7, words);
    expect(speech).toMatch(said);
    expect(speech).toContain('From rep seven. Ten seconds. three two one press');
    expect(seen(talk.progress())?.place).toEqual({ round: 1, exercise: 'lunge', side: 'left', rep: 7 });
    expect((await talk.sayAtRep(9, words)).speech).toContain('From rep nine. three two one press');
  });

  it.each([
    ['clamshells', 'no band', 'three two one lift'],
    ['bridges', 'pillow', 'three two one lift'],
    ['bridges', 'kneeling', 'three two one lift'],
    ['bridges', 'stronger', 'three two one lift'],
    ['squats', 'lighter', 'three two one lower'],
  ])('of %s, "%s" gives ten seconds too', async (exercise, words, then) => {
    const talk = await inFirstSet('level eleven');
    await talk.sayAtRep(1, `go to ${exercise}`);
    await talk.say('ready');
    expect((await talk.sayAtRep(7, words)).speech).toContain(`From rep seven. Ten seconds. ${then}`);
  });

  it.each(OTHERS)('"%s" is confirmed and goes on at the same rep', async (words, said) => {
    const talk = await inFirstSet('level eleven');
    const { speech } = await talk.sayAtRep(7, words);
    expect(speech).toMatch(said);
    expect(speech).toContain('From rep seven. three two one press');
    expect(seen(talk.progress())?.place).toEqual({ round: 1, exercise: 'lunge', side: 'left', rep: 7 });
  });
});

describe('a setting while the set-up is told', () => {
  it('goes on with the set-up for the new position, from its start', async () => {
    const talk = await inFirstSet('level eleven');
    await talk.sayAtRep(1, 'go to bridges');
    await talk.say('ready');
    const { speech } = await talk.sayAt(20, 'kneeling');
    expect(speech).toMatch(/^Kneeling bridges: .* Kneel on your mat, knees a hip apart/);
  });
});

describe('a setting between sets', () => {
  it.each(SETTINGS)('"%s" is confirmed and leads back to the open question', async (words) => {
    const talk = await inFirstSet('level eleven');
    const { speech } = await talk.say(words);
    expect(speech).toMatch(/Say ready\.$/);
    expect(seen(talk.progress())?.place).toMatchObject({ exercise: 'lunge', side: 'right', rep: 1 });
  });
});

describe('a setting before a workout', () => {
  it.each(SETTINGS)('"%s" is taken and the question stays open', async (words) => {
    const talk = conversation();
    await talk.say(OPEN);
    const { response } = await talk.say(words);
    expect(response.response.shouldEndSession).toBe(false);
    expect(talk.progress().question).toMatch(/^(level|begin)$/);
    expect(seen(talk.progress())?.begunAt ?? null).toBeNull();
  });
});

describe('"lighter", "stronger" and "standard"', () => {
  it.each(['lighter', 'stronger', 'standard'])(
    '"%s" is taken before, during and after a set',
    async (load) => {
      const talk = conversation();
      const loads = (): object => talk.progress().settings.loads;
      const meant = (exercise: string): object => ({ ...loads(), [exercise]: load });
      await talk.say(OPEN);
      await talk.say(load);
      expect(loads()).toEqual({ lunge: load, clamshell: load, squat: load, bridge: load });
      await talk.say('back to standard');
      await talk.say('set level one');
      await talk.say('ready');
      await talk.sayAt(10, load);
      expect(loads()).toEqual(meant('lunge'));
      await talk.say('standard lunges');
      await talk.say('ready');
      await talk.sayAtRep(4, load);
      expect(loads()).toEqual(meant(seen(talk.progress())?.place?.exercise ?? ''));
      await talk.say(load);
      expect(loads()).toEqual(meant(seen(talk.progress())?.place?.exercise ?? ''));
      while (talk.progress().question !== 'rating') await talk.say('ready');
      // The usual is an answer there, too.
      const said = load === 'standard' ? /^Good\./ : /Say easy, good or hard\. Or skip\.$/;
      expect((await talk.say(load)).speech).toMatch(said);
      expect(loads()).toEqual({ lunge: load, clamshell: load, squat: load, bridge: load });
      expect(talk.problems).toEqual([]);
    },
  );
});

describe('"standard"', () => {
  it('says in few words where everything is standard already', async () => {
    const talk = conversation();
    await talk.say(OPEN);
    expect((await talk.say('standard')).speech).toMatch(/^All four are standard already\. Full workout, /);
  });

  it('says what it undid where something was changed', async () => {
    const talk = await inFirstSet('level eleven');
    await talk.sayAtRep(3, 'lighter');
    expect((await talk.say('standard')).speech).toBe('Standard lunges again. Say ready.');
    await talk.say('longer breaks');
    expect((await talk.say('standard')).speech).toBe('Standard lunges and rests again. Say ready.');
    expect((await talk.say('standard')).speech).toBe('Lunges are standard already. Say ready.');
  });
});

describe('what was chosen', () => {
  it('is remembered, listed by "my settings" and undone by "standard"', async () => {
    const talk = await inFirstSet('level eleven');
    await talk.sayAtRep(3, 'lighter');
    await talk.say('bridges with a pillow');
    await talk.say('ready');
    await talk.say('stop');
    await talk.leaveFor(72);
    await talk.say(OPEN);
    expect((await talk.say('my settings')).speech).toMatch(
      /^Level eleven, goal two a week\. Lighter lunges and a pillow for bridges\./,
    );
    await talk.say('standard');
    await talk.say('flat on my back');
    expect((await talk.say('my settings')).speech).toContain('Everything else is standard.');
  });

  it('is said right in the set-up', async () => {
    const talk = await inFirstSet('level eleven');
    await talk.sayAtRep(3, 'no band');
    await talk.sayAtRep(3, 'go to clamshells');
    const { speech } = await talk.say('ready');
    expect(speech).toContain('No band today');
    expect(speech).not.toContain('snug');
  });

  it('changes the lowering from the next rep', async () => {
    const talk = await inFirstSet('level eleven');
    const { speech } = await talk.sayAtRep(7, 'lower for six seconds');
    expect(speech).toMatch(/three two one press \S+( \S+)* lower five four three two touch/);
  });

  it('never loses a set to another order: a workout keeps the one it was begun in', async () => {
    const talk = conversation();
    await talk.say(OPEN);
    await talk.say('set level four');
    await talk.say('ready');
    await talk.say('straight sets');
    while (talk.progress().question !== 'rating') await talk.say('ready');
    expect(seen(talk.progress())?.tally.filter((reps) => reps > 0).length).toBeGreaterThanOrEqual(11);
    await talk.say('good');
    await talk.leaveFor(48);
    await talk.say(OPEN);
    expect(seen(talk.progress())?.programme.order).toBe('straight');
  });

  it('is kept within what can be offered, and says so', async () => {
    const talk = await inFirstSet('level eleven');
    expect((await talk.say('lower for ten seconds')).speech).toMatch(/^Six seconds is my slowest\./);
  });

  it('keeps the goal that past weeks had', async () => {
    const talk = conversation();
    await talk.say(OPEN);
    for (let visit = 0; visit < 4; visit += 1) {
      await talk.say('set level one');
      while (talk.progress().question !== 'rating') await talk.say('ready');
      await talk.say('good');
      await talk.leaveFor(visit === 1 ? 120 : 48);
      await talk.say(OPEN);
    }
    await talk.leaveFor(96);
    await talk.say(OPEN);
    await talk.say('my goal is three a week');
    expect((await talk.say('how am i doing')).speech).toMatch(
      /^Three to come this week, two weeks in a row\./,
    );
  });
});
