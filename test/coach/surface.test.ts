import type { Command } from '../../lambda/coach/command';
import { portionPlaying } from '../../lambda/coach/person/answeredRequests';
import { newcomer, type Progress } from '../../lambda/coach/person/progress';
import { noteSent } from '../../lambda/coach/place/noteSent';
import type { Reply } from '../../lambda/coach/reply';
import { respond } from '../../lambda/coach/respond';
import type { Surface } from '../../lambda/coach/surface';
import type { Told } from '../../lambda/coach/told';
import { PHRASES } from '../../lambda/language/languages';
import { sayReply } from '../../lambda/speech/sayReply';
import { SPEAKER } from '../../lambda/speech/speaker';
import { EXERCISE_IDS } from '../../lambda/workout/exercises';
import { milliseconds, type Milliseconds } from '../../lambda/workout/milliseconds';
import { MEASURED } from '../alexa/parts';
import { seen } from './seen';
import { turnOf } from './situations';

const PLAYED: Command = { kind: 'goOn', played: true };
const NOW = Date.UTC(2027, 0, 4, 7);
/** As a screen does: it is spoken through like a speaker, and tells when a portion was played. */
const TELLING: Surface = { ...SPEAKER, tellsWhenPlayed: true };

/** Somebody on a surface that tells when a portion was played, and how long that took. */
function somebody(surface: Surface, settings: Partial<Progress['settings']> = {}) {
  let progress: Progress = { ...newcomer(milliseconds(NOW)), met: EXERCISE_IDS };
  progress = { ...progress, settings: { ...progress.settings, ...settings } };
  let now = NOW;
  let requests = 0;
  let length = milliseconds(0);

  function ask(command: Command, told: Told | null = null): Reply {
    requests += 1;
    now += 1;
    const turn = turnOf(respond(command, progress, milliseconds(now), surface, told));
    const said = sayReply(turn.reply, PHRASES['en-US'], MEASURED);
    const id = `request-${String(requests).padStart(4, '0')}`;
    progress = noteSent(turn.progress, turn.reply, said.lengths, id, surface);
    length = said.lengths.speech;
    return turn.reply;
  }
  return {
    ask,
    decide: (command: Command, told: Told | null) =>
      respond(command, progress, milliseconds(now), surface, told),
    /** What the device tells of the portion that plays. */
    told: (heard: Told['heard']): Told => ({ portion: portionPlaying(progress) ?? '', index: 0, heard }),
    /** The portion is heard to its end, and the device tells so after some time more. */
    hearOut(late = 0): Reply {
      now += surface.startLatency + length + late;
      const portion = portionPlaying(progress) ?? '';
      return ask(PLAYED, { portion, index: 0, heard: 'all' });
    },
    goAway: (ms: number) => (now += ms),
    progress: () => progress,
    length: (): Milliseconds => length,
  };
}

describe('a surface that tells when a portion was played', () => {
  test.each([0, 40_000])('leads a whole workout without a word, also %d ms late', (late) => {
    const person = somebody(TELLING);
    person.ask({ kind: 'setLevel', level: 11 });
    let reply = person.ask({ kind: 'goOn', played: false });
    let portions = 0;
    while (reply.goesOn) {
      expect(reply.question).toBeNull();
      expect(reply.onSilence).toBeNull();
      reply = person.hearOut(late);
      portions += 1;
    }
    expect(reply.question).toBe('rating');
    expect(portions).toBeGreaterThan(9);
    person.goAway(person.length() + 2_000);
    person.ask({ kind: 'rate', rating: 'good' });
    expect(person.progress().training).toMatchObject({ workouts: 1, last: { complete: true, level: 11 } });
  });

  test('says nothing of "ready", for nobody has to say it', () => {
    const person = somebody(TELLING);
    person.ask({ kind: 'setLevel', level: 4 });
    const { speech } = person.ask({ kind: 'goOn', played: false });
    expect(speech.closing.map(({ kind }) => kind)).toEqual(['setDone', 'nextUp']);
  });

  test('is given the whole rest with the next portion, where a word would have cut it short', () => {
    const person = somebody(TELLING);
    person.ask({ kind: 'setLevel', level: 4 });
    person.ask({ kind: 'goOn', played: false });
    const lunges = person.progress();
    const { portion } = person.hearOut().speech;
    // Clamshells are known: the rest before them is 30 s, the set-up lies in it.
    expect(portion.runs[0]).toMatchObject({ exercise: 'clamshell', side: 'left', start: 33_000 });
    expect(lunges.sent?.reprompt).toBe(0);
  });

  test('counts a set as done once it tells that the portion was played', () => {
    const person = somebody(TELLING);
    person.ask({ kind: 'setLevel', level: 4 });
    person.ask({ kind: 'goOn', played: false });
    person.hearOut();
    expect(seen(person.progress())?.tally).toEqual([8, 8]);
  });

  test('changes nothing by telling late, or twice, of a portion that is over', () => {
    const person = somebody(TELLING);
    person.ask({ kind: 'setLevel', level: 4 });
    person.ask({ kind: 'goOn', played: false });
    const first = person.told('all');
    person.hearOut();
    expect(person.decide(PLAYED, first)).toEqual({ kind: 'nothing' });
    person.ask({ kind: 'pause' });
    expect(person.decide(PLAYED, first)).toEqual({ kind: 'nothing' });
    expect(person.decide(PLAYED, { portion: 'never was', index: 0, heard: 'all' })).toEqual({
      kind: 'nothing',
    });
  });

  test('changes nothing for somebody of whom nothing is known', () => {
    const told: Told = { portion: 'some portion', index: 0, heard: 'all' };
    expect(respond(PLAYED, null, milliseconds(NOW), TELLING, told)).toEqual({ kind: 'nothing' });
    expect(respond(PLAYED, null, milliseconds(NOW), TELLING)).toEqual({ kind: 'nothing' });
  });

  test('asks and waits all the same where somebody wants to be waited for', () => {
    const person = somebody(TELLING, { waitForMe: true });
    person.ask({ kind: 'setLevel', level: 4 });
    const reply = person.ask({ kind: 'goOn', played: false });
    expect({ question: reply.question, goesOn: reply.goesOn }).toEqual({ question: 'ready', goesOn: false });
  });

  test('finds the place by time where somebody speaks in the middle of a portion', () => {
    const person = somebody(TELLING);
    person.ask({ kind: 'setLevel', level: 4 });
    person.ask({ kind: 'goOn', played: false });
    const [run] = person.progress().sent?.runs ?? [];
    person.goAway(TELLING.startLatency + (run?.start ?? 0) + 4.5 * (run?.repLength ?? 0));
    person.ask({ kind: 'pause' });
    expect(seen(person.progress())?.place).toEqual({ round: 1, exercise: 'lunge', side: 'left', rep: 5 });
  });
});

