import { seen } from '../seen';
import type { Place } from '../../../lambda/workout/place';
import { conversation, type Conversation, inFirstSet, OPEN } from '../../conversations/conversation';

/** Somebody in the first set of a level, whose reply is being spoken. */
function placeOf(talk: Conversation): Place | null | undefined {
  return seen(talk.progress())?.place;
}

describe('"done" and "next"', () => {
  it('end a set under way with the reps that were heard, and announce what follows', async () => {
    const talk = await inFirstSet('level eleven');
    const { speech } = await talk.sayAtRep(7, 'done');
    expect(speech).toMatch(/^(That's six|Six done|Six of them)\. Change legs: right foot in front\./);
    expect(seen(talk.progress())?.tally[0]).toBe(6);
    expect(placeOf(talk)).toMatchObject({ exercise: 'lunge', side: 'right', rep: 1 });
  });

  it('end it also when said from outside the skill', async () => {
    const talk = await inFirstSet('level eleven');
    await talk.sayAtRep(7, 'alexa, tell eccentric glutes i am done');
    expect(seen(talk.progress())?.tally[0]).toBe(6);
  });

  it('mean ready between sets', async () => {
    const talk = await inFirstSet('level eleven');
    const { speech } = await talk.say('next');
    expect(speech).toMatch(/^three two one press/);
    expect(seen(talk.progress())?.tally[0]).toBe(15);
  });
});

describe('"ready"', () => {
  it('counts the set that was played and goes on with the next', async () => {
    const talk = await inFirstSet('level eleven');
    await talk.say('ready');
    expect(seen(talk.progress())?.tally[0]).toBe(15);
    expect(placeOf(talk)).toMatchObject({ side: 'right', rep: 1 });
  });

  it('cuts a rest short', async () => {
    const talk = await inFirstSet('level eleven');
    await talk.say('ready');
    const { speech } = await talk.say('ready');
    expect(speech).toMatch(/^Band just above your knees\./);
  });
});

test('straight sets speak of no rounds, for none is over before the last exercise', async () => {
  const talk = conversation();
  await talk.say(OPEN);
  await talk.say('straight sets');
  await talk.say('set level four');
  while (talk.progress().question !== 'rating') {
    expect((await talk.say('ready')).speech).not.toMatch(/That's round/);
  }
});

describe('"skip"', () => {
  it('leaves out an exercise for today, and says what is next', async () => {
    const talk = await inFirstSet('level four');
    await talk.say('ready');
    const { speech } = await talk.sayAtRep(3, 'skip this');
    expect(speech).toContain('Skipping clamshells today. Next, squats');
    await talk.say('ready');
    expect(seen(talk.progress())?.skipped).toEqual(['clamshell']);
    for (let turn = 0; turn < 12 && talk.progress().question !== 'rating'; turn += 1) {
      expect((await talk.say('ready')).speech).not.toContain('clamshells, on');
    }
    expect(talk.answers.at(-1)?.speech).toContain("And that's the end of the workout.");
  });

  it('can name an exercise that is still to come, and goes back to the same rep', async () => {
    const talk = await inFirstSet('level four');
    const { speech } = await talk.sayAtRep(5, 'skip squats');
    expect(speech).toMatch(/^Skipping squats today\. From rep five\. three two one press/);
  });

  it('leaves out one set only when that is asked', async () => {
    const talk = await inFirstSet('level four');
    const { speech } = await talk.sayAtRep(1, 'skip this set');
    expect(speech).toContain('Skipping this set.');
    expect(placeOf(talk)).toMatchObject({ exercise: 'lunge', side: 'right' });
    expect(seen(talk.progress())?.skipped).toEqual([]);
  });

  it('ends the workout when nothing is left', async () => {
    const talk = await inFirstSet('level one');
    for (const exercise of ['lunges', 'clamshells', 'squats']) await talk.say(`skip ${exercise}`);
    expect((await talk.say('skip bridges')).speech).toMatch(/How was it: easy, good or hard\?$/);
  });
});

describe('"go to"', () => {
  it('moves to an exercise of the same round and asks before it counts', async () => {
    const talk = await inFirstSet('level four');
    const { speech } = await talk.sayAtRep(4, 'go to squats');
    expect(speech).toBe(
      'Leaving out clamshells and the rest of the lunges this round. Next, squats, up on your feet. Say ready.',
    );
    expect(placeOf(talk)).toEqual({ round: 1, exercise: 'squat', side: 'both', rep: 1 });
  });

  it('counts the reps that were heard of the set it leaves, and nothing of what it leaves out', async () => {
    const talk = await inFirstSet('level four');
    await talk.sayAtRep(4, 'go to squats');
    expect(seen(talk.progress())?.tally).toEqual([3]);
    await talk.say('ready');
    await talk.say('ready');
    expect(seen(talk.progress())?.tally).toEqual([3, -1, -1, -1, 8]);
  });

  it.each([
    ['the next exercise, once a set was heard', 0, 'go to clamshells', /^Next, clamshells/],
    ['an exercise before', 2, 'go to lunges', /^Next, lunges/],
    ['the exercise under way', 1, 'go to clamshells', /^Next, clamshells/],
    [
      'one with two sets before it',
      1,
      'go to bridges',
      /^Leaving out squats and the rest of the clamshells this round\. Next, bridges/,
    ],
  ])('names only what is left out: %s', async (_, sets, words, said) => {
    const talk = await inFirstSet('level four');
    for (let set = 0; set < sets; set += 1) await talk.say('ready');
    expect((await talk.say(words)).speech).toMatch(said);
  });

  it('leaves nothing of the round before out of the next one', async () => {
    const talk = await inFirstSet('level four');
    await talk.sayAtRep(1, 'go to bridges');
    await talk.say('ready');
    await talk.say('ready');
    expect(placeOf(talk)).toEqual({ round: 2, exercise: 'lunge', side: 'left', rep: 1 });
  });

  it('begins with the first round that is to do where sets are straight', async () => {
    const talk = conversation();
    await talk.say(OPEN);
    await talk.say('set level four');
    await talk.say('straight sets');
    await talk.say('ready');
    await talk.say('ready');
    expect(placeOf(talk)).toMatchObject({ round: 2, exercise: 'lunge' });
    const { speech } = await talk.sayAtRep(1, 'go to bridges');
    expect(speech).toBe(
      'Leaving out clamshells, squats and the rest of the lunges. Next, bridges, down on your mat. Say ready.',
    );
    expect(placeOf(talk)).toEqual({ round: 1, exercise: 'bridge', side: 'both', rep: 1 });
  });

  it('brings back an exercise that was skipped', async () => {
    const talk = await inFirstSet('level four');
    await talk.sayAtRep(2, 'skip squats');
    await talk.sayAtRep(3, 'go to squats');
    expect(seen(talk.progress())?.skipped).toEqual([]);
  });
});

describe('"other side"', () => {
  it('moves to the other side of the exercise', async () => {
    const talk = await inFirstSet('level eleven');
    const { speech } = await talk.sayAtRep(2, 'other side');
    expect(speech).toBe('Change legs: right foot in front. Say ready.');
    expect(placeOf(talk)).toMatchObject({ side: 'right', rep: 1 });
  });

  it('says so where both sides work at once, and goes back', async () => {
    const talk = await inFirstSet('level four');
    await talk.sayAtRep(2, 'go to squats');
    await talk.say('ready');
    const { speech } = await talk.sayAtRep(5, 'other side');
    expect(speech).toMatch(/^Squats work both sides at once\. From rep five\. three two one lower/);
  });
});

describe('"back"', () => {
  it('goes to the set before, and asks', async () => {
    const talk = await inFirstSet('level eleven');
    await talk.say('ready');
    const { speech } = await talk.sayAtRep(4, 'back');
    expect(speech).toMatch(/^Round one, lunges, left leg\. Say ready\.$/);
    expect(placeOf(talk)).toMatchObject({ side: 'left', rep: 1 });
  });

  it('goes to the set that was just played when it was not gone on from', async () => {
    const talk = await inFirstSet('level eleven');
    const { speech } = await talk.say('back');
    expect(speech).toContain('lunges, left leg');
    expect(placeOf(talk)).toMatchObject({ side: 'left', rep: 1 });
  });

  it('says so at the first set', async () => {
    const talk = await inFirstSet('level four');
    expect((await talk.sayAtRep(2, 'back')).speech).toContain('This is the first set.');
  });
});

describe('"start this set again"', () => {
  it('begins the set at its first rep, without the set-up', async () => {
    const talk = await inFirstSet('level four');
    const { speech } = await talk.sayAtRep(6, 'start this set again');
    expect(speech).toMatch(/^From the top\. three two one press one/);
  });

  it('means the set that was just played once it is over', async () => {
    const talk = await inFirstSet('level eleven');
    await talk.say('start this set again');
    expect(placeOf(talk)).toMatchObject({ side: 'left', rep: 1 });
  });
});

describe('"from rep three"', () => {
  it.each([
    ['from rep three', 7, 3],
    ['go to rep twelve', 7, 12],
    ['i was at rep ten', 8, 10],
    ['from rep forty', 7, 15],
  ])(
    '"%s" takes the place to that rep of the set under way, as far as it has reps',
    async (words, at, rep) => {
      const talk = await inFirstSet('level eleven');
      const { speech } = await talk.sayAtRep(at, words);
      expect(speech).toMatch(/^From rep \w+\. three two one press/);
      expect(placeOf(talk)).toEqual({ round: 1, exercise: 'lunge', side: 'left', rep });
    },
  );

  it('counts what was counted, and nothing that it passes over', async () => {
    const talk = await inFirstSet('level eleven');
    await talk.sayAtRep(7, 'from rep twelve');
    expect(seen(talk.progress())?.tally).toEqual([]);
    await talk.sayAtRep(13, 'done');
    expect(seen(talk.progress())?.tally).toEqual([7]);
  });

  it('counts fewer where it goes back', async () => {
    const talk = await inFirstSet('level eleven');
    await talk.sayAtRep(7, 'from rep three');
    await talk.sayAtRep(4, 'done');
    expect(seen(talk.progress())?.tally).toEqual([3]);
  });

  it('means the set that was just played once it is over', async () => {
    const talk = await inFirstSet('level eleven');
    await talk.say('from rep twelve');
    expect(placeOf(talk)).toMatchObject({ exercise: 'lunge', side: 'left', rep: 12 });
    expect(seen(talk.progress())?.unconfirmed).toEqual([]);
  });

  it('after a pause goes on from there', async () => {
    const talk = await inFirstSet('level eleven');
    await talk.sayAtRep(7, 'pause');
    expect((await talk.say('from rep five')).speech).toMatch(/^From rep five\. three two one press/);
  });

  it.each(['from rep one', 'back to rep one'])('"%s" starts the set again', async (words) => {
    const talk = await inFirstSet('level eleven');
    expect((await talk.sayAtRep(7, words)).speech).toMatch(/^From the top\. three two one press one/);
  });

  it('means nothing before a workout has begun', async () => {
    const talk = conversation();
    await talk.say(OPEN);
    expect((await talk.say('from rep three')).speech).toMatch(/^We haven't started yet\./);
    expect(seen(talk.progress())?.begunAt).toBeNull();
  });
});

describe('a rest', () => {
  it.each(['skip the rest', 'no rest'])('is cut short by "%s"', async (words) => {
    const talk = await inFirstSet('level eleven');
    await talk.say('ready');
    expect((await talk.say(words)).speech).toMatch(/^Band just above your knees\./);
  });
});

describe('before anything has begun', () => {
  it.each(['back', 'skip this', 'other side', 'start this set again', 'go to squats', 'next', 'done'])(
    '"%s" has an answer that is not an apology',
    async (words) => {
      const talk = conversation();
      await talk.say(OPEN);
      const { speech } = await talk.say(words);
      expect(speech).not.toBe('');
      expect(speech).not.toContain('Sorry');
      expect(talk.problems).toEqual([]);
    },
  );
});
