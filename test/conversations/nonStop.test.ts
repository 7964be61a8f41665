import { property } from '../../lambda/storage/property';
import { EXERCISES } from '../../lambda/workout/exercises';
import { programmeOf, setsOf } from '../../lambda/workout/programme';
import { afterBottom } from '../../lambda/workout/timeline';
import { USUAL_PLAYER, type PlayerManner, type StretchHeard } from '../../simulator/devices/player';
import { conversation, OPEN, type Around, type Conversation } from './conversation';
import { faultsOf as faultsOfResponse } from './validResponse';

const WITH_PLAYER: Around = { player: USUAL_PLAYER };
const NAMES = setsOf(programmeOf(11)).flatMap((set) =>
  Array.from({ length: set.reps }, (_, rep) => `${set.round} ${set.exercise} ${set.side} ${rep + 1}`),
);

/** Somebody who said "non-stop", then which workout, and lies on the mat as the first stream begins. */
async function playingThrough(words = 'full workout', around = WITH_PLAYER): Promise<Conversation> {
  const talk = conversation(undefined, around);
  await talk.say(OPEN);
  await talk.say('non-stop');
  await talk.say(words);
  if (talk.progress().question === 'begin') await talk.say('ready');
  return talk;
}

/** Says nothing until nothing happens by itself any more. */
async function untilQuiet(talk: Conversation): Promise<void> {
  do await talk.letPlay(60);
  while (talk.isPlaying());
}

/** What the device told of its player, in order. */
function told(talk: Conversation): readonly string[] {
  return talk.exchanges.flatMap(({ request }) => {
    const type: string = request?.request.type ?? '';
    return type.startsWith('AudioPlayer.') ? [type.replace('AudioPlayer.Playback', '')] : [];
  });
}

/** The rep that was under way when a stretch ended: it is done half a second after the bottom of its lowering. */
function interrupted({ runs, toMs }: StretchHeard): string | null {
  for (const { start, repLength, fromRep, toRep, round, exercise, side } of runs) {
    const rep = fromRep + Math.floor((toMs - start + afterBottom(EXERCISES[exercise])) / repLength);
    if (toMs >= start && rep <= toRep) return [round, exercise, side, rep].join(' ');
    if (toMs < start) return [round, exercise, side, fromRep].join(' ');
  }
  return null;
}

/** Somebody whose last rep is done, and who is being told so. */
async function inLastWords(): Promise<Conversation> {
  const another = await playingThrough('set level two');
  await untilQuiet(another);
  const over = Date.parse(another.exchanges.at(-1)?.request?.request.timestamp ?? '');
  const talk = await playingThrough('set level two');
  await talk.letPlay((over - talk.now()) / 1000 - 3);
  expect(talk.isPlaying()).toBe(true);
  return talk;
}

async function faultsOf(talk: Conversation): Promise<readonly string[]> {
  const faults = await Promise.all(talk.answers.map(({ response }) => faultsOfResponse(response)));
  return [...talk.problems, ...faults.flat()];
}

