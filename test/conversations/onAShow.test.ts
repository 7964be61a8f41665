import type { ResponseEnvelope } from 'ask-sdk-model';
import { LEVELS } from '../../lambda/workout/levels';
import { programmeOf, setsOf } from '../../lambda/workout/programme';
import { USUAL_PLAYER } from '../../simulator/devices/player';
import { createShow } from '../../simulator/devices/show';
import { screenIn } from '../../simulator/devices/screen';
import { SHAPES, type Shape } from '../../simulator/devices/shapes';
import { repsHeard } from '../../simulator/workoutHeard';
import { inCircuit, seen } from '../coach/seen';
import { conversation, OPEN, type Conversation } from './conversation';
import { faultsOf as faultsOfResponse } from './validResponse';

const SHOW = SHAPES['show'] as Shape;

async function onAShow(words: string, speed = 1): Promise<Conversation> {
  const talk = conversation('2027-01-04T07:00:00Z', { device: (voice) => createShow(voice, SHOW, speed) });
  await talk.say(OPEN);
  await talk.say(words);
  if (talk.progress().question === 'begin') await talk.say('ready');
  return talk;
}

function isGoingOn(talk: Conversation): boolean {
  const response = talk.answers.at(-1)?.response;
  return response !== undefined && screenIn(response)?.showing.goesOn === true;
}

/** Hears one portion after the other, without a word. */
async function hearAll(talk: Conversation): Promise<void> {
  while (isGoingOn(talk)) await talk.hearOut();
}

function microphonesOf(talk: Conversation): readonly ResponseEnvelope[] {
  return talk.answers
    .map(({ response }) => response)
    .filter(({ response }) => response.shouldEndSession === false);
}

function repsOf(talk: Conversation): readonly string[] {
  return talk.exchanges.flatMap(({ response, played }) =>
    response === null ? [] : repsHeard(response, played),
  );
}

async function faultsOf(talk: Conversation): Promise<readonly string[]> {
  const faults = await Promise.all(talk.answers.map(({ response }) => faultsOfResponse(response)));
  return [...talk.problems, ...faults.flat()];
}

describe('on a screen, without a word', () => {
  it('the full workout is led to its end: 18 sets, 300 reps, the microphone opened only for real questions', async () => {
    const talk = await onAShow('full workout');
    await hearAll(talk);
    const { speech } = await talk.say('good');
    await talk.staySilent();

    expect(speech).toMatch(/^Good\. /);
    const sets = setsOf(programmeOf(11));
    expect(new Set(repsOf(talk)).size).toBe(300);
    expect(talk.filed).toMatchObject([{ level: 11, rounds: 3, complete: true, rating: 'good' }]);
    expect(inCircuit(talk.filed[0]?.tally ?? [])).toEqual(sets.map(({ reps }) => reps));
    // Which level, and how it was.
    expect(microphonesOf(talk)).toHaveLength(2);
    expect(await faultsOf(talk)).toEqual([]);
  });

  it.each(LEVELS)('level %i is led to its end, in answers of less than 60 kB', async (level) => {
    const talk = await onAShow(`set level ${level}`);
    await hearAll(talk);
    await talk.say('easy');
    expect(talk.filed).toMatchObject([{ level, complete: true }]);
    expect(await faultsOf(talk)).toEqual([]);
  });

  it('help tells that it goes on by itself, and how to turn that off', async () => {
    const talk = conversation('2027-01-04T07:00:00Z', { device: (voice) => createShow(voice, SHOW, 1) });
    await talk.say(OPEN);
    await talk.say('set level one');
    const { speech } = await talk.say('help');
    expect(speech).toContain('say just talk to me');
  });

  it('says once, after three portions, how to stop it', async () => {
    const talk = await onAShow('full workout');
    await hearAll(talk);
    const told = talk.answers.map(({ speech }) => speech.startsWith('I keep going by myself.'));
    expect(told.map((isTold, index) => (isTold ? index : null)).filter((index) => index !== null)).toEqual([
      4,
    ]);
  });

  it('counts the silence anew after a touch', async () => {
    const talk = await onAShow('full workout');
    await talk.hearOut();
    await talk.hearOut();
    await talk.touchAt(1, 'next');
    await talk.hearOut();
    expect(talk.answers.at(-1)?.speech).not.toContain('I keep going by myself.');
  });

  it('is asked how it was at the end, and let go where nobody answers', async () => {
    const talk = await onAShow('set level one');
    await hearAll(talk);
    await talk.staySilent();
    expect(talk.filed).toEqual([]);
    await talk.leaveFor(1);
    const { speech } = await talk.say(OPEN);
    expect(speech).toMatch(/^I've kept today's workout, all of it\./);
  });
});

