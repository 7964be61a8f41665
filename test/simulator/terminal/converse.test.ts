import { PassThrough } from 'node:stream';
import { setTimeout as sleep } from 'node:timers/promises';
import { voiceFor } from '../../../lambda/speech/voices';
import { createSpeaker } from '../../../simulator/devices/speaker';
import { roomTime } from '../../../simulator/roomTime';
import { converse } from '../../../simulator/terminal/converse';
import { utteranceResolver } from '../../../simulator/hearing/utterance';
import { answer, SMALL_MODEL } from '../smallSkill';

const START = 'Alexa, start eccentric glutes';

/** A line that is typed, and what is waited for before the next one. */
type Typed = readonly [line: string, shown: string];

/** Types on a terminal and reads what comes out, then leaves. */
async function type(lines: readonly Typed[], { fast }: { readonly fast: boolean }) {
  const stdin = Object.assign(new PassThrough(), { isTTY: true });
  const stdout = readable({ isTTY: true, columns: 0 });
  const stderr = readable({});
  let ids = 0;
  const talk = converse(
    {
      skill: () => Promise.resolve(answer('<speak>One two<break time="10s"/>three.</speak>')),
      device: createSpeaker(voiceFor('en-US')),
      meaningOf: utteranceResolver(SMALL_MODEL),
      identity: { locale: 'en-US', user: 'Ann', device: 'SPEAKER', person: null },
      newId: () => String((ids += 1)),
    },
    {
      fast,
      json: false,
      script: null,
      scriptName: 'standard input',
      lastTime: { read: () => 0, write: () => undefined, keep: () => undefined },
      room: roomTime(Date.now()),
      recordFrom: null,
    },
    { stdin, stdout: stdout.stream, stderr: stderr.stream, leaving: new AbortController().signal },
  );
  for (const [line, shown] of lines) {
    stdin.write(`${line}\n`);
    while (!stdout.text().includes(shown)) await sleep(5);
  }
  stdin.end();
  await talk;
  return { out: stdout.text(), err: stderr.text() };
}

function readable<T extends object>(traits: T) {
  let text = '';
  const stream = Object.assign(new PassThrough(), traits);
  stream.setEncoding('utf8').on('data', (chunk: string) => (text += chunk));
  return { stream, text: () => text };
}

describe('a conversation on a terminal', () => {
  it('hears each reply out in virtual time, and asks for every line with a prompt', async () => {
    const { out, err } = await type(
      [
        [START, 'three.'],
        ['ready', 'You: ready'],
      ],
      { fast: true },
    );
    expect(out).toContain('One two [10] three.\n');
    expect(out).not.toContain('—');
    expect(err).toMatch(/^(> )+$/);
  });

  it('lets the silence pass in virtual time where an empty line is typed', async () => {
    const { out } = await type(
      [
        [START, 'three.'],
        ['', 'nobody answered'],
      ],
      { fast: true },
    );
    expect(out).toContain('(nobody answered: the session is over)');
  });

  it('interrupts the coach with what is typed while it speaks, and shows what is going on', async () => {
    const { out } = await type(
      [
        [START, 'One two'],
        ['ready', 'You: ready'],
      ],
      { fast: false },
    );
    expect(out).toMatch(/One two[^\n]* —\n/);
    expect(out).toContain('0:01  speaking');
    expect(out).not.toContain('the session is over');
    expect(out).toMatch(/Total time 0:0\d\.\n$/);
  });

  it('says nothing of words that nothing understands: the coach does', async () => {
    const { err } = await type([['banana', 'You: banana']], { fast: true });
    expect(err).not.toContain('banana');
  });
});
