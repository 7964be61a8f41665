import { skillHandler } from '../../../lambda/alexa/skill';
import { memoryProgressStore } from '../../../lambda/storage/memoryProgressStore';
import { SILENT } from '../../../lambda/turn/operator';
import { createDevices } from '../../../simulator/page/devices';
import { WHILE_PAUSED } from '../../../simulator/page/suggestions';
import type { Act, View } from '../../../simulator/page/messages';
import { roomTime } from '../../../simulator/roomTime';
import type { TableMood } from '../../../simulator/tableMood';
import { meaningOf, VOICE } from '../coachOnSpeaker';

const START = 'Alexa, start eccentric glutes';
const KITCHEN = 'kitchen00';
const BEDROOM = 'bedroom00';
const DAY = 86_400_000;

function home() {
  let ids = 0;
  let mood: TableMood = 'well';
  const room = roomTime(Date.now());
  const devices = createDevices({
    skill: skillHandler({
      store: memoryProgressStore(),
      log: SILENT,
      voiceFor: () => VOICE,
      streamUrl: 'https://streams.invalid',
    }),
    voice: VOICE,
    player: true,
    meaningOf,
    locale: 'en-US',
    user: 'Ann',
    newId: () => String((ids += 1)),
    room,
    lastTime: { read: () => 0, write: () => undefined, keep: () => undefined },
    table: {
      mood: () => mood,
      setMood: (next) => {
        mood = next;
      },
    },
  });
  const act = (device: string, before: View | null, heard: number | null, asked: object): Promise<View> =>
    devices.act({ device, reply: before?.reply ?? 0, heard, seen: before?.seen ?? 0, ...asked } as Act);
  return { act, room, mood: () => mood };
}

/** Goes non-stop until a stream that counts is played. */
async function streaming(act: ReturnType<typeof home>['act']): Promise<View> {
  const started = await act(KITCHEN, null, null, { do: 'say', text: START });
  const asked = await act(KITCHEN, started, 1_000, { do: 'say', text: 'non stop' });
  let view = await act(KITCHEN, asked, 1_000, { do: 'say', text: 'build up' });
  while ((view.playing?.sets.length ?? 0) === 0)
    view = await act(KITCHEN, view, view.playing?.next ?? 0, { do: 'pass' });
  return view;
}

function wordsOf({ playing }: View): string {
  return (playing?.phrases ?? []).map(({ text }) => text).join(' ');
}

