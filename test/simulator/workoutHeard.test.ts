import { workoutAt } from '../../simulator/workoutHeard';
import { replyTo } from './coachOnSpeaker';

describe('the workout as it is heard', () => {
  it('never goes back while a reply plays, from one side to the other', async () => {
    const playing = await replyTo('Alexa, start eccentric glutes', 'build up');
    const { startsAt, reply } = playing;
    const shares: number[] = [];
    for (let at = 0; at < reply.speech.length; at += 1000) {
      shares.push(workoutAt(playing, startsAt + at)?.share ?? NaN);
    }
    expect(shares).toEqual(shares.toSorted((one, other) => one - other));
    expect(shares.at(-1)).toBeGreaterThan(0.25);
  });
});
