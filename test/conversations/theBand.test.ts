import { conversation, OPEN, workOut, type Conversation } from './conversation';

/** All that is said in the next workout. */
async function nextTime(talk: Conversation): Promise<string> {
  await workOut(talk, 'good');
  await talk.leaveFor(48);
  const before = talk.answers.length;
  await talk.say(OPEN);
  while (talk.progress().question !== 'rating') await talk.say('ready');
  return talk.answers
    .slice(before)
    .map(({ speech }) => speech)
    .join(' ');
}

async function saying(words: string): Promise<Conversation> {
  const talk = conversation();
  await talk.say(OPEN);
  await talk.say('build up');
  await talk.sayAtRep(4, words);
  return talk;
}

it('a band that cannot be found is missing today, and is offered again next time', async () => {
  const talk = await saying("i can't find my band");
  expect(talk.answers.at(-1)?.speech).toMatch(/^Clamshells without the band today\./);
  expect(talk.progress().settings.band).toBe(false);
  expect(await nextTime(talk)).toMatch(/Clamshells, band above the knees, left side down/);
  expect(talk.progress().settings).toMatchObject({ band: true, bandMissing: false });
});

it('"no band" is a choice, and stays', async () => {
  const talk = await saying('no band');
  await talk.say("i can't find my band");
  expect(talk.answers.at(-1)?.speech).toMatch(/^Clamshells without a band\./);
  expect(await nextTime(talk)).toMatch(/Clamshells, no band, left side down/);
  expect(talk.progress().settings.band).toBe(false);
});