describe('a set on a screen', () => {
  it('is done as soon as the device tells its end', async () => {
    const talk = await onAShow('full workout');
    await talk.hearOut();
    expect(seen(talk.progress())?.tally).toEqual([15]);
  });

  it('is followed by its whole rest', async () => {
    const talk = await onAShow('set level four');
    await talk.hearOut();
    // Half a minute before clamshells that are new, then the count-in.
    expect(talk.progress().sent?.runs[0]?.start).toBeGreaterThanOrEqual(33_000);
  });

  it('is not talked on into by a "wait" while it is set up for the first time', async () => {
    const talk = await onAShow('full workout');
    const { speech, response } = await talk.sayAt(15, 'wait');
    expect(speech).toBe('Take your time. Thirty seconds. Ten seconds. Say ready.');
    expect(response.response.shouldEndSession).toBe(false);
  });

  it('waits for somebody who wants to be waited for, with a button to go on', async () => {
    const talk = await onAShow('full workout');
    await talk.sayAt(60, 'wait for me');
    const { response } = talk.answers.at(-1) ?? {};
    const showing = response === undefined ? undefined : screenIn(response)?.showing;
    expect(response?.response.shouldEndSession).toBe(false);
    expect(showing).toMatchObject({ goesOn: false });
    expect(showing?.card?.choices.map(({ button }) => button)).toContain('ready');
  });

  it('is left behind by "skip this" for the next one, with time to get there and nothing to say', async () => {
    const talk = await onAShow('full workout');
    const { speech } = await talk.sayAt(80, 'skip this set');
    expect(isGoingOn(talk)).toBe(true);
    expect(speech).toContain('right foot in front');
    expect(talk.progress().sent?.runs[0]).toMatchObject({ exercise: 'lunge', side: 'right', fromRep: 1 });
  });
});

describe('a workout that was left', () => {
  it('is not shown as done the day after, where the next one is offered', async () => {
    const talk = await onAShow('full workout');
    await talk.hearOut();
    await talk.sayAt(20, 'stop');
    await talk.leaveFor(24);
    const { speech, response } = await talk.say(OPEN);
    expect(speech).toContain("I've kept yesterday's one set.");
    expect(screenIn(response)?.showing.card).toMatchObject({ heading: 'Ready to begin?', figures: [] });
  });

  it('tells no minutes where somebody was away for most of them', async () => {
    const talk = conversation(undefined, {
      player: USUAL_PLAYER,
      device: (voice, player) => createShow(voice, SHOW, 1, player),
    });
    await talk.say(OPEN);
    await talk.say('non-stop');
    await talk.say('set level one');
    await talk.say('ready');
    do await talk.letPlay(60);
    while (talk.isPlaying());
    await talk.leaveFor(6);
    const { response } = await talk.say(OPEN);
    expect(screenIn(response)?.showing.card).toMatchObject({
      heading: 'How was it?',
      figures: [{ number: '6' }, { number: '48' }],
    });
  });
});

