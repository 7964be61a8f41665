import { newcomer, type Progress } from '../../lambda/coach/person/progress';
import type { Screen } from '../../lambda/coach/person/screens';
import { DEFAULT_SETTINGS, type Settings } from '../../lambda/coach/person/settings';
import { NO_TRAINING } from '../../lambda/coach/person/training';
import { memoryProgressStore } from '../../lambda/storage/memoryProgressStore';
import type { ProgressStore } from '../../lambda/storage/progressStore';
import { rowOf } from '../../lambda/storage/row';
import { EXERCISE_IDS } from '../../lambda/workout/exercises';
import { milliseconds } from '../../lambda/workout/milliseconds';
import { MOST_ROUNDS, programmeOf, setsOf } from '../../lambda/workout/programme';
import { nameOf } from '../../lambda/workout/setName';
import { matched, spoken } from '../alexa/intentRequest';
import { skillOver } from '../alexa/parts';
import { screenIn } from '../../simulator/devices/screen';
import { device, intent, LAUNCH, userEvent } from '../conversations/device';

const NOW = Date.UTC(2027, 0, 4, 7);
const DAY_MS = 86_400_000;
const MOST_BYTES = 1024;

test.each([
  ['a speaker', false],
  ['a screen whose voice was measured', true],
])(
  'a record stays under 1 KB at every turn of the longest workout, with every setting changed, on %s',
  async (_, hasScreen) => {
    const sizes: number[] = [];
    let filed = 0;
    const memory = memoryProgressStore();
    const store: ProgressStore = {
      ...memory,
      save(key, revision, saved) {
        const isOver = saved.filed.length > 0 || saved.progress.training.workouts > 0;
        filed += saved.filed.length;
        if (!isOver) sizes.push(sizeOf(saved.progress));
        return memory.save(key, revision, saved);
      },
    };
    const echo = device('echo', 'amzn1.ask.account.SOMEONE', () => skillOver(store).skill, hasScreen);
    await echo.send(LAUNCH, NOW);
    const changes = [
      ...['LighterIntent', 'PillowIntent', 'NoBandIntent', 'LessTalkingIntent'].map((name) => intent(name)),
      intent('RepsIntent', { reps: spoken('reps', '19') }),
      intent('FirstSideIntent', { side: matched('side', 'right') }),
      intent('RestsIntent', { length: matched('length', 'longer') }),
      intent('FullWorkoutIntent'),
    ];
    let at = NOW;
    for (const change of changes) await echo.send(change, (at += 10_000));
    while (filed === 0) {
      const answer = await echo.send(intent('ReadyIntent'), (at += 160_000));
      const { portion } = screenIn(answer)?.showing ?? {};
      if (portion !== undefined) await echo.send(userEvent('spoken', portion, 150_000), (at += 150_000));
    }
    expect(sizes.length).toBeGreaterThan(20);
    expect(Math.max(...sizes)).toBeLessThan(MOST_BYTES);
  },
);

/** All that a person can choose otherwise than it is, each as long as it gets. */
const EVERYTHING_CHANGED: Settings = {
  ...DEFAULT_SETTINGS,
  loads: { lunge: 'lighter', clamshell: 'stronger', squat: 'stronger', bridge: 'lighter' },
  bridgePosition: 'kneeling',
  band: false,
  bandMissing: true,
  talk: 'less',
  order: 'straight',
  lowerSeconds: 6,
  gapMs: -250,
  reps: { lunge: 16, clamshell: 17, squat: 18, bridge: 19 },
  rightFirst: ['lunge', 'clamshell'],
  nonStop: true,
  useScreen: false,
  restScale: 1.25,
  weeklyGoal: 3,
};

const FOUR_SCREENS: readonly Screen[] = ['kitchen1', 'bedroom2', 'officea3', 'lounge04'].map((name) => ({
  name,
  pace: 120,
  losses: 1,
  voiceUntil: milliseconds(0),
  cutShortAt: milliseconds(0),
}));

/** So many sets of which the person has said how many reps they did. */
const CORRECTED = 2;

/** Somebody with some workouts behind them, in the last set but one of the longest that there is, all of it done so far. */
function inTheLongest(sets: number): Progress {
  const now = milliseconds(NOW);
  const daysAgo = (days: number) => milliseconds(NOW - days * DAY_MS);
  const programme = programmeOf(11, { ...EVERYTHING_CHANGED, rounds: MOST_ROUNDS });
  const [place, ...after] = setsOf(programme).slice(sets);
  if (place === undefined) throw new Error(`Expected more than ${sets} sets.`);
  return {
    ...newcomer(now),
    toldSafetyAt: daysAgo(20),
    settings: EVERYTHING_CHANGED,
    onLighter: 5,
    reminderOffered: true,
    met: EXERCISE_IDS,
    knows: ['silence', 'return', 'weights', 'nonStop', 'justTalk'],
    training: {
      ...NO_TRAINING,
      level: 11,
      last: { at: daysAgo(2), level: 11, complete: true, rating: 'good', tough: false },
      workouts: 5,
      counted: [2, 5, 9, 12].map(daysAgo),
      goods: 1,
      habit: { week: 2974, count: 2, streak: 2, longest: 2, spare: true, towardsSpare: 1 },
    },
    screens: FOUR_SCREENS,
    workout: {
      kind: 'underWay',
      begunAt: milliseconds(NOW - 5_000_000),
      programme,
      tally: setsOf(programme)
        .slice(0, sets)
        .map((set, index) => ({
          ...nameOf(set),
          reps: set.reps,
          ...(index < CORRECTED && { correctedAt: now }),
        })),
      unconfirmed: [],
      skipped: [],
      place: { ...nameOf(place), rep: 1 },
      inPosition: false,
      uncounted: 0,
    },
    question: null,
    sent: {
      at: now,
      startLatency: milliseconds(0),
      speech: milliseconds(290_000),
      listening: milliseconds(0),
      reprompt: milliseconds(0),
      runs: [place, ...after].slice(0, 2).map((set, index) => ({
        ...nameOf(set),
        fromRep: 1,
        toRep: set.reps,
        start: milliseconds(103_500 * (index + 1)),
        repLength: milliseconds(9_000),
      })),
      repromptQuestion: null,
      inPosition: [false, false],
      slowest: 1,
      stream: { run: '0a1b2c3d', index: sets, stoppedAt: milliseconds(123_456), isRetry: true },
      words: milliseconds(0),
    },
    answered: ['0a1b2c3d', '1a1b2c3d', '2a1b2c3d', '3a1b2c3d'],
  };
}

test.each([0, 9, 19, 28])(
  'with all there is to remember it stays under 1 KB, %i sets into the longest workout',
  (sets) => {
    expect(sizeOf(inTheLongest(sets))).toBeLessThan(MOST_BYTES);
  },
);

function sizeOf(progress: Progress): number {
  return Buffer.byteLength(rowOf(1, { progress, filed: [], before: null }).progress);
}
