import { conversation, inFirstSet, OPEN } from './conversation';

describe('what is asked back in mid-set', () => {
  it.each([
    ['change the number of reps', 'How many reps? Say, ten reps.'],
    ['set level', 'Which level, one to twelve? Say, set level five.'],
    ['set level fifteen', 'Levels go from one to twelve. Say, set level five.'],
  ])('"%s" stops the count, says where, and waits for the answer', async (words, asked) => {
    const talk = await inFirstSet('level eleven');
    const { speech, reprompt } = await talk.sayAtRep(8, words);
    expect(speech).toBe(`Paused at rep eight, left leg. ${asked}`);
    expect(reprompt).toMatch(/^Say resume when you're ready\./);
    expect((await talk.say('ready')).speech).toMatch(/^From rep eight\. three two one press/);
    expect(talk.problems).toEqual([]);
  });

  it('takes the answer, and then goes on only at a word', async () => {
    const talk = await inFirstSet('level eleven');
    await talk.sayAtRep(8, 'change the number of reps');
    const { speech, reprompt } = await talk.say('ten reps');
    expect(speech).toBe("Ten lunges each side from now on. Say resume when you're ready.");
    expect(reprompt).not.toContain('three two one');
    expect((await talk.say('ready')).speech).toMatch(/^From rep eight\. three two one press/);
  });

  it('waits before a set too', async () => {
    const talk = await inFirstSet('level eleven');
    expect((await talk.sayAt(15, 'change the number of reps')).speech).toBe(
      'Paused before lunges, left leg. How many reps? Say, ten reps.',
    );
  });

  it('asks before a workout, with the question that was open', async () => {
    const talk = conversation();
    await talk.say(OPEN);
    expect((await talk.say('change the number of reps')).speech).toMatch(
      /^How many reps\? Say, ten reps\. Full workout, .* Or build up, /,
    );
  });
});