describe('a touch', () => {
  it('pauses at the very rep, and resumes there', async () => {
    const talk = await onAShow('full workout');
    const [set] = talk.progress().sent?.runs ?? [];
    const middleOfFourth = (set?.start ?? 0) + 3.5 * (set?.repLength ?? 0);
    expect(await talk.touchAt(middleOfFourth / 1000, 'pause')).toBe(true);
    expect(talk.answers.at(-1)?.speech).toContain('rep four');
    expect(talk.progress().question).toBe('resume');
    await talk.touchAt(3, 'resume');
    expect(isGoingOn(talk)).toBe(true);
    expect(talk.progress().sent?.runs[0]).toMatchObject({ fromRep: 4 });
  });

  it('goes on to the next set with the reps that were done, and back again', async () => {
    const talk = await onAShow('full workout');
    const [set] = talk.progress().sent?.runs ?? [];
    await talk.touchAt(((set?.start ?? 0) + 5.5 * (set?.repLength ?? 0)) / 1000, 'next');
    expect(seen(talk.progress())?.tally).toEqual([5]);
    await talk.touchAt(2, 'back');
    expect(talk.progress().sent?.runs[0]).toMatchObject({ exercise: 'lunge', side: 'left', fromRep: 1 });
  });

  it('answers a question, where its answers are shown', async () => {
    const talk = conversation('2027-01-04T07:00:00Z', { device: (voice) => createShow(voice, SHOW, 1) });
    await talk.say(OPEN);
    expect(await talk.touchAt(2, 'pause')).toBe(false);
    expect(await talk.touchAt(3, 'buildUp')).toBe(true);
    expect(isGoingOn(talk)).toBe(true);
    await hearAll(talk);
    await talk.touchAt(1, 'good');
    expect(talk.filed).toMatchObject([{ level: 1, complete: true, rating: 'good' }]);
  });
});

describe('words on a screen', () => {
  it('"just talk to me" turns it off and "use the screen" on again, also for the next time', async () => {
    const talk = await onAShow('full workout');
    await talk.sayAt(90, 'just talk to me');
    const spoken = talk.answers.at(-1)?.response.response;
    expect(spoken).toMatchObject({ shouldEndSession: false });
    expect(spoken?.directives).toBeUndefined();
    await talk.staySilent();
    const { response } = await talk.say(OPEN);
    expect(response.response.directives).toBeUndefined();
    await talk.say('use the screen');
    expect(screenIn(talk.answers.at(-1)?.response as ResponseEnvelope)).not.toBeNull();
  });

  it('"my settings" tells that the voice was measured', async () => {
    const talk = await onAShow('full workout', 1.1);
    expect((await talk.sayAt(30, 'my settings')).speech).not.toContain('measured');
    await talk.hearOut();
    expect((await talk.sayAt(30, 'my settings')).speech).toContain("I've measured my voice on your screen.");
  });
});

describe('a voice that is not as planned', () => {
  it.each([1.1, 0.92])(
    'whose words take %d times as long is on the beat by the fourth set, to within half a second and one in a hundred',
    async (speed) => {
      const talk = await onAShow('full workout', speed);
      const offs: { readonly off: number; readonly share: number }[] = [];
      while (isGoingOn(talk)) {
        const planned = talk.progress().sent?.speech ?? 0;
        const began = talk.now();
        await talk.hearOut();
        // From the answer until it sounds.
        const took = talk.now() - began - 1_500;
        offs.push({ off: Math.abs(took - planned), share: Math.abs(took / planned - 1) });
      }
      expect(offs[0]?.off).toBeGreaterThan(4_000);
      for (const { off, share } of offs.slice(3)) {
        expect(off).toBeLessThan(500);
        expect(share).toBeLessThan(0.01);
      }
    },
  );
});

describe('a screen that is not trusted', () => {
  it.each(['tv'])('%s is spoken to like a speaker', async (name) => {
    const talk = conversation('2027-01-04T07:00:00Z', {
      device: (voice) => createShow(voice, SHAPES[name] as Shape, 1),
    });
    const { response } = await talk.say(OPEN);
    expect(response.response.directives).toBeUndefined();
    expect((await talk.say('build up')).response.response).toMatchObject({ shouldEndSession: false });
  });
});