describe('non-stop', () => {
  test.each<[string, PlayerManner]>([
    ['early', USUAL_PLAYER],
    ['half a second after the start, with gaps', { nearlyFinishedMs: 500, gapMs: 2_000 }],
    ['just before the end', { nearlyFinishedMs: -120, gapMs: 900 }],
  ])(
    'the full workout is played without a word, the next stream asked for %s: 18 sets, 300 reps, and rated at the next launch',
    async (_, player) => {
      const talk = await playingThrough('full workout', { player });
      const said = talk.answers.length;
      await untilQuiet(talk);
      expect(talk.answers).toHaveLength(said);
      expect(talk.reps).toEqual(NAMES);
      expect(told(talk).filter((type) => type === 'Started')).toHaveLength(12);

      await talk.leaveFor(1);
      const back = await talk.say(OPEN);
      expect(back.speech).toBe(
        'Welcome back. We got to the end of the workout. How was it: easy, good or hard?',
      );
      const { speech } = await talk.say('good');
      expect(speech).toMatch(/^Good\. .*See you next time\.$/);
      expect(talk.filed).toMatchObject([{ level: 11, complete: true, rating: 'good' }]);
      expect(talk.filed[0]?.tally.reduce((sum, { reps }) => sum + reps, 0)).toBe(300);
      expect(await faultsOf(talk)).toEqual([]);
    },
  );

  test('"cancel" in its last words says goodbye, and the next launch asks how it was', async () => {
    const talk = await inLastWords();
    expect((await talk.say('cancel')).speech).toBe('See you next time.');
    await talk.leaveFor(1);
    expect((await talk.say(OPEN)).speech).toMatch(/ How was it: easy, good or hard\?$/);
    await talk.say('good');
    expect(talk.filed).toMatchObject([{ level: 2, complete: true, rating: 'good' }]);
    expect(await faultsOf(talk)).toEqual([]);
  });

  test('"pause" in its last words asks at once how it was', async () => {
    const talk = await inLastWords();
    const { speech } = await talk.say('pause');
    expect(speech).toBe('We got to the end of the workout. How was it: easy, good or hard?');
    await talk.say('good');
    expect(talk.filed).toMatchObject([{ level: 2, complete: true, rating: 'good' }]);
    expect(await faultsOf(talk)).toEqual([]);
  });

  test('two days later the rating is asked first, then comes the next workout', async () => {
    const talk = await playingThrough('set level two');
    await untilQuiet(talk);
    await talk.leaveFor(48);
    expect((await talk.say(OPEN)).speech).toMatch(/How was it: easy, good or hard\?$/);
    const { speech } = await talk.say('good');
    expect(speech).toMatch(/^Good\. .*Level two: .*Say ready\.$/);
    expect(talk.filed).toMatchObject([{ level: 2, complete: true, rating: 'good' }]);
    await talk.say('ready');
    await untilQuiet(talk);
    expect(talk.problems).toEqual([]);
  });

  test('is asked for the rating once: whoever does not answer has all of it kept', async () => {
    const talk = await playingThrough('set level two');
    await untilQuiet(talk);
    await talk.say(OPEN);
    await talk.staySilent();
    await talk.leaveFor(48);
    expect((await talk.say(OPEN)).speech).not.toContain('How was it');
    expect(talk.filed).toMatchObject([{ level: 2, complete: true, rating: null }]);
  });

  test('paused and resumed a minute later, again and again, it goes on from the rep that was interrupted', async () => {
    const talk = await playingThrough();
    let pauses = 0;
    let isInReps = false;
    for (;;) {
      // A set-up that was interrupted begins again.
      await talk.letPlay(isInReps ? 17 : 100);
      if (!talk.isPlaying()) break;
      await talk.say('alexa, pause');
      const stretch = talk.stretches.at(-1) as StretchHeard;
      expect(talk.isPlaying()).toBe(false);
      if (interrupted(stretch) === null) break;
      await talk.letPlay(60);
      await talk.say('alexa, resume');
      await talk.letPlay(2);
      const [run] = talk.progress().sent?.runs ?? [];
      expect(run && [run.round, run.exercise, run.side, run.fromRep].join(' ')).toBe(interrupted(stretch));
      isInReps = stretch.runs.some(({ start }) => start < stretch.toMs);
      pauses += 1;
    }
    expect(pauses).toBeGreaterThan(100);
    expect([...new Set(talk.reps)]).toEqual(NAMES);
    expect(talk.problems).toEqual([]);
  });

  test.each([
    ['how many left', /^\w+ on this side, then the other side, clamshells/],
    ['lighter', /^Lighter lunges/],
    ['slower', /^Lowering for five seconds\./],
    ['what is next', /clamshells/],
    ['less talking', /./],
  ])(
    '"ask eccentric glutes %s" in mid-stream is answered, then it plays on from the rep',
    async (words, answer) => {
      const talk = await playingThrough();
      await talk.letPlay(110);
      const { speech, response } = await talk.say(`alexa, ask eccentric glutes ${words}`);
      const before = talk.stretches.at(-1) as StretchHeard;
      expect(speech).toMatch(answer);
      expect(response.response).toMatchObject({
        shouldEndSession: true,
        directives: [{ type: 'AudioPlayer.Play', playBehavior: 'REPLACE_ALL' }],
      });
      const [run] = talk.progress().sent?.runs ?? [];
      expect(run && [run.round, run.exercise, run.side, run.fromRep].join(' ')).toBe(interrupted(before));
      await untilQuiet(talk);
      expect(new Set(talk.reps).size).toBe(300);
      expect(talk.problems).toEqual([]);
    },
  );

  test('"next" ends a set with what was counted, and "previous" goes back, by word and by the buttons of a remote', async () => {
    const talk = await playingThrough();
    await talk.letPlay(110);
    const { speech } = await talk.say('alexa, next');
    expect(speech).toMatch(/^\w+ (done|of them)\.|^That's \w+\.$/);
    await talk.letPlay(60);
    await talk.press('[previous]');
    await talk.letPlay(10);
    expect(talk.stretches.at(-1)?.runs[0]?.side).toBe('right');
    await talk.press('[next]');
    await talk.press('[pause]');
    expect(talk.isPlaying()).toBe(false);
    await talk.letPlay(60);
    await talk.press('[play]');
    await talk.letPlay(1);
    expect(talk.isPlaying()).toBe(true);
    expect(talk.problems).toEqual([]);
  });

  test('"loop" and "shuffle" are answered kindly, and what plays goes on where it was', async () => {
    const talk = await playingThrough();
    await talk.letPlay(110);
    const { speech, response } = await talk.say('alexa, shuffle on');
    expect(speech).toBe('A workout has one order, so on we go.');
    expect(response.response.directives ?? []).toEqual([]);
    await talk.letPlay(10);
    expect(talk.isPlaying()).toBe(true);
    await untilQuiet(talk);
    expect(talk.reps).toEqual(NAMES);
  });

  test.each(['alexa, start over', 'alexa, repeat'])('"%s" begins the set again', async (words) => {
    const talk = await playingThrough();
    await talk.letPlay(110);
    await talk.say(words);
    expect(talk.progress().sent?.runs[0]).toMatchObject({ exercise: 'lunge', side: 'left', fromRep: 1 });
  });

  test.each(['alexa, stop', 'alexa, cancel', 'alexa, pause'])(
    '"%s" stops it and keeps the place',
    async (words) => {
      const talk = await playingThrough();
      await talk.letPlay(110);
      const { response } = await talk.say(words);
      const stretch = talk.stretches.at(-1) as StretchHeard;
      expect(response.response).toMatchObject({
        shouldEndSession: true,
        directives: [{ type: 'AudioPlayer.Stop' }],
      });
      await talk.leaveFor(2);
      expect(talk.isPlaying()).toBe(false);
      const { speech } = await talk.say(OPEN);
      expect(speech).toBe('Welcome back.');
      const [run] = talk.progress().sent?.runs ?? [];
      expect(run && [run.round, run.exercise, run.side, run.fromRep].join(' ')).toBe(interrupted(stretch));
    },
  );

  test('"wait" while somebody hears for the first time how to get into position leaves them in peace', async () => {
    const talk = await playingThrough();
    await talk.letPlay(20);
    const { speech } = await talk.say('alexa, ask eccentric glutes to wait');
    expect(speech).toBe('Paused before lunges, left leg. Say: Alexa, resume.');
    await talk.letPlay(120);
    expect(talk.isPlaying()).toBe(false);
    expect(await faultsOf(talk)).toEqual([]);
  });

  test('"wait for me" plays one exercise, and the next once it is asked for', async () => {
    const talk = await playingThrough();
    await talk.letPlay(60);
    await talk.say('alexa, ask eccentric glutes to always wait for me');
    await untilQuiet(talk);
    expect(talk.reps).toEqual(NAMES.slice(0, 30));
    await talk.letPlay(120);
    await talk.say('alexa, resume');
    await untilQuiet(talk);
    expect(talk.reps).toEqual(NAMES.slice(0, 60));
    expect(talk.problems).toEqual([]);
  });

  test('begins in the middle of a spoken set, and "ask between sets" speaks on', async () => {
    const talk = conversation(undefined, WITH_PLAYER);
    await talk.say(OPEN);
    await talk.say('full workout');
    const { speech, response } = await talk.sayAtRep(5, 'play it through');
    expect(speech).toBe('Non-stop. Say: Alexa, pause, whenever you like.');
    expect(property(response.response.directives?.[0], 'type')).toBe('AudioPlayer.Play');
    expect(talk.progress().sent?.runs[0]).toMatchObject({ exercise: 'lunge', side: 'left', fromRep: 5 });
    await talk.letPlay(30);
    const back = await talk.say('alexa, ask eccentric glutes to ask between sets');
    expect(back.speech).toMatch(/^I'll ask you between sets again\. From rep \w+\. three two one/);
    expect(back.response.response.shouldEndSession).toBe(false);
  });

  test('is resumed after a symptom only with a word about feeling well', async () => {
    const talk = await playingThrough();
    await talk.letPlay(120);
    await talk.say('alexa, tell eccentric glutes my knee hurts');
    expect(talk.isPlaying()).toBe(false);
    await talk.letPlay(180);
    expect((await talk.say('alexa, resume')).speech).toBe('Only go on if you feel well.');
    await talk.letPlay(5);
    await talk.say('alexa, pause');
    expect((await talk.say('alexa, resume')).speech).toBe('');
  });

  test('that was played to its end two days ago gives way to the next, where that is what somebody came for', async () => {
    const talk = await playingThrough('set level two');
    await untilQuiet(talk);
    await talk.leaveFor(48);
    expect((await talk.say(OPEN)).speech).toContain('How was it');
    expect((await talk.say('ready')).speech).toMatch(/^Level two: .*Say ready\.$/);
    expect(talk.filed).toMatchObject([{ complete: true, rating: null }]);
  });

  test('stands still when it is paused while nothing can be looked up, and is resumed at the rep once it can', async () => {
    const talk = await playingThrough();
    await talk.letPlay(120);
    talk.failing.add('load').add('save');
    const { speech, response } = await talk.say('alexa, pause');
    expect(speech).toBe("I can't reach my notes just now. Give me a minute, then say: Alexa, resume.");
    expect(response.response.shouldEndSession).toBe(true);
    expect(talk.isPlaying()).toBe(false);
    await talk.letPlay(60);
    talk.failing.clear();
    await talk.say('alexa, resume');
    await talk.letPlay(1);
    expect(talk.isPlaying()).toBe(true);
    const run = talk.progress().sent?.runs[0];
    const before = talk.stretches.at(-1);
    expect(run && [run.round, run.exercise, run.side, run.fromRep].join(' ')).toBe(
      before && interrupted(before),
    );
  });

  test.each<[string, Around, string]>([
    [
      'a device without an audio player',
      { player: null },
      "This device can't play it through, so here I'll ask between sets.",
    ],
    [
      'where there is no sound yet',
      { player: USUAL_PLAYER, hasSound: false },
      "Playing it through isn't there yet, so I'll ask between sets.",
    ],
  ])('%s says so in a sentence, keeps the choice, and speaks', async (_, around, sentence) => {
    const talk = conversation(undefined, around);
    await talk.say(OPEN);
    expect((await talk.say('non-stop')).speech).toContain(sentence);
    const { speech, response } = await talk.say('full workout');
    expect(speech).toContain('three two one');
    expect(response.response.directives ?? []).toEqual([]);
    expect(talk.progress().settings.nonStop).toBe(true);
    await talk.sayAtRep(5, 'stop');
    expect((await talk.say(OPEN)).speech).toContain(`Welcome back. ${sentence}`);
    expect(await faultsOf(talk)).toEqual([]);
  });

  test('is mentioned once, after the second workout, where it can be had; a reminder is offered after the next', async () => {
    const talk = conversation(undefined, WITH_PLAYER);
    const mentions: boolean[][] = [];
    for (let workout = 0; workout < 3; workout += 1) {
      await talk.say(OPEN);
      if (workout === 0) await talk.say('build up');
      else await talk.say('ready');
      while (talk.progress().question !== 'rating') await talk.say('ready');
      const { speech } = await talk.say('good');
      mentions.push([
        speech.includes("say non-stop, and I won't ask between sets"),
        speech.includes('Shall I remind you to train?'),
      ]);
      await talk.staySilent();
      await talk.leaveFor(48);
    }
    expect(mentions).toEqual([
      [false, false],
      [true, false],
      [false, true],
    ]);
    expect(await faultsOf(talk)).toEqual([]);
  });
});
