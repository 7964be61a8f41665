import { seen } from '../seen';
import { inFirstSet, OPEN, workOut } from '../../conversations/conversation';

describe('"start over"', () => {
  it('is asked back, and begins again at the first set', async () => {
    const talk = await inFirstSet('level four');
    await talk.say('ready');
    expect((await talk.sayAtRep(3, 'start over')).speech).toBe(
      'Start the whole workout over? Say yes or no.',
    );
    expect((await talk.say('yes')).speech).toContain('three two one press one');
    expect(seen(talk.progress())).toMatchObject({
      tally: [],
      place: { round: 1, exercise: 'lunge', side: 'left', rep: 1 },
    });
  });

  it('goes on where it was after "no"', async () => {
    const talk = await inFirstSet('level four');
    await talk.sayAtRep(5, 'start over');
    expect((await talk.say('no')).speech).toMatch(/^All right\./);
    expect(seen(talk.progress())?.place).toMatchObject({ exercise: 'lunge', side: 'left', rep: 5 });
  });
});

describe('"delete my data"', () => {
  it('is asked back, and makes a newcomer of somebody who was here', async () => {
    const talk = await inFirstSet('level four');
    await workOut(talk, 'easy');
    await talk.leaveFor(48);
    await talk.say(OPEN);
    expect((await talk.say('delete my data')).speech).toContain('Say yes or no.');
    const { speech, response } = await talk.say('yes');
    expect(speech).toBe('Done. Everything is erased.');
    expect(response.response.shouldEndSession).toBe(true);
    expect((await talk.say(OPEN)).speech).toMatch(/^Hi, I'm your glute coach\./);
  });

  it('keeps everything after "no"', async () => {
    const talk = await inFirstSet('level four');
    await talk.sayAtRep(5, 'delete my data');
    expect((await talk.say('no')).speech).toMatch(/^All right, everything is kept\./);
    expect(seen(talk.progress())?.place).toMatchObject({ exercise: 'lunge', side: 'left', rep: 5 });
  });
});

describe('"yes" and "no" without a question of their own', () => {
  it('mean go on, and pause', async () => {
    const talk = await inFirstSet('level four');
    expect((await talk.say('no')).speech).toContain('Paused');
    expect((await talk.say('yes')).speech).toContain('three two one');
  });
});
