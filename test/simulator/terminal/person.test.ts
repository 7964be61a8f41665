import { virtualClock } from '../../../simulator/terminal/clock';
import { createPerson } from '../../../simulator/terminal/person';
import { answer, echoWith, NOON, silence } from '../smallSkill';

const START = { number: 1, text: 'Alexa, start eccentric glutes', afterMs: null };
const BEGAN = NOON + 1000;

function personWith(seconds: number, isLeft: () => boolean = () => false) {
  const { echo, types } = echoWith(() => Promise.resolve(answer(silence(seconds))));
  const clock = virtualClock(NOON);
  const looks: number[] = [];
  const person = createPerson({ echo, clock, look: (at) => void looks.push(at), isLeft });
  return { person, echo, clock, looks, types };
}

describe('somebody with a script', () => {
  it('says a line as soon as the microphone opens', async () => {
    const { person, clock } = personWith(20);
    await person.say(START);
    await person.say({ number: 2, text: 'ready', afterMs: null });
    expect(clock.now()).toBe(BEGAN + 20_000);
  });

  it('says a line at its time, whatever is happening then', async () => {
    const { person, clock } = personWith(20);
    await person.say(START);
    await person.say({ number: 2, text: 'ready', afterMs: 5000 });
    expect(clock.now()).toBe(BEGAN + 5000);
  });

  it('knows when nothing understands them', async () => {
    const { person } = personWith(1);
    expect(await person.say(START)).toBe(true);
    expect(await person.say({ number: 2, text: 'banana', afterMs: null })).toBe(false);
  });

  it('stays silent until nothing more happens by itself', async () => {
    const { person, echo, clock, types } = personWith(20);
    await person.say(START);
    await person.staySilent();
    expect([clock.now(), echo.nextAt()]).toEqual([BEGAN + 28_000, null]);
    expect(types()).toEqual(['LaunchRequest', 'SessionEndedRequest']);
  });

  it('catches up where the time of the room has run ahead of the device', async () => {
    const { person, clock, types } = personWith(1);
    await person.say(START);
    await clock.waitTowards(NOON + 60_000);
    await person.staySilent();
    expect(types()).toEqual(['LaunchRequest', 'SessionEndedRequest']);
  });

  it('waits for nothing once they have left', async () => {
    const { person, clock, types } = personWith(20, () => true);
    await person.say(START);
    await person.staySilent();
    expect([clock.now(), types()]).toEqual([NOON, []]);
  });
});
