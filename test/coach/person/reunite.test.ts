import { inCircuit, seen, tallied } from '../seen';
import type { FiledWorkout } from '../../../lambda/coach/person/filing';
import { newcomer, type Progress } from '../../../lambda/coach/person/progress';
import { portionPlaying } from '../../../lambda/coach/person/answeredRequests';
import type { SentReply } from '../../../lambda/coach/person/sentReply';
import { reunite } from '../../../lambda/coach/person/reunite';
import { DEFAULT_SETTINGS } from '../../../lambda/coach/person/settings';
import { corrected, credit, type Tally } from '../../../lambda/coach/person/tally';
import { NO_TRAINING, type Rating } from '../../../lambda/coach/person/training';
import { NO_WORKOUT, type BegunWorkout } from '../../../lambda/coach/person/workout';
import { milliseconds } from '../../../lambda/workout/milliseconds';
import { programmeOf } from '../../../lambda/workout/programme';

const NOW = milliseconds(Date.UTC(2027, 0, 4, 7));
const EARLIER = milliseconds(NOW - 600_000);
const LATER = milliseconds(NOW + 600_000);
const TRAINED = { ...NO_TRAINING, level: 5 as const, workouts: 3 };

/** All that are remembered were begun days later. */
const LONG_SINCE = {
  ...TRAINED,
  counted: [4, 3, 2, 1].map((days) => milliseconds(NOW + days * 86_400_000)),
};

/** Somebody in the middle of a workout that began at a time. */
function midway(begunAt: typeof NOW, tally: readonly number[], changes: Partial<Progress> = {}): Progress {
  const workout: BegunWorkout = {
    kind: 'underWay',
    begunAt,
    programme: programmeOf(5),
    place: { round: 1, exercise: 'squat', side: 'both', rep: 3 },
    tally: tallied(tally),
    unconfirmed: [],
    skipped: [],
    inPosition: true,
    uncounted: 0,
  };
  return { ...newcomer(NOW), question: 'ready', workout, ...changes };
}

function midwayWith(tally: Tally): Progress {
  const progress = midway(EARLIER, []);
  return { ...progress, workout: { ...progress.workout, tally } as BegunWorkout };
}

const FIRST_SET = { round: 1, exercise: 'lunge', side: 'left' } as const;

const SENT: SentReply = {
  at: NOW,
  startLatency: milliseconds(1_000),
  speech: milliseconds(90_000),
  listening: milliseconds(8_000),
  reprompt: milliseconds(0),
  runs: [],
  repromptQuestion: null,
  inPosition: [true, true],
  slowest: 1,
  words: milliseconds(0),
  stream: null,
};

function finishedAt(begunAt: typeof NOW, rating: Rating): FiledWorkout {
  const tally = tallied(Array<number>(12).fill(10));
  return { begunAt, endedAt: begunAt, level: 5, rounds: 2, tally, complete: true, rating, tough: false };
}

