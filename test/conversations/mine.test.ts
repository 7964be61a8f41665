import { isBegun } from '../../lambda/coach/person/workout';
import { conversation, inFirstSet, OPEN, workOut, type Conversation } from './conversation';

const COUNT_IN = 3;

/** The seconds of silence from the end of what was said to the count-in, if nobody says a word. */
function restAhead(talk: Conversation): number {
  const { sent } = talk.progress();
  const next = sent?.runs.find(({ start }) => start > sent.speech);
  if (sent === null || next === undefined) throw new Error('Expected silence to lead on.');
  return (next.start - sent.speech) / 1000 - COUNT_IN;
}

/** Somebody who knows the exercises, in the first set of another workout. */
async function inAnotherSet(level: string): Promise<Conversation> {
  const talk = await known();
  await talk.say(`set ${level}`);
  await talk.say('ready');
  return talk;
}

async function backAfterDays(talk: Conversation, days: number): Promise<void> {
  await talk.staySilent();
  await talk.leaveFor(days * 24);
  await talk.say(OPEN);
}

describe('"longer breaks" and "shorter rests"', () => {
  it('change every rest by a quarter of the plan, say so in one sentence, and give the one under way anew', async () => {
    const talk = await inAnotherSet('level eleven');
    expect(restAhead(talk)).toBe(10);
    const { speech } = await talk.say('longer breaks');
    expect(speech).toBe('Rests a quarter longer from now on. Say ready.');
    expect(restAhead(talk)).toBe(12.5);
    await talk.say('ready');
    expect(restAhead(talk)).toBe(37.5);
    expect(talk.problems).toEqual([]);
  });

  it('are taken in the middle of a set, which goes on at the same rep', async () => {
    const talk = await inFirstSet('level eleven');
    const { speech } = await talk.sayAtRep(7, 'can we have longer rests between sets');
    expect(speech).toMatch(/^Rests a quarter longer from now on\. From rep seven\. three two one press/);
    expect(restAhead(talk)).toBe(12.5);
  });

  it('give a rest that is under way anew, or cut it', async () => {
    const talk = await inAnotherSet('level eleven');
    await talk.say('ready');
    await talk.sayAt(spoken(talk) + 15, 'longer breaks');
    expect(firstRep(talk)).toBeGreaterThan(37.5);
    await talk.say('ready');
    await talk.sayAt(spoken(talk) + 15, 'shorter breaks');
    expect(firstRep(talk)).toBeLessThan(20);
  });

  it('go as far as half and twice the plan, and say so', async () => {
    const talk = await inFirstSet('level eleven');
    await talk.say('shorter rests');
    expect((await talk.say('shorter rests')).speech).toMatch(/^Rests half as long from now on\./);
    expect((await talk.say('shorter rests')).speech).toMatch(/^That's as short as my rests get\./);
    for (let step = 0; step < 6; step += 1) await talk.say('longer rests');
    expect((await talk.say('longer rests')).speech).toMatch(/^That's as long as my rests get\./);
    expect(restAhead(talk)).toBe(20);
  });

  it('count in the minutes that are named', async () => {
    const talk = conversation();
    await talk.say(OPEN);
    expect((await talk.say('set level eleven')).speech).toMatch(/^Level eleven, about forty six minutes\./);
    for (let step = 0; step < 4; step += 1) await talk.say('the breaks are too short');
    expect((await talk.say('how long is it')).speech).toMatch(/^About fifty four minutes/);
  });

  it('are remembered, told by "my settings" and undone by "standard"', async () => {
    const talk = await inFirstSet('level one');
    await talk.say('shorter rests');
    await workOut(talk, 'good');
    await backAfterDays(talk, 3);
    expect((await talk.say('my settings')).speech).toContain('Rests a quarter shorter.');
    expect((await talk.say('standard')).speech).toMatch(/^All four back to standard, rests too\./);
    expect((await talk.say('my settings')).speech).toContain('Everything else is standard.');
    await talk.say('longer rests');
    expect((await talk.say('normal breaks')).speech).toMatch(/^Standard rests again\./);
  });

  it('ask which, where neither was heard', async () => {
    const talk = await inFirstSet('level one');
    expect((await talk.say('change the rests')).speech).toMatch(
      /^Longer or shorter\? Say, longer rests\. Say ready\.$/,
    );
  });
});

describe('a number of reps', () => {
  it('is taken for the exercise in hand, both sides alike, and counted from there', async () => {
    const talk = await inFirstSet('level eleven');
    const { speech } = await talk.sayAtRep(4, 'only ten reps');
    expect(speech).toMatch(/^Ten lunges each side from now on\. From rep four\. three two one press/);
    expect(speech).toContain('three to go');
    await talk.say('ready');
    expect(reps(talk)).toEqual({ 'lunge left': 10, 'lunge right': 10 });
    await talk.say('ready');
    expect(reps(talk)).toMatchObject({ 'clamshell left': 15 });
    expect(talk.problems).toEqual([]);
  });

  it('ends a set in which as many were done already, and keeps what was done', async () => {
    const talk = await inFirstSet('level eleven');
    const { speech } = await talk.sayAtRep(13, 'only ten reps');
    expect(speech).toMatch(/^Ten lunges each side from now on\. Twelve done\. Change legs: .* Say ready\.$/);
    await talk.say('ready');
    await talk.say('ready');
    expect(reps(talk)).toEqual({ 'lunge left': 12, 'lunge right': 10 });
  });

  it('makes a set longer, too', async () => {
    const talk = await inFirstSet('level one');
    const { speech } = await talk.sayAtRep(5, 'fifteen each side');
    expect(speech).toMatch(/^Fifteen lunges each side from now on\. From rep five\./);
    await talk.say('ready');
    await talk.say('ready');
    expect(reps(talk)).toMatchObject({ 'lunge left': 15, 'lunge right': 15 });
  });

  it('is taken for an exercise that is named, and the set under way goes on', async () => {
    const talk = await inFirstSet('level eleven');
    const { speech } = await talk.sayAtRep(7, 'twelve squats');
    expect(speech).toMatch(/^Twelve squats a set from now on\. From rep seven\./);
    expect(talk.progress().workout).toMatchObject({ programme: { reps: { lunge: 15, squat: 12 } } });
  });

  it('is taken for all of them before a workout, whose minutes follow', async () => {
    const talk = conversation();
    await talk.say(OPEN);
    await talk.say('set level eleven');
    const { speech } = await talk.say('only ten reps');
    expect(speech).toMatch(/^Ten reps of everything from now on\. /);
    expect((await talk.say("what's my workout")).speech).toMatch(/three rounds of ten, thirty three minutes/);
  });

  it('is the nearest that is possible, and that is said', async () => {
    const talk = await inFirstSet('level one');
    expect((await talk.sayAtRep(3, 'three reps')).speech).toMatch(
      /^Six is my fewest, so six lunges each side from now on\./,
    );
    expect((await talk.say('fifty squats')).speech).toMatch(
      /^Twenty is my most, so twenty squats a set from now on\. Say ready\.$/,
    );
  });

  it('is asked for, where none was heard', async () => {
    const talk = await inFirstSet('level one');
    expect((await talk.sayAtRep(4, 'fewer reps')).speech).toBe(
      'Paused at rep four, left leg. How many reps? Say, ten reps.',
    );
  });

  it('is remembered at every level, told by "my settings" and undone by "standard"', async () => {
    const talk = await inFirstSet('level one');
    await talk.say('ten squats');
    await talk.say('lighter squats');
    await talk.say('twelve bridges');
    await workOut(talk, 'good');
    await backAfterDays(talk, 3);
    await talk.say('set level five');
    expect((await talk.say('my settings')).speech).toContain('Ten lighter squats and twelve bridges.');
    await talk.say('longer breaks');
    expect((await talk.say('standard squats')).speech).toMatch(/^Standard squats and reps again\./);
    expect((await talk.say('my settings')).speech).toContain('Twelve bridges and rests a quarter longer.');
    expect((await talk.say('standard reps for bridges')).speech).toMatch(/^Standard reps of bridges again\./);
    await talk.say('eight reps');
    expect((await talk.say('standard')).speech).toMatch(/^All four back to standard, reps and rests too\./);
    expect((await talk.say('my settings')).speech).toContain('Everything else is standard.');
    expect(talk.progress().workout).toMatchObject({ programme: { reps: { squat: 10, bridge: 10 } } });
  });

  it('is undone in the middle of a set that goes on as the level has it', async () => {
    const talk = await inFirstSet('level eleven');
    await talk.sayAtRep(4, 'ten reps');
    expect((await talk.sayAtRep(6, 'standard')).speech).toMatch(
      /^Standard lunges and reps again\. From rep six\./,
    );
    await talk.say('ready');
    expect(reps(talk)).toEqual({ 'lunge left': 15 });
  });
});

describe('which side comes first', () => {
  const RIGHT_LEG = /^Lunges begin with your right foot in front, clamshells on your left side\./;
  const RIGHT_SIDE = /^Lunges begin with your right foot in front, clamshells on your right side\./;

  it('is the leg that works, or the side that the coach names', async () => {
    const talk = conversation();
    await talk.say(OPEN);
    await talk.say('set level one');
    expect((await talk.say('right leg first')).speech).toMatch(RIGHT_LEG);
    expect((await talk.say('start on the right')).speech).toMatch(RIGHT_SIDE);
    expect((await talk.say('left leg first')).speech).toMatch(
      /^Lunges begin with your left foot in front, clamshells on your right side\./,
    );
    expect((await talk.say('left side first')).speech).toMatch(
      /^Lunges begin with your left foot in front, clamshells on your left side\./,
    );
  });

  it('is led from the first set on', async () => {
    const talk = conversation();
    await talk.say(OPEN);
    await talk.say('set level eleven');
    await talk.say('start with the right');
    expect((await talk.say('ready')).speech).toContain('right foot flat in front');
    expect((await talk.say('ready')).speech).toContain('Next, clamshells, on your right side.');
    expect((await talk.say('ready')).speech).toContain('Lie on your right side');
    await workOut(talk, 'good');
    expect(talk.filed.map(({ complete }) => complete)).toEqual([true]);
    expect(talk.problems).toEqual([]);
  });

  it('changes the set that is just being set up', async () => {
    const talk = await inFirstSet('level eleven');
    const { speech } = await talk.sayAt(12, 'right leg first');
    expect(speech).toMatch(RIGHT_LEG);
    expect(speech).toContain('right foot flat in front');
    expect(place(talk)).toEqual({ exercise: 'lunge', side: 'right', rep: 1 });
  });

  it('lets a set under way be done, and the other side after it', async () => {
    const talk = await inFirstSet('level eleven');
    expect((await talk.sayAtRep(7, 'right side first')).speech).toContain('From rep seven.');
    expect(place(talk)).toEqual({ exercise: 'lunge', side: 'left', rep: 7 });
    await talk.say('ready');
    expect(reps(talk)).toEqual({ 'lunge left': 15 });
    expect((await talk.say('ready')).speech).toContain('Lie on your right side');
    expect(reps(talk)).toEqual({ 'lunge left': 15, 'lunge right': 15 });
    await workOut(talk, 'good');
    expect(talk.filed.map(({ complete }) => complete)).toEqual([true]);
    expect(talk.problems).toEqual([]);
  });

  it('between the two sides waits for the next exercise', async () => {
    const talk = await inFirstSet('level eleven');
    expect((await talk.say('right leg first')).speech).toMatch(/Say ready\.$/);
    expect(place(talk)).toEqual({ exercise: 'lunge', side: 'right', rep: 1 });
  });

  it('is remembered, told by "my settings" and undone by "standard"', async () => {
    const talk = await inFirstSet('level one');
    await talk.say('right leg first');
    await workOut(talk, 'good');
    await backAfterDays(talk, 3);
    expect((await talk.say('my settings')).speech).toContain('The right leg first.');
    expect((await talk.say('standard')).speech).toMatch(/^All four back to standard, sides too\./);
    expect((await talk.say('my settings')).speech).toContain('Everything else is standard.');
    expect((await talk.say('ready')).speech).toContain('Lunges, left foot in front');
  });
});

function place(talk: Conversation): object | null {
  const { workout } = talk.progress();
  if (workout.kind !== 'underWay') return null;
  const { exercise, side, rep } = workout.place;
  return { exercise, side, rep };
}

describe('"I have twenty minutes"', () => {
  it('leaves out rounds first, says so in one sentence, and asks again', async () => {
    const talk = await known();
    expect((await talk.say('set level eleven')).speech).toContain('about forty four minutes');
    const { speech } = await talk.say('I have thirty minutes');
    expect(speech).toBe(
      'For thirty minutes, two rounds of fifteen to twenty: about twenty nine minutes. Say ready.',
    );
    expect((await talk.say('how long is it')).speech).toMatch(/^About twenty nine minutes/);
  });

  it('then leaves out reps, down to six, and never an exercise', async () => {
    const talk = await known();
    await talk.say('set level eleven');
    expect((await talk.say('only got ten minutes')).speech).toBe(
      'For ten minutes, one round of eleven: about ten minutes. Say ready.',
    );
    await talk.say('ready');
    const { workout } = talk.progress();
    expect(isBegun(workout) && workout.programme).toMatchObject({
      rounds: 1,
      reps: { lunge: 11, clamshell: 11, squat: 11, bridge: 11 },
    });
  });

  it('says what the shortest is where there is less time than that', async () => {
    const talk = await known();
    await talk.say('set level eleven');
    expect((await talk.say('I have three minutes')).speech).toBe(
      'The shortest I have is one round of six, about seven minutes. Say ready.',
    );
  });

  it('says so where all of it fits', async () => {
    const talk = await known();
    expect((await talk.say("I've got half an hour")).speech).toMatch(
      /^All of it fits: one round of \w+, about \w+ minutes\. Say ready\.$/,
    );
  });

  it('answers the first question, set-ups of a first time included', async () => {
    const talk = conversation();
    await talk.say(OPEN);
    expect((await talk.say('I have twenty minutes')).speech).toBe(
      'All of it fits: one round of eight, about ten minutes. Say ready.',
    );
    await talk.say('ready');
    expect(talk.progress().workout.kind).toBe('underWay');
  });

  it.each(['I have an hour', 'I have two hours', "I've got an hour and a half"])(
    'offers the full workout at the first question, where there is time for it: "%s"',
    async (words) => {
      const talk = conversation();
      await talk.say(OPEN);
      expect((await talk.say(words)).speech).toBe(
        'All of it fits: three rounds of fifteen to twenty, about forty six minutes. Say ready.',
      );
      await talk.say('ready');
      expect(talk.progress().workout).toMatchObject({
        kind: 'underWay',
        programme: { level: 11, rounds: 3 },
      });
    },
  );

  it('gives back what was cut before it began, where there turns out to be more time', async () => {
    const talk = conversation();
    await talk.say(OPEN);
    await talk.say('I have twenty minutes');
    expect((await talk.say('I have an hour')).speech).toMatch(/^All of it fits: three rounds of/);
    const another = await known();
    await another.say('I have five minutes');
    expect((await another.say('I have half an hour')).speech).toMatch(
      /^All of it fits: one round of (?!six)/,
    );
  });

  it('cuts what is left of a workout that is under way, and the set goes on', async () => {
    const talk = await inAnotherSet('level eleven');
    const { speech } = await talk.sayAtRep(7, 'I have to leave in fifteen minutes');
    expect(speech).toMatch(
      /^Then one round of fifteen to twenty in all, about fourteen minutes to go\. From rep seven\./,
    );
    await talk.say('ready');
    expect((await talk.say("I've only got one minute")).speech).toMatch(
      /^The shortest way to the end takes about \w+ minutes\./,
    );
    await workOut(talk, 'good');
    expect(talk.filed.at(-1)).toMatchObject({ level: 11, rounds: 1, complete: false });
  });

  it.each([
    ['in its second side', 2, 5],
    ['between its sides', 1, null],
    ['in its first side', 1, 13],
  ])(
    'leaves an exercise that is begun as it is, so that both sides do the same: %s',
    async (_, side, rep) => {
      const talk = await inAnotherSet('level eleven');
      if (side === 2) await talk.say('ready');
      const asked = 'I have ten minutes';
      const { speech } = rep === null ? await talk.say(asked) : await talk.sayAtRep(rep, asked);
      expect(speech).toMatch(/^Then one round of \w+ to fifteen in all, about ten minutes to go\./);
      while (talk.progress().question !== 'rating') await talk.say('ready');
      const { workout } = talk.progress();
      const done = Object.values(reps(talk));
      expect(isBegun(workout) && workout.programme.reps.lunge).toBe(15);
      expect(done.slice(0, 2)).toEqual([15, 15]);
      expect(Math.max(...done.slice(2))).toBeLessThan(15);
    },
  );

  it('is for today: the next workout is whole again, and a cut one says nothing about the level', async () => {
    const talk = await known();
    await talk.say('set level three');
    await talk.say('I have eight minutes');
    const answer = await workOut(talk, 'easy');
    expect(talk.filed.at(-1)).toMatchObject({ complete: false });
    expect(answer.speech).not.toMatch(/level four/i);
    await backAfterDays(talk, 3);
    expect((await talk.say("what's my workout")).speech).toContain('Level three: one round of twelve');
  });

  it('asks how many, where no number was heard', async () => {
    const talk = await known();
    expect((await talk.say('I have a time limit')).speech).toMatch(/^How many minutes do you have\?/);
  });
});

/** Somebody who knows the exercises, at the offer of another workout. */
async function known(): Promise<Conversation> {
  const talk = await inFirstSet('level one');
  await workOut(talk, 'good');
  await backAfterDays(talk, 3);
  return talk;
}

/** What was done so far, of each exercise and side in the first round. */
function reps(talk: Conversation): Readonly<Record<string, number>> {
  const { workout } = talk.progress();
  const tally = isBegun(workout) ? workout.tally : [];
  return Object.fromEntries(
    tally.filter(({ round }) => round === 1).map(({ exercise, side, reps }) => [`${exercise} ${side}`, reps]),
  );
}

/** How long the last reply takes, in seconds. */
function spoken(talk: Conversation): number {
  return (talk.progress().sent?.speech ?? 0) / 1000;
}

/** How long after the last reply began the first rep comes, in seconds. */
function firstRep(talk: Conversation): number {
  return (talk.progress().sent?.runs[0]?.start ?? 0) / 1000;
}
