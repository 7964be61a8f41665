import type { Command } from '../../lambda/coach/command';
import { portionPlaying } from '../../lambda/coach/person/answeredRequests';
import { newcomer, type Progress } from '../../lambda/coach/person/progress';
import { noteSent } from '../../lambda/coach/place/noteSent';
import type { Reply } from '../../lambda/coach/reply';
import { respond } from '../../lambda/coach/respond';
import type { Surface } from '../../lambda/coach/surface';
import { PHRASES } from '../../lambda/language/languages';
import { sayReply } from '../../lambda/speech/sayReply';
import { SPEAKER } from '../../lambda/speech/speaker';
import { EXERCISE_IDS } from '../../lambda/workout/exercises';
import { milliseconds, type Milliseconds } from '../../lambda/workout/milliseconds';
import { MEASURED } from '../alexa/parts';
import { seen } from './seen';
import { turnOf } from './situations';

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

  function ask(command: Command): Reply {
    requests += 1;
    now += 1;
    const turn = turnOf(respond(command, progress, milliseconds(now), surface));
    const said = sayReply(turn.reply, PHRASES['en-US'], MEASURED);
    const id = `request-${String(requests).padStart(4, '0')}`;
    progress = noteSent(turn.progress, turn.reply, said.lengths, id, surface);
    length = said.lengths.speech;
    return turn.reply;
  }
  return {
    ask,
    decide: (command: Command) => respond(command, progress, milliseconds(now), surface),
    /** The portion is heard to its end, and the device tells so after some time more. */
    hearOut(late = 0): Reply {
      now += surface.startLatency + length + late;
      return ask({ kind: 'goOn', played: portionPlaying(progress) });
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
    let reply = person.ask({ kind: 'goOn', played: null });
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
    const { speech } = person.ask({ kind: 'goOn', played: null });
    expect(speech.closing.map(({ kind }) => kind)).toEqual(['setDone', 'nextUp']);
  });

  test('is given the whole rest with the next portion, where a word would have cut it short', () => {
    const person = somebody(TELLING);
    person.ask({ kind: 'setLevel', level: 4 });
    person.ask({ kind: 'goOn', played: null });
    const lunges = person.progress();
    const { portion } = person.hearOut().speech;
    // Clamshells are known: the rest before them is 30 s, the set-up lies in it.
    expect(portion.runs[0]).toMatchObject({ exercise: 'clamshell', side: 'left', start: 33_000 });
    expect(lunges.sent?.reprompt).toBe(0);
  });

  test('counts a set as done once it tells that the portion was played', () => {
    const person = somebody(TELLING);
    person.ask({ kind: 'setLevel', level: 4 });
    person.ask({ kind: 'goOn', played: null });
    person.hearOut();
    expect(seen(person.progress())?.tally).toEqual([8, 8]);
  });

  test('changes nothing by telling late, or twice, of a portion that is over', () => {
    const person = somebody(TELLING);
    person.ask({ kind: 'setLevel', level: 4 });
    person.ask({ kind: 'goOn', played: null });
    const first = portionPlaying(person.progress());
    person.hearOut();
    expect(person.decide({ kind: 'goOn', played: first })).toEqual({ kind: 'nothing' });
    person.ask({ kind: 'pause' });
    expect(person.decide({ kind: 'goOn', played: first })).toEqual({ kind: 'nothing' });
    expect(person.decide({ kind: 'goOn', played: 'never was' })).toEqual({ kind: 'nothing' });
  });

  test('changes nothing for somebody of whom nothing is known', () => {
    const command: Command = { kind: 'goOn', played: 'some portion' };
    expect(respond(command, null, milliseconds(NOW), TELLING)).toEqual({ kind: 'nothing' });
  });

  test('asks and waits all the same where somebody wants to be waited for', () => {
    const person = somebody(TELLING, { waitForMe: true });
    person.ask({ kind: 'setLevel', level: 4 });
    const reply = person.ask({ kind: 'goOn', played: null });
    expect({ question: reply.question, goesOn: reply.goesOn }).toEqual({ question: 'ready', goesOn: false });
  });

  test('finds the place by time where somebody speaks in the middle of a portion', () => {
    const person = somebody(TELLING);
    person.ask({ kind: 'setLevel', level: 4 });
    person.ask({ kind: 'goOn', played: null });
    const [run] = person.progress().sent?.runs ?? [];
    person.goAway(TELLING.startLatency + (run?.start ?? 0) + 4.5 * (run?.repLength ?? 0));
    person.ask({ kind: 'pause' });
    expect(seen(person.progress())?.place).toEqual({ round: 1, exercise: 'lunge', side: 'left', rep: 5 });
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
    let reply = person.ask({ kind: 'goOn', played: null });
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