describe('what is stored and what a session carried', () => {
  test('is the session alone, where nothing was stored', () => {
    const carried = midway(NOW, [10]);
    expect(reunite(null, carried, [])).toEqual({ progress: carried, unfiled: [] });
  });

  test('goes on from the place of the session in the same workout, with every set that either confirmed', () => {
    const known = midway(EARLIER, [10, -1, 10]);
    const carried = midway(EARLIER, [-1, 9], { question: 'resume' });
    const { progress, unfiled } = reunite(known, carried, []);
    expect(seen(progress)).toEqual({ ...seen(carried), tally: [10, 9, 10] });
    expect(progress.question).toBe('resume');
    expect(unfiled).toEqual([]);
  });

  test('neither counts nor files again a workout that counts already', () => {
    const stored = { ...newcomer(NOW), training: { ...TRAINED, counted: [NOW] } };
    const { progress, unfiled } = reunite(stored, newcomer(NOW), [finishedAt(NOW, 'good')]);
    expect({ workouts: progress.training.workouts, unfiled }).toEqual({
      workouts: TRAINED.workouts,
      unfiled: [],
    });
  });

  test('neither counts nor files a workout that began before all that are remembered, for it came days too late', () => {
    const { progress, unfiled } = reunite({ ...newcomer(NOW), training: LONG_SINCE }, newcomer(NOW), [
      finishedAt(NOW, 'good'),
    ]);
    expect({ workouts: progress.training.workouts, unfiled }).toEqual({
      workouts: TRAINED.workouts,
      unfiled: [],
    });
    const two = { ...LONG_SINCE, counted: LONG_SINCE.counted.slice(0, 2) };
    const known = reunite({ ...newcomer(NOW), training: two }, newcomer(NOW), [finishedAt(NOW, 'good')]);
    expect(known.progress.training.workouts).toBe(TRAINED.workouts + 1);
    expect(known.unfiled).toHaveLength(1);
  });

  test('counts and files a workout, or goes on with it, that is open in what is stored, however long since it began', () => {
    const known = midway(NOW, [10], { training: LONG_SINCE });
    const { progress, unfiled } = reunite(known, newcomer(NOW), [finishedAt(NOW, 'good')]);
    expect(progress).toMatchObject({ workout: NO_WORKOUT, training: { workouts: TRAINED.workouts + 1 } });
    expect(unfiled).toHaveLength(1);
    expect(seen(reunite(known, midway(NOW, [10, 9]), []).progress)?.tally).toEqual([10, 9]);
  });

  test('plays the portion that the session plays, whatever request was stored last', () => {
    const sent = { ...SENT, at: LATER };
    const known = midway(EARLIER, [10], { sent: SENT, answered: ['stored', 'before'] });
    const carried = midway(EARLIER, [10], { sent, answered: ['playing', 'earlier'] });
    const { progress } = reunite(known, carried, []);
    expect(portionPlaying(progress)).toBe('playing');
    expect(progress.answered).toEqual(['playing', 'stored', 'before', 'earlier']);
  });

  test('has the most that was counted of a set that both know, whichever was heard later', () => {
    const known = midway(EARLIER, [10, 8, 4]);
    const carried = midway(EARLIER, [8, 10]);
    expect(seen(reunite(known, { ...carried, heardAt: LATER }, []).progress)?.tally).toEqual([10, 10, 4]);
    expect(seen(reunite({ ...known, heardAt: LATER }, carried, []).progress)?.tally).toEqual([10, 10, 4]);
  });

  test('has the word of the person for a set, be it fewer reps and whichever was heard later', () => {
    const told = midwayWith(corrected(tallied([10, 10]), FIRST_SET, 2, NOW));
    const counted = midway(EARLIER, [10, 10]);
    for (const heardAt of [EARLIER, LATER]) {
      expect(seen(reunite({ ...counted, heardAt }, told, []).progress)?.tally).toEqual([2, 10]);
      expect(seen(reunite({ ...told, heardAt }, counted, []).progress)?.tally).toEqual([2, 10]);
    }
  });

  test('has the later of two words of the person for a set', () => {
    const first = midwayWith(corrected(tallied([10]), FIRST_SET, 8, NOW));
    const second = midwayWith(corrected(tallied([10]), FIRST_SET, 3, LATER));
    expect(seen(reunite(first, second, []).progress)?.tally).toEqual([3]);
    expect(seen(reunite(second, first, []).progress)?.tally).toEqual([3]);
  });

  test('has what was counted of a set after the word of the person that both know', () => {
    const told = corrected(tallied([10]), FIRST_SET, 3, NOW);
    const again = credit(told, FIRST_SET, 7);
    expect(seen(reunite(midwayWith(told), midwayWith(again), []).progress)?.tally).toEqual([7]);
    expect(seen(reunite(midwayWith(again), midwayWith(told), []).progress)?.tally).toEqual([7]);
    expect(seen(reunite(midway(EARLIER, [10]), midwayWith(again), []).progress)?.tally).toEqual([7]);
  });

  test('files a stored workout that the session knew nothing of, as far as it was counted', () => {
    const known = midway(EARLIER, [10, 10], { training: TRAINED });
    const { progress, unfiled } = reunite(known, midway(NOW, [8]), []);
    expect(unfiled).toEqual([
      expect.objectContaining({
        begunAt: EARLIER,
        tally: tallied([10, 10, -1, -1, 2]),
        complete: false,
      }),
    ]);
    expect(seen(progress)).toMatchObject({ begunAt: NOW, tally: [8] });
    expect(progress.training.workouts).toBe(4);
  });

  test('keeps the stored workout where the session had not begun one', () => {
    const known = midway(EARLIER, [10]);
    const { progress, unfiled } = reunite(known, { ...newcomer(NOW), question: 'level' }, []);
    expect(progress.workout).toEqual(known.workout);
    expect({ question: progress.question, unfiled }).toEqual({ question: null, unfiled: [] });
  });

  test('counts every workout that the session finished, and counts it once', () => {
    const carried = newcomer(NOW);
    const finished = [finishedAt(EARLIER, 'good'), finishedAt(LATER, 'easy')];
    const known = midway(EARLIER, [10], { training: TRAINED });
    const once = reunite(known, carried, finished).progress;
    expect(once).toMatchObject({ workout: NO_WORKOUT, training: { workouts: 5, last: { at: LATER } } });
    expect(reunite(once, carried, finished).progress.training).toEqual(once.training);
  });

  test('files a workout that the session finished with every set that either confirmed', () => {
    const known = midway(EARLIER, [-1, -1, 10]);
    const { unfiled } = reunite(known, newcomer(NOW), [
      { ...finishedAt(EARLIER, 'good'), tally: tallied([10, 9]) },
    ]);
    expect(unfiled.map(({ begunAt, tally }) => [begunAt, inCircuit(tally)])).toEqual([
      [EARLIER, [10, 9, 10]],
    ]);
  });

  test('files a workout that the session finished with the word of the person for a set', () => {
    const known = midwayWith(corrected(tallied([10]), FIRST_SET, 2, NOW));
    const finished = { ...finishedAt(EARLIER, 'good'), tally: tallied([10, 9]) };
    const { unfiled } = reunite(known, newcomer(NOW), [finished]);
    expect(unfiled.map(({ tally }) => inCircuit(tally))).toEqual([[2, 9]]);
    const told = { ...finished, tally: corrected(finished.tally, FIRST_SET, 2, NOW) };
    const other = reunite(midway(EARLIER, [10]), newcomer(LATER), [told]);
    expect(other.unfiled.map(({ tally }) => inCircuit(tally))).toEqual([[2, 9]]);
  });

  test('counts a workout that comes to light after a later one, but leaves the level as it is', () => {
    const known = reunite(newcomer(NOW), newcomer(NOW), [finishedAt(LATER, 'good')]).progress;
    const { training } = reunite(known, newcomer(NOW), [finishedAt(EARLIER, 'easy')]).progress;
    expect(training).toMatchObject({ workouts: 2, level: 5, goods: 1, last: { at: LATER } });
  });

  test('leaves a workout alone that was filed in the meantime', () => {
    const known = { ...newcomer(NOW), training: { ...TRAINED, counted: [EARLIER] } };
    expect(seen(reunite(known, midway(EARLIER, [10]), []).progress)).toBeNull();
  });

  test('keeps every setting that either changed', () => {
    const known = midway(NOW, [], { settings: { ...DEFAULT_SETTINGS, bridgePosition: 'pillow' } });
    const carried = midway(NOW, [], { settings: { ...DEFAULT_SETTINGS, talk: 'less' } });
    expect(reunite(known, carried, []).progress.settings).toMatchObject({
      bridgePosition: 'pillow',
      talk: 'less',
    });
  });
});
