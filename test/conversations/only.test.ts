import { seen } from '../coach/seen';
import type { ExerciseId } from '../../lambda/workout/exercises';
import { conversation, inFirstSet, OPEN, workOut, type Conversation } from './conversation';

/** The exercises of which anything was done in a workout that ended. */
function done(talk: Conversation): readonly ExerciseId[] {
  const tally = talk.filed.at(-1)?.tally ?? [];
  return [...new Set(tally.filter(({ reps }) => reps > 0).map(({ exercise }) => exercise))];
}

describe('"only squats"', () => {
  it.each(['only squats', 'just squats', 'can we just do squats', 'squats only', 'nothing but squats'])(
    'as "%s" leaves out what comes before and after, in every round',
    async (words) => {
      const talk = await inFirstSet('level four');
      const { speech } = await talk.sayAt(15, words);
      expect(speech).toBe('Only squats today. Next, squats, up on your feet. Say ready.');
      await workOut(talk, 'good');
      expect(done(talk)).toEqual(['squat']);
      expect(talk.filed.at(-1)?.tally).toHaveLength(2);
    },
  );

  it('keeps what was done before, and the reps of the set it leaves', async () => {
    const talk = await inFirstSet('level four');
    await talk.sayAtRep(5, 'only squats');
    expect(seen(talk.progress())?.tally).toEqual([4]);
  });

  it('in the middle of squats goes on at the same rep', async () => {
    const talk = await inFirstSet('level four');
    await talk.sayAtRep(2, 'go to squats');
    await talk.say('ready');
    const { speech } = await talk.sayAtRep(5, 'only squats');
    expect(speech).toMatch(/^Only squats today\. From rep five\. three two one lower/);
  });

  it('sets up in steps once, also where silence leads on to the same exercise', async () => {
    const talk = conversation();
    await talk.say(OPEN);
    await talk.say('full workout');
    await talk.say('only squats');
    const { speech, reprompt } = await talk.say('ready');
    expect(speech).toContain('Feet comfortable, toes turned out a little if that feels natural.');
    expect(reprompt).toContain('Squats. Stand tall, weight in your heels.');
    expect(reprompt).not.toContain('Feet comfortable');
  });

  it('takes no band off that nobody has put on', async () => {
    const talk = conversation();
    await talk.say(OPEN);
    await talk.say('only squats');
    expect((await talk.say('ready')).speech).toMatch(/^Stand up in your own time\./);
    const another = await inFirstSet('level eleven');
    await another.sayAtRep(5, 'go to squats');
    expect((await another.say('ready')).speech).toContain('Band off, stand up in your own time.');
  });

  it('can be the first thing that is said', async () => {
    const talk = conversation();
    await talk.say(OPEN);
    expect((await talk.say('only bridges')).speech).toBe(
      'Only bridges today. Next, bridges, down on your mat. Say ready.',
    );
    const once = conversation();
    const { speech } = await once.say('alexa, ask eccentric glutes for only bridges');
    expect(speech).toMatch(/^I'm a coach, not a doctor.* Only bridges today\. Next, bridges/);
    await workOut(once, 'good');
    expect(done(once)).toEqual(['bridge']);
  });

  it('after the only squats of the day begins them again', async () => {
    const talk = await inFirstSet('level one');
    while (seen(talk.progress())?.place?.exercise !== 'bridge') await talk.say('ready');
    expect((await talk.sayAtRep(3, 'only squats')).speech).toMatch(/^Only squats today\. Next, squats/);
  });

  it('is over with the next workout, and "go to" brings an exercise back', async () => {
    const talk = await inFirstSet('level four');
    await talk.say('only squats');
    await talk.say('go to bridges');
    expect(seen(talk.progress())?.skipped).toEqual(['lunge', 'clamshell']);
    await workOut(talk, 'good');
    await talk.leaveFor(48);
    await talk.say(OPEN);
    await talk.say('ready');
    expect(seen(talk.progress())?.skipped).toEqual([]);
  });
});

describe('"just lunges and bridges"', () => {
  it.each([
    ['just lunges and bridges', ['lunge', 'bridge']],
    ['only do squats and bridges today', ['squat', 'bridge']],
    ['only lunges clamshells and bridges', ['lunge', 'clamshell', 'bridge']],
  ])('means only those: "%s"', async (words, exercises) => {
    const talk = await inFirstSet('level one');
    await talk.say(words);
    await workOut(talk, 'good');
    expect(done(talk).filter((id) => id !== 'lunge')).toEqual(exercises.filter((id) => id !== 'lunge'));
    expect(talk.problems).toEqual([]);
  });

  it('goes on with the one that is under way', async () => {
    const talk = await inFirstSet('level eleven');
    const { speech } = await talk.sayAtRep(7, 'just lunges and bridges');
    expect(speech).toMatch(/^Only lunges and bridges today\. From rep seven\. three two one press/);
    expect(seen(talk.progress())?.place).toMatchObject({ exercise: 'lunge', rep: 7 });
  });
});