describe('the devices of windows', () => {
  it('answer what is said with the whole reply', async () => {
    const { act } = home();
    const view = await act(KITCHEN, null, null, { do: 'say', text: START });
    expect(view.reply).toBe(1);
    expect(wordsOf(view)).toContain("I'm your glute coach.");
    expect(view.exchanges).toMatchObject([
      { said: START, request: { request: { type: 'LaunchRequest' } }, response: { version: '1.0' } },
    ]);
  });

  it('take the time from how far the reply was heard, however long that took', async () => {
    const { act } = home();
    const started = await act(KITCHEN, null, null, { do: 'say', text: START });
    const asked = await act(KITCHEN, started, started.playing?.end ?? 0, { do: 'look' });
    expect(asked.reply).toBe(started.reply);
    const count = await act(KITCHEN, started, 17_000, { do: 'say', text: 'build up' });
    expect(count.exchanges[0]?.at).toBe(started.at + 17_000);
    const rep = count.playing?.sets[0]?.start ?? NaN;
    const paused = await act(KITCHEN, count, rep + 12_000, { do: 'say', text: 'Alexa, pause' });
    expect(wordsOf(paused)).toContain('Paused at rep three, left leg.');
  });

  it('do nothing for a page that does not know the last reply', async () => {
    const { act } = home();
    const first = await act(KITCHEN, null, null, { do: 'say', text: START });
    const [one, other] = await Promise.all([
      act(KITCHEN, first, 17_000, { do: 'say', text: 'build up' }),
      act(KITCHEN, first, 17_000, { do: 'say', text: 'build up' }),
    ]);
    expect([one.reply, other.reply]).toEqual([2, 2]);
  });

  it('are two devices of one account in two windows', async () => {
    const { act } = home();
    const first = await act(KITCHEN, null, null, { do: 'say', text: START });
    await act(KITCHEN, first, 17_000, { do: 'say', text: 'build up' });
    const elsewhere = await act(BEDROOM, null, null, { do: 'say', text: START });
    expect(wordsOf(elsewhere)).not.toContain("I'm your glute coach.");
    expect(elsewhere.exchanges[0]?.request).toMatchObject({
      context: { System: { device: { deviceId: `amzn1.ask.device.${BEDROOM}` } } },
    });
  });

  it('let silence close the session, and say so', async () => {
    const { act } = home();
    const started = await act(KITCHEN, null, null, { do: 'say', text: START });
    const over = await act(KITCHEN, started, started.playing?.end ?? 0, { do: 'pass' });
    expect(over.playing).toBeNull();
    expect(over.notice).toBe('Nobody answered, so the session is over.');
    expect(over.exchanges.at(-1)?.request).toMatchObject({ request: { reason: 'EXCEEDED_MAX_REPROMPTS' } });
  });

  it('tell when nobody but Alexa hears what is said, and what was heard instead', async () => {
    const { act } = home();
    const unheard = await act(KITCHEN, null, null, { do: 'say', text: 'ready' });
    expect(unheard.notice).toBe('She is not listening now. Say: “Alexa, start eccentric glutes”.');
    expect((await act(KITCHEN, unheard, null, { do: 'look' })).notice).toBeNull();
    const started = await act(KITCHEN, unheard, null, { do: 'say', text: START });
    const guessed = await act(KITCHEN, started, 17_000, { do: 'say', text: 'um biuld up please' });
    expect(guessed.notice).toBe('Heard as “build up”.');
  });

  it('end what is going on when they become another kind, as somebody does who says stop, and offer to go on from the very rep', async () => {
    const { act } = home();
    const started = await act(KITCHEN, null, null, { do: 'say', text: START });
    const count = await act(KITCHEN, started, 17_000, { do: 'say', text: 'build up' });
    expect(count).toMatchObject({ isUnderWay: true, panel: null });
    const rep = count.playing?.sets[0]?.start ?? NaN;
    const changed = await act(KITCHEN, count, rep + 12_000, { do: 'set', shape: 'show' });
    expect(changed.exchanges.map(({ request }) => request)).toMatchObject([
      { request: { type: 'IntentRequest', intent: { name: 'AMAZON.StopIntent' } } },
    ]);
    expect(changed).toMatchObject({ isUnderWay: true, playing: null, offer: { label: 'Go on' } });
    expect(changed.panel).toEqual({ width: 1280, height: 800, isRound: false });
    const goneOn = await act(KITCHEN, changed, null, { do: 'say', text: changed.offer.words });
    expect(goneOn.playing?.sets[0]).toMatchObject({ name: 'Lunges, left leg', fromRep: 3 });
  });

  it('are trusted as screens however often they become another kind in mid-set', async () => {
    const { act } = home();
    let view = await act(KITCHEN, null, null, { do: 'set', shape: 'show' });
    view = await act(KITCHEN, view, null, { do: 'say', text: START });
    view = await act(KITCHEN, view, 17_000, { do: 'say', text: 'build up' });
    for (const shape of ['round', 'show5', 'show']) {
      const at = (view.playing?.sets[0]?.start ?? NaN) + 12_000;
      view = await act(KITCHEN, view, at, { do: 'set', shape });
      view = await act(KITCHEN, view, null, { do: 'say', text: view.offer.words });
      expect(view.playing?.sets[0]).toMatchObject({ name: 'Lunges, left leg' });
      expect(view.playing?.screen).not.toBeNull();
    }
  });

  it('do the same in mid-stream', async () => {
    const { act } = home();
    const view = await streaming(act);
    expect(view.playing?.card).toEqual({ title: 'Lunges', subtitle: 'Round 1' });
    const at = (view.playing?.sets[0]?.start ?? NaN) + 12_000;
    let left = await act(KITCHEN, view, at, { do: 'set', shape: 'round' });
    expect(left).toMatchObject({ playing: null, offer: { label: 'Go on' } });
    left = await act(KITCHEN, left, null, { do: 'say', text: left.offer.words });
    while (left.playing?.sets.length === 0)
      left = await act(KITCHEN, left, left.playing.next, { do: 'pass' });
    expect(left.playing?.sets[0]).toMatchObject({ name: 'Lunges, left leg', fromRep: 3 });
  });

  it('tell what a stream is asked by, and what may be said once it stands still', async () => {
    const { act } = home();
    const view = await streaming(act);
    const at = (view.playing?.sets[0]?.start ?? NaN) + 12_000;
    const unheard = await act(KITCHEN, view, at, { do: 'say', text: 'How many left?' });
    expect(unheard.notice).toBe(
      'Non-stop, say it with the name: “Alexa, ask eccentric glutes how many left”.',
    );
    const paused = await act(KITCHEN, unheard, at + 1_000, { do: 'say', text: 'Alexa, pause' });
    expect(paused.playing?.scenes.map(({ suggestions }) => suggestions)).toEqual([WHILE_PAUSED]);
  });

  it('offer nothing to go on with once the workout is done or was never begun', async () => {
    const { act } = home();
    const started = await act(KITCHEN, null, null, { do: 'say', text: START });
    expect(started.isUnderWay).toBe(false);
    const changed = await act(KITCHEN, started, 1_000, { do: 'set', shape: 'tv' });
    expect(changed).toMatchObject({ panel: null, offer: { label: 'Start' } });
    expect(changed.note).toContain('television');
  });

  it('name only the request that is for what was said by it', async () => {
    const { act } = home();
    const started = await act(KITCHEN, null, null, { do: 'say', text: START });
    const again = await act(KITCHEN, started, 2_000, { do: 'say', text: START });
    expect(again.exchanges.map(({ said }) => said)).toEqual([null, START]);
    const left = await act(KITCHEN, again, 2_000, { do: 'say', text: 'Alexa, exit' });
    expect(left.exchanges.map(({ said }) => said)).toEqual(['Alexa, exit']);
  });

  it('say so to a page that knew a device of another run', async () => {
    const { act } = home();
    const lost = { reply: 7, seen: 9 } as View;
    const view = await act(KITCHEN, lost, 1_000, { do: 'say', text: 'Alexa, pause' });
    expect(view).toMatchObject({ reply: 0, playing: null });
    expect(view.notice).toContain('started again');
  });

  it('jump in time together', async () => {
    const { act, room } = home();
    const before = room.now();
    const jumped = await act(KITCHEN, null, null, { do: 'jump', ms: 21 * DAY });
    expect(jumped.at).toBeGreaterThanOrEqual(before + 21 * DAY);
    const elsewhere = await act(BEDROOM, null, null, { do: 'look' });
    expect(elsewhere.at).toBeGreaterThanOrEqual(before + 21 * DAY);
  });

  it('hear a second person, and put the table in a mood', async () => {
    const { act, mood } = home();
    const set = await act(KITCHEN, null, null, { do: 'set', person: 'second', table: 'failing' });
    expect(set.settings).toEqual({ person: 'second', table: 'failing', pace: 1, shape: 'speaker' });
    expect(mood()).toBe('failing');
    const started = await act(KITCHEN, set, null, { do: 'say', text: START });
    expect(started.exchanges[0]?.request).toMatchObject({
      context: { System: { person: { personId: 'amzn1.ask.person.second' } } },
    });
  });

  it('speak slower than planned in a slower voice', async () => {
    const { act } = home();
    const plain = await act(KITCHEN, null, null, { do: 'say', text: START });
    const slower = await act(KITCHEN, plain, 0, { do: 'set', pace: 1.1 });
    expect(slower.playing).toBeNull();
    const again = await act(BEDROOM, null, null, { do: 'set', pace: 1.1 });
    const spoken = await act(BEDROOM, again, null, { do: 'say', text: START });
    expect(spoken.playing?.end ?? 0).toBeGreaterThan(8_000);
    const [first] = spoken.playing?.phrases ?? [];
    expect(first?.length).toBeGreaterThan(0);
  });

  it('are an audio player, through a whole workout without a word more', async () => {
    const { act } = home();
    const started = await act(KITCHEN, null, null, { do: 'say', text: START });
    const asked = await act(KITCHEN, started, 1_000, { do: 'say', text: 'non stop' });
    let view = await act(KITCHEN, asked, 1_000, { do: 'say', text: 'build up' });
    const seen: string[] = [];
    while (view.playing !== null && seen.length < 100) {
      // A stream sets in on the next frame of the device's clock, and nothing of it was heard before.
      expect(view.playing.from).toBeGreaterThanOrEqual(0);
      seen.push(...view.playing.sets.map(({ name }) => name));
      view = await act(KITCHEN, view, view.playing.next, { do: 'pass' });
    }
    expect(new Set(seen)).toEqual(
      new Set([
        ...['Lunges, left leg', 'Lunges, right leg', 'Clamshells, left side', 'Clamshells, right side'],
        ...['Squats', 'Bridges'],
      ]),
    );
    const again = await act(KITCHEN, view, null, { do: 'say', text: START });
    expect(wordsOf(again)).toMatch(/easy, good or hard/i);
  });

  it('stop the stream for what is said, and go on from the rep', async () => {
    const { act } = home();
    const view = await streaming(act);
    const at = (view.playing?.sets[0]?.start ?? NaN) + 12_000;
    let paused = await act(KITCHEN, view, at, { do: 'say', text: 'Alexa, pause' });
    while (paused.playing !== null) paused = await act(KITCHEN, paused, paused.playing.next, { do: 'pass' });
    expect(paused.offer.label).toBe('Resume');
    let resumed = await act(KITCHEN, paused, null, { do: 'say', text: 'Alexa, resume' });
    while (resumed.playing?.sets.length === 0)
      resumed = await act(KITCHEN, resumed, resumed.playing.next, { do: 'pass' });
    expect(resumed.playing?.sets[0]).toMatchObject({ name: 'Lunges, left leg', fromRep: 3 });
  });
});
