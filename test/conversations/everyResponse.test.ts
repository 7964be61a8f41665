import fc from 'fast-check';
import { LEVELS } from '../../lambda/workout/levels';
import { conversation, OPEN, type Conversation } from './conversation';
import { faultsOf } from './validResponse';

const BEFORE = [
  'straight sets',
  'lower for three seconds',
  'lower for four seconds',
  'lower for five seconds',
  'lower for six seconds',
  'just one round',
  'two rounds',
  'five rounds',
  'less talking',
  'lighter',
  'stronger',
  'pillow',
  'kneeling',
  'no band',
  'count slower',
  'count faster',
  'wait for me',
] as const;

const DURING = [
  ...BEFORE,
  'ready',
  'ready',
  'ready',
  'done',
  'skip this',
  'skip this set',
  'skip bridges',
  'other side',
  'go to clamshells',
  'go to bridges',
  'back',
  'start this set again',
  'repeat',
  'pause',
  'resume',
  'wait',
  'standard',
  'circuit',
  'more coaching',
  'full workout',
  'build up',
  'set level twelve',
  'set level one',
  'where am i',
  'how many left',
  'how long',
  "what's next",
  'how do i do squats',
  'why so slow',
  'my settings',
  'how am i doing',
  'my goal is three a week',
  'an easy week',
  'start over',
  'delete my data',
  'end the workout',
  'too tough',
  'out of time',
  'good',
  'hard',
  'yes',
  'no',
  'i feel dizzy',
  'stop',
  'help',
  'banana',
] as const;

const anyStep = fc.record({
  words: fc.constantFrom(...DURING),
  // Once the microphone is open, or so many seconds into the reply; null: after a long silence and a new launch.
  at: fc.oneof(fc.constant('open' as const), fc.integer({ min: 1, max: 400 }), fc.constant(null)),
});

async function take(talk: Conversation, words: string, at: 'open' | number | null): Promise<void> {
  if (at === null) await talk.staySilent();
  const isOver = at === null || talk.answers.at(-1)?.response.response.shouldEndSession !== false;
  if (isOver) await talk.say(OPEN);
  if (typeof at !== 'number' || isOver) await talk.say(words);
  else await talk.sayWhenOpen(at, words);
}

it('whatever is said at whatever time, every response is one that Alexa plays', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...LEVELS),
      fc.uniqueArray(fc.constantFrom(...BEFORE), { maxLength: 4 }),
      fc.array(anyStep, { minLength: 1, maxLength: 14 }),
      async (level, before, steps) => {
        const talk = conversation();
        await talk.say(OPEN);
        await talk.say(`set level ${level}`);
        for (const words of before) await talk.say(words);
        await talk.say('ready');
        for (const { words, at } of steps) await take(talk, words, at);
        const faults = await Promise.all(talk.answers.map(({ response }) => faultsOf(response)));
        expect([...talk.problems.filter((problem) => !problem.includes('banana')), ...faults.flat()]).toEqual(
          [],
        );
      },
    ),
    { numRuns: 60 },
  );
}, 120_000);
