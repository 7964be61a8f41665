import { seen } from '../seen';
import { conversation, OPEN, workOut, type Conversation } from '../../conversations/conversation';

const SAFETY = "I'm a coach, not a doctor";

/** Somebody who has done one easy workout of a level, two days ago. */
async function returning(level = 'level eight', days = 2): Promise<Conversation> {
  const talk = conversation();
  await talk.say(OPEN);
  await talk.say(`set ${level}`);
  await workOut(talk, 'good');
  await talk.leaveFor(24 * days);
  return talk;
}

describe('somebody new', () => {
  it('hears what this is, the safety line once, and one question', async () => {
    const talk = conversation();
    const { speech } = await talk.say(OPEN);
    expect(speech).toMatch(/^Hi, I'm your glute coach\./);
    expect(speech).toContain(SAFETY);
    expect(speech).toMatch(/Full workout, forty \w+ minutes\? Or build up, from \w+ minutes\?$/);
    expect(speech.match(/\?/g)).toHaveLength(2);
    expect((await talk.say('build up')).speech).not.toContain(SAFETY);
  });

  it('gets the safety line on a card as well', async () => {
    const { response } = await conversation().say(OPEN);
    expect(response.response.card).toMatchObject({ type: 'Simple', title: 'Before you start' });
  });

  it('who builds up begins one round of level 1, and hears each set-up in full', async () => {
    const talk = conversation();
    await talk.say(OPEN);
    const { speech } = await talk.say('build up');
    expect(seen(talk.progress())?.programme).toMatchObject({ level: 1, rounds: 1 });
    expect(speech).toContain('Kneel on your mat: left foot flat in front');
    expect(speech).toContain('press one lower two touch');
  });

  it('who asks for the full workout gets level 11', async () => {
    const talk = conversation();
    await talk.say(OPEN);
    await talk.say('full workout');
    expect(seen(talk.progress())?.programme).toMatchObject({ level: 11, rounds: 3, lowerSeconds: 4 });
  });

  it.each(['no', 'build up'])('who answers "%s" builds up', async (answer) => {
    const talk = conversation();
    await talk.say(OPEN);
    await talk.say(answer);
    expect(seen(talk.progress())?.programme.level).toBe(1);
  });

  it('can name a level at once', async () => {
    const talk = conversation();
    await talk.say(OPEN);
    expect((await talk.say('set level eight')).speech).toMatch(
      /^Level eight, about \w+( \w+)? minutes\. Say ready\.$/,
    );
    await talk.say('ready');
    expect(seen(talk.progress())?.programme).toMatchObject({ level: 8, rounds: 2 });
  });

  it('hears the safety line before the first rep even when the first thing said is an order', async () => {
    const talk = conversation();
    const { speech } = await talk.say('alexa, ask eccentric glutes for the full workout');
    expect(speech).toContain(SAFETY);
  });
});

describe('somebody who comes back to train', () => {
  it('hears two sentences, says one word, and is led to the first rep', async () => {
    const talk = await returning();
    const { speech } = await talk.say(OPEN);
    expect(speech).toMatch(/^Level eight: two rounds of fifteen, \w+( \w+)? minutes\. Say ready\.$/);
    expect((await talk.say('ready')).speech).toMatch(
      /^Lunges, left foot in front\. .*three two one press one/,
    );
  });

  it('is not led into a second workout on one day by saying nothing', async () => {
    const talk = conversation();
    await talk.say(OPEN);
    await workOut(talk, 'good');
    const { speech, reprompt } = await talk.say(OPEN);
    expect(speech).toMatch(/^You've trained today already\. Level one/);
    expect(reprompt).toBe('Say ready.');
    await talk.leaveFor(24);
    expect((await talk.say(OPEN)).reprompt).toContain('three two one');
  });

  it('keeps the level that was asked for by name, trained at or not', async () => {
    const talk = conversation();
    await talk.say(OPEN);
    await talk.say('set level six');
    await talk.leaveFor(24);
    expect((await talk.say(OPEN)).speech).toMatch(/Level six: two rounds of twelve/);
  });

  it('has an easy week two levels below the level that was asked for, and none below the first', async () => {
    const talk = conversation();
    await talk.say(OPEN);
    await talk.say('set level eight');
    expect((await talk.say('an easy week')).speech).toMatch(
      /^An easy week: level six for seven days, and level eight waits\./,
    );
    expect((await talk.say("what's my workout")).speech).toMatch(/^Level six: two rounds of twelve/);
    const first = conversation();
    await first.say(OPEN);
    await first.say('set level one');
    expect((await first.say('an easy week')).speech).toMatch(/^You're on the gentlest level already\./);
  });

  it('does not hear the safety line again within 84 days', async () => {
    const talk = await returning('level eight', 80);
    expect((await talk.say(OPEN)).speech).not.toContain(SAFETY);
    expect((await talk.say('ready')).speech).not.toContain(SAFETY);
  });

  it.each([
    [20, 'two levels lower', 6],
    [40, 'half your level', 4],
  ] as const)('after %i days begins lower and hears why in one sentence', async (days, why, level) => {
    const talk = await returning('level eight', days);
    const { speech } = await talk.say(OPEN);
    expect(speech).toContain(why);
    expect(seen(talk.progress())?.programme.level).toBe(level);
  });

  it('after 84 days is asked the opening question again, with the safety line, at most half the old level', async () => {
    const talk = await returning('level eight', 90);
    const { speech } = await talk.say(OPEN);
    expect(speech).toContain(SAFETY);
    expect(speech).toContain('Or build up');
    await talk.say('build up');
    expect(seen(talk.progress())?.programme.level).toBe(4);
  });

  it('gets the full workout whenever it is asked for', async () => {
    const talk = await returning('level eight', 40);
    await talk.say(OPEN);
    await talk.say('full workout');
    expect(seen(talk.progress())?.programme).toMatchObject({ level: 11, rounds: 3 });
  });

  it('can ask for one round, and for the level as it was', async () => {
    const talk = await returning();
    await talk.say(OPEN);
    expect((await talk.say('just one round')).speech).toMatch(
      /^One round, about \w+( \w+)? minutes\. Say ready\.$/,
    );
    await talk.say('ready');
    expect(seen(talk.progress())?.programme).toMatchObject({ level: 8, rounds: 1 });
  });

  it('does not move up by one easy round of a level that has two', async () => {
    const talk = await returning();
    await talk.say(OPEN);
    await talk.say('just one round');
    const { speech } = await workOut(talk, 'easy');
    expect(speech).toContain('The level moves only with whole workouts.');
    expect(talk.progress().training.level).toBe(8);
  });
});

describe('somebody who was in the middle of a workout', () => {
  async function interrupted(): Promise<Conversation> {
    const talk = conversation();
    await talk.say(OPEN);
    await talk.say('set level four');
    await talk.say('ready');
    await talk.sayAtRep(7, 'pause');
    return talk;
  }

  it('goes on at the rep where it stopped, after being told how to get into position', async () => {
    const talk = await interrupted();
    await talk.leaveFor(0.1);
    const { speech } = await talk.say(OPEN);
    expect(speech).toMatch(
      /^Welcome back\. From rep seven\. Lunges, left foot in front\..* three two one press/,
    );
  });

  it('is asked on the next day whether to carry on or to start fresh', async () => {
    const talk = conversation('2027-01-04T22:00:00Z');
    await talk.say(OPEN);
    await talk.say('set level four');
    await talk.say('ready');
    await talk.sayAtRep(7, 'pause');
    await talk.leaveFor(9);
    expect((await talk.say(OPEN)).speech).toContain('Carry on there, or start fresh?');
    await talk.say('start fresh');
    expect(seen(talk.progress())?.place).toEqual({ round: 1, exercise: 'lunge', side: 'left', rep: 1 });
  });

  it('begins a new workout after half a day, and what was done is filed', async () => {
    const talk = conversation();
    await talk.say(OPEN);
    await talk.say('set level four');
    await talk.say('ready');
    await talk.say('ready');
    await talk.sayAtRep(3, 'stop');
    await talk.leaveFor(13);
    expect((await talk.say(OPEN)).speech).toMatch(
      /^I've kept today's two sets and two reps\. Level four: two rounds of eight, \w+ minutes\. Say ready\.$/,
    );
    expect(talk.filed).toHaveLength(1);
    expect(talk.filed[0]).toMatchObject({ complete: false, rating: null });
  });

  it.each([
    [6, 24, "I've kept yesterday's one round."],
    [12, 49, "I've kept Monday's two rounds."],
    [8, 49, "I've kept Monday's eight sets."],
    [8, 24 * 9, "I've kept last time's eight sets."],
    [8, 24 * 20, "I've kept last time's eight sets. Good to hear you. It's been three weeks,"],
  ])(
    'who left it after %i sets, %i hours ago, hears in a few words what was kept',
    async (sets, hours, said) => {
      const talk = conversation();
      await talk.say(OPEN);
      await talk.say('set level nine');
      const done = (): number => seen(talk.progress())?.tally.filter((reps) => reps > 0).length ?? 0;
      while (done() < sets) await talk.say('ready');
      await talk.sayAt(2, 'stop');
      await talk.leaveFor(hours);
      const { speech } = await talk.say(OPEN);
      expect(speech.slice(0, said.length)).toBe(said);
      expect(speech).toMatch(/Level (nine|seven): .* minutes\. Say ready\.$/);
      await talk.say('stop');
      expect((await talk.say(OPEN)).speech).not.toContain('kept');
    },
  );

  it.each(['again', 'do the lunges again', 'no'])(
    'is asked about a set that was only played, and does it again with "%s"',
    async (words) => {
      const talk = conversation();
      await talk.say(OPEN);
      await talk.say('set level eleven');
      await talk.say('ready');
      await talk.staySilent();
      await talk.leaveFor(0.2);
      expect((await talk.say(OPEN)).speech).toMatch(
        /^Welcome back\. We got to the end of lunges, right leg\. Carry on with clamshells, or again\?$/,
      );
      await talk.say(words);
      expect(seen(talk.progress())?.place).toMatchObject({ exercise: 'lunge', side: 'right', rep: 1 });
    },
  );

  it('can carry on after a set that was only played', async () => {
    const talk = conversation();
    await talk.say(OPEN);
    await talk.say('set level eleven');
    await talk.say('ready');
    await talk.staySilent();
    await talk.say(OPEN);
    await talk.say('carry on');
    expect(seen(talk.progress())?.place).toMatchObject({ exercise: 'clamshell', side: 'left', rep: 1 });
    expect(seen(talk.progress())?.tally.slice(0, 2)).toEqual([15, 15]);
  });
});

describe('one rep as it will sound', () => {
  const heardIn = (answer: { readonly speech: string }): readonly string[] =>
    answer.speech.match(/You'll hear: [^.]*\./g) ?? [];

  it('is told once before the first set of each exercise, right before it is counted', async () => {
    const talk = conversation();
    await talk.say(OPEN);
    const first = await talk.say('full workout');
    expect(first.speech).toContain(
      "You'll hear: press, one; lower, three, two, touch. three two one press one lower three two touch press",
    );
    await workOut(talk, 'good');
    expect(talk.answers.flatMap(heardIn)).toEqual([
      "You'll hear: press, one; lower, three, two, touch.",
      "You'll hear: lift, one, hold; lower, three, two, down.",
      "You'll hear: lower, three, two, deep; stand, one.",
      "You'll hear: lift, one, squeeze; lower, three, two, down.",
    ]);
    await talk.leaveFor(48);
    const before = talk.answers.length;
    await talk.say(OPEN);
    await workOut(talk, 'good');
    expect(talk.answers.slice(before).flatMap(heardIn)).toEqual([]);
  });

  it('has the seconds that were asked for', async () => {
    const talk = conversation();
    await talk.say(OPEN);
    await talk.say('lower for six seconds');
    const { speech } = await talk.say('build up');
    expect(heardIn({ speech })).toEqual(["You'll hear: press, one; lower, five, four, three, two, touch."]);
  });
});

describe('weights for the lunges', () => {
  const OFFER = 'For more in the lunges, hold a weight in each hand: say stronger lunges.';

  async function trained(ratings: readonly string[], choice?: string): Promise<Conversation> {
    const talk = conversation();
    await talk.say(OPEN);
    await talk.say('set level four');
    if (choice !== undefined) await talk.say(choice);
    for (const rating of ratings) {
      await workOut(talk, rating);
      await talk.leaveFor(72);
      await talk.say(OPEN);
    }
    return talk;
  }

  function offersIn(talk: Conversation): readonly number[] {
    return talk.answers.flatMap(({ speech }, index) => (speech.includes(OFFER) ? [index] : []));
  }

  it('are offered once, before a workout, when lunges have gone well twice', async () => {
    const talk = await trained(['good', 'good']);
    expect(offersIn(talk)).toEqual([talk.answers.length - 1]);
    expect(talk.answers.at(-1)?.speech).toMatch(/say stronger lunges\. Say ready\.$/);
    expect((await talk.say('stronger lunges')).speech).toBe(
      'Stronger lunges: a weight in each hand. Say ready.',
    );
    await workOut(talk, 'easy');
    await talk.leaveFor(72);
    await talk.say(OPEN);
    expect(offersIn(talk)).toHaveLength(1);
  });

  it.each([
    ['after a first workout', ['easy'], undefined],
    ['after a hard one', ['good', 'hard'], undefined],
    ['to somebody on lighter lunges', ['good', 'good'], 'lighter lunges'],
  ])('are not offered %s', async (_, ratings, choice) => {
    expect(offersIn(await trained(ratings, choice))).toEqual([]);
  });
});