describe('a device that tells exactly what was heard', () => {
  /** In the first lunges of a level-four workout, of two times eight reps. */
  function inLunges(surface: Surface) {
    const person = somebody(surface);
    person.ask({ kind: 'setLevel', level: 4 });
    person.ask({ kind: 'goOn', played: false });
    const [left, right] = person.progress().sent?.runs ?? [];
    if (left === undefined || right === undefined) throw new Error('Expected both sides in one portion.');
    const inRep = (rep: number, part: number) => milliseconds(left.start + (rep - 1 + part) * left.repLength);
    return { person, left, right, inRep };
  }

  test.each([
    [1, 0],
    [2, 0.89],
    [5, 0.01],
    [8, 0.89],
  ])('is paused in the rep it tells, whatever the time is: rep %d', (rep, part) => {
    const { person, inRep } = inLunges(TELLING);
    person.goAway(3_600_000);
    person.ask({ kind: 'pause' }, person.told(inRep(rep, part)));
    expect(seen(person.progress())?.place).toMatchObject({ exercise: 'lunge', side: 'left', rep });
  });

  test('is believed to the millisecond though the voice is not measured', () => {
    const { person, inRep } = inLunges(TELLING);
    const progress = person.progress();
    const unmeasured = { ...progress, sent: progress.sent && { ...progress.sent, slowest: 1.25 } };
    // A rep is done once its bottom was heard, half a second before the next one begins.
    const told = person.told(milliseconds(inRep(6, 0) - 501));
    const { progress: after } = turnOf(
      respond({ kind: 'pause' }, unmeasured, milliseconds(NOW + 60_000), TELLING, told),
    );
    expect(seen(after)?.place?.rep).toBe(5);
  });

  test('has done a set whose end it tells, and is not asked whether to carry on', () => {
    const { person, right } = inLunges(TELLING);
    person.ask({ kind: 'pause' }, person.told(milliseconds(right.start + 1)));
    expect(seen(person.progress())).toMatchObject({ tally: [8], unconfirmed: [] });
    person.goAway(3_600_000);
    const { question } = person.ask({ kind: 'launch', timeZone: null, stranger: null });
    expect(question).toBe('ready');
  });

  test('tells nothing by the name of a portion that is over: then the time tells', () => {
    const { person } = inLunges(SPEAKER);
    const old = person.told(milliseconds(0));
    person.ask({ kind: 'goOn', played: false });
    const [run] = person.progress().sent?.runs ?? [];
    person.goAway(SPEAKER.startLatency + (run?.start ?? 0) + 4.5 * (run?.repLength ?? 0));
    person.ask({ kind: 'pause' }, { ...old, heard: 'all' });
    expect(seen(person.progress())?.place?.rep).toBe(5);
  });

  test('may be one that asks: its place is exact, and its question is asked all the same', () => {
    const { person } = inLunges(SPEAKER);
    const { speech } = person.ask({ kind: 'howManyDone' }, person.told('all'));
    expect(speech.opening[0]).toMatchObject({ kind: 'repsDone', reps: 8, side: 'right' });
    expect(seen(person.progress())).toMatchObject({ tally: [8, 8], unconfirmed: [] });
  });
});

describe('a portion', () => {
  test('is as long as the surface allows', () => {
    const short: Surface = {
      ...TELLING,
      limits: { ...SPEAKER.limits, longest: milliseconds(60_000), longestShared: milliseconds(60_000) },
    };
    const person = somebody(short);
    person.ask({ kind: 'setLevel', level: 11 });
    let reply = person.ask({ kind: 'goOn', played: false });
    const reps: number[] = [];
    while (reply.goesOn) {
      reps.push(...reply.speech.portion.runs.map(({ fromRep, toRep }) => toRep - fromRep + 1));
      reply = person.hearOut();
    }
    reps.push(...reply.speech.portion.runs.map(({ fromRep, toRep }) => toRep - fromRep + 1));
    expect(reps.reduce((sum, count) => sum + count, 0)).toBe(300);
    expect(Math.max(...reps)).toBeLessThan(9);
  });
});
