import { inCircuit } from '../coach/seen';
import { LEVELS } from '../../lambda/workout/levels';
import { programmeOf, setsOf } from '../../lambda/workout/programme';
import { repsHeard } from '../../simulator/workoutHeard';
import { conversation, OPEN, workOut, wordsOf, type Conversation } from './conversation';
import { faultsOf as faultsOfResponse } from './validResponse';

const MINUTE = 60_000;

async function newcomerAt(words: string): Promise<Conversation> {
  const talk = conversation();
  await talk.say(OPEN);
  await talk.say(words);
  if (talk.progress().question === 'begin') await talk.say('ready');
  return talk;
}

/** The words of everything that was heard to its end. */
function heard(talk: Conversation): string {
  return talk.exchanges
    .flatMap(({ response, played }) => {
      const { outputSpeech, reprompt } = response?.response ?? {};
      const speech = outputSpeech?.type === 'SSML' ? outputSpeech.ssml : '';
      const again = reprompt?.outputSpeech?.type === 'SSML' ? reprompt.outputSpeech.ssml : '';
      return [speech, ...(played.repromptMs > 0 ? [again] : [])];
    })
    .map(wordsOf)
    .join(' ');
}

function repsOf(talk: Conversation): readonly string[] {
  return talk.exchanges.flatMap(({ response, played }) =>
    response === null ? [] : repsHeard(response, played),
  );
}

function times(words: RegExp, text: string): number {
  return text.match(words)?.length ?? 0;
}

async function faultsOf(talk: Conversation): Promise<readonly string[]> {
  const faults = await Promise.all(talk.answers.map(({ response }) => faultsOfResponse(response)));
  return [...talk.problems, ...faults.flat()];
}

/** The reps of a level, in order, by the names that are given to those that were heard. */
function repNames(level: (typeof LEVELS)[number], order: 'circuit' | 'straight'): readonly string[] {
  return setsOf(programmeOf(level, { order })).flatMap((set) =>
    Array.from({ length: set.reps }, (_, rep) => `${set.round} ${set.exercise} ${set.side} ${rep + 1}`),
  );
}

describe('the full workout', () => {
  it('is led with nothing said but "ready": three rounds, 18 sets, 300 reps, every lowering counted', async () => {
    const talk = await newcomerAt('full workout');
    const began = talk.now();
    const { speech } = await workOut(talk, 'good');
    await talk.staySilent();

    expect(speech).toMatch(/^Good\. .*See you next time\.$/);
    expect(repsOf(talk)).toEqual(repNames(11, 'circuit'));
    const words = heard(talk);
    expect(times(/\blower three two (touch|down|deep)\b/g, words)).toBe(300);
    expect(times(/\blast one\b/g, words)).toBe(18);
    expect(times(/three two one/g, words)).toBe(18);
    expect(words).toContain("And that's the workout: three rounds, all of it.");
    const minutes = (talk.now() - began) / MINUTE;

    expect(minutes).toBeGreaterThanOrEqual(36);
    expect(minutes).toBeLessThanOrEqual(50);
    expect(talk.filed).toMatchObject([
      {
        level: 11,
        rounds: 3,
        complete: true,
        rating: 'good',
      },
    ]);
    const reps = setsOf(programmeOf(11)).map((set) => set.reps);
    expect(talk.filed.map(({ tally }) => inCircuit(tally))).toEqual([reps]);
    expect(await faultsOf(talk)).toEqual([]);
  });

  it('goes on in silence as far as Alexa allows, and a new launch takes it up where it stopped', async () => {
    const talk = await newcomerAt('full workout');
    await talk.say('ready');
    const began = talk.now();
    for (let launches = 0; launches < 20; launches += 1) {
      await talk.staySilent();
      const { speech } = await talk.say(OPEN);
      if (speech.startsWith("I've kept today's workout, all of it.")) break;
      expect(speech).toMatch(/^Welcome back\. We got to the end of .*\. Carry on with .*, or again\?$/);
      await talk.say('carry on');
    }

    expect(repsOf(talk)).toEqual(repNames(11, 'circuit'));
    expect(talk.filed).toMatchObject([{ complete: true, rating: null }]);
    expect((talk.now() - began) / MINUTE).toBeLessThanOrEqual(50);
    expect(await faultsOf(talk)).toEqual([]);
  });

  it('is led in straight sets as well', async () => {
    const talk = conversation();
    await talk.say(OPEN);
    await talk.say('straight sets');
    await talk.say('full workout');
    await workOut(talk, 'good');
    await talk.staySilent();
    expect(repsOf(talk)).toEqual(repNames(11, 'straight'));
    expect(talk.filed).toMatchObject([{ complete: true }]);
    expect(await faultsOf(talk)).toEqual([]);
  });

  it('rests as long as planned when nobody says a word in the rests', async () => {
    const talk = await newcomerAt('full workout');
    const began = talk.now();
    while (talk.progress().question !== 'rating') {
      // Every second word cuts no rest: the reprompt has rested and led the set after it.
      const answer = talk.answers.at(-1);
      const isLast = answer?.reprompt.includes('How was it');
      await talk.sayAt(silenceOf(talk), isLast === true ? 'easy' : 'ready');
      if (isLast === true) break;
    }
    const minutes = (talk.now() - began) / MINUTE;

    expect(minutes).toBeGreaterThanOrEqual(36);
    expect(minutes).toBeLessThanOrEqual(50);
  });
});

/** When the last reply and the reprompt after it will both have been heard, in seconds. */
function silenceOf(talk: Conversation): number {
  const { sent } = talk.progress();
  return sent === null ? 0 : (sent.speech + 8000 + sent.reprompt + 1000) / 1000;
}

describe('every level', () => {
  it.each(LEVELS)('is led to its end: level %i', async (level) => {
    const talk = await newcomerAt(`set level ${level}`);
    await workOut(talk, 'good');
    await talk.staySilent();
    expect(repsOf(talk)).toEqual(repNames(level, 'circuit'));
    expect(talk.filed).toMatchObject([{ level, complete: true, rating: 'good' }]);
    expect(await faultsOf(talk)).toEqual([]);
  });
});
