import { seen } from '../coach/seen';
import { conversation, inFirstSet, OPEN, type Answer, type Conversation } from './conversation';

describe('only what was counted, or is said to be done, is credited', () => {
  it('"from rep three", then "done" with nothing counted, is nothing', async () => {
    const talk = await inFirstSet('level four');
    await talk.sayAt(3, 'from rep three');
    await talk.sayAt(2, 'done');
    expect(seen(talk.progress())?.tally).toEqual([0]);
  });

  it('"from rep three", then "done" in rep six, is the three that were counted', async () => {
    const talk = await inFirstSet('level four');
    await talk.sayAt(3, 'from rep three');
    await talk.sayAtRep(6, 'done');
    expect(seen(talk.progress())?.tally).toEqual([3]);
  });

  it('a jump ahead leaves out what it passes over, and a pause changes nothing in that', async () => {
    const talk = await inFirstSet('level eleven');
    await talk.sayAtRep(5, 'from rep nine');
    await talk.sayAtRep(11, 'pause');
    await talk.say('done');
    expect(seen(talk.progress())?.tally).toEqual([6]);
  });

  it('"I only did twelve" between sets is the set before', async () => {
    const talk = await inFirstSet('level eleven');
    expect((await talk.say('i only did twelve')).speech).toBe(
      'All right, twelve on the left leg. Say ready.',
    );
    expect(seen(talk.progress())).toMatchObject({ tally: [12], unconfirmed: [] });
    await talk.say('ready');
    expect(seen(talk.progress())?.tally[0]).toBe(12);
  });

  it('"I only did four" in rep eight goes on at the fifth', async () => {
    const talk = await inFirstSet('level eleven');
    expect((await talk.sayAtRep(8, 'i only did four')).speech).toMatch(/^From rep five\./);
    await talk.sayAtRep(7, 'done');
    expect(seen(talk.progress())?.tally).toEqual([6]);
  });

  it('"I only did twelve" of fewer hears how many were counted', async () => {
    const talk = await inFirstSet('level one');
    expect((await talk.say('i only did twelve')).speech).toBe('Eight on the right leg. Say ready.');
    expect(seen(talk.progress())?.unconfirmed).toHaveLength(2);
  });

  it('"I only did six" at the rating is the last set', async () => {
    const talk = await inFirstSet('level one');
    while (talk.progress().question !== 'rating') await talk.say('ready');
    expect((await talk.say('i only did six')).speech).toMatch(/^All right, six of the bridges\./);
    await talk.say('good');
    expect(talk.filed[0]?.tally.at(-1)).toMatchObject({ exercise: 'bridge', reps: 6 });
  });
});

it.each(['i lost count', "i've lost count", 'i lost track'])(
  '"%s" tells the rep and goes on from it',
  async (words) => {
    const talk = await inFirstSet('level eleven');
    const { speech } = await talk.sayAtRep(7, words);
    expect(speech).toMatch(/^Round one, lunges, left leg\. From rep seven\. three two one press/);
    await talk.sayAtRep(9, 'done');
    expect(seen(talk.progress())?.tally).toEqual([8]);
  },
);

describe('four questions have four answers', () => {
  it.each([
    ['how many have i done', /^Six on the left leg\. From rep seven\./],
    ['how many sets have i done', /^No set yet\. From rep seven\./],
    ['how many left', /^Nine on this side, then /],
    ['what did you say', /^From rep seven\./],
  ])('in mid-set: "%s"', async (words, answer) => {
    const talk = await inFirstSet('level eleven');
    expect((await talk.sayAtRep(7, words)).speech).toMatch(answer);
  });

  it.each([
    ['how many have i done', 'Fifteen on the left leg. Say ready.'],
    ['how many sets have i done', 'One of eighteen sets. Say ready.'],
  ])('between sets: "%s"', async (words, answer) => {
    const talk = await inFirstSet('level eleven');
    expect((await talk.say(words)).speech).toBe(answer);
  });
});

/** Says something when the bottom of a rep's lowering was just heard; `after` is how many seconds of the rep are left. */
async function atTheBottom(talk: Conversation, rep: number, after: number, words: string): Promise<Answer> {
  const [set] = talk.progress().sent?.runs ?? [];
  if (set === undefined) throw new Error('Expected a set.');
  return talk.sayAt((set.start + rep * set.repLength) / 1000 - after, words);
}

describe('a rep counts once the bottom of its lowering was heard', () => {
  it.each([
    ['lunges', 0.4],
    ['clamshells', 0.4],
    ['squats', 2.4],
    ['squats', 0.4],
    ['bridges', 0.4],
  ])('in %s, %d seconds before its end', async (exercise, after) => {
    const talk = await inFirstSet('level eleven');
    if (exercise !== 'lunges') {
      await talk.sayAtRep(1, `go to ${exercise}`);
      await talk.say('ready');
    }
    const before = seen(talk.progress())?.place;
    expect((await atTheBottom(talk, 7, after, 'how many have i done')).speech).toMatch(
      /^Seven .* From rep eight\./,
    );
    expect(seen(talk.progress())?.place).toEqual({ ...before, rep: 8 });
    await talk.sayAtRep(9, 'done');
    expect(seen(talk.progress())?.tally.at(-1)).toBe(8);
  });

  it('and not a moment before', async () => {
    const talk = await inFirstSet('level eleven');
    expect((await atTheBottom(talk, 7, 1.1, 'how many have i done')).speech).toMatch(
      /^Six .* From rep seven\./,
    );
  });

  it('the last one too: the set is whole, and the question follows', async () => {
    const talk = await inFirstSet('level eleven');
    expect((await atTheBottom(talk, 15, 0.4, 'how many have i done')).speech).toBe(
      'Fifteen on the left leg. Say ready.',
    );
    await talk.say('ready');
    expect(seen(talk.progress())?.tally).toEqual([15]);
  });

  it('"done" at the bottom credits it, and so does a pause', async () => {
    for (const words of ['done', 'pause']) {
      const talk = await inFirstSet('level eleven');
      await atTheBottom(talk, 7, 0.4, words);
      if (words === 'pause') await talk.say('done');
      expect(seen(talk.progress())?.tally).toEqual([7]);
    }
  });
});

it.each(['', 'straight sets'])(
  '"how many have I done" after "one more round" is about the workout, and in the round about the set again (%s)',
  async (order) => {
    const talk = conversation();
    await talk.say(OPEN);
    if (order !== '') await talk.say(order);
    await talk.say('build up');
    while (talk.progress().question !== 'rating') await talk.say('ready');
    await talk.say('one more round');
    expect((await talk.say('how many have i done')).speech).toBe('Six of twelve sets. Say ready.');
    await talk.say('ready');
    expect((await talk.say('how many have i done')).speech).toBe('Eight on the right leg. Say ready.');
  },
);
