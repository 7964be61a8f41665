import fc from 'fast-check';
import { skillHandler } from '../../lambda/alexa/skill';
import type { FiledWorkout } from '../../lambda/coach/person/filing';
import { voiceFor } from '../../lambda/speech/voices';
import { memoryProgressStore } from '../../lambda/storage/memoryProgressStore';
import type { ProgressStore } from '../../lambda/storage/progressStore';
import { programmeOf, setsOf } from '../../lambda/workout/programme';
import { SILENT } from '../../lambda/turn/operator';
import type { Skill } from '../../simulator/askSkill';
import { createPlayer } from '../../simulator/devices/player';
import { createSpeaker } from '../../simulator/devices/speaker';
import { createEcho, type Echo } from '../../simulator/echo';
import type { Meaning } from '../../simulator/hearing/utterance';
import { repsHeard, repsInStretch } from '../../simulator/workoutHeard';

/** What becomes of something that a device tells by itself. */
export type Fate = 'fine' | 'lost' | 'twice' | 'late';

/** One thing that happens to somebody who trains non-stop. */
export interface PlayerStep {
  readonly device: number;
  readonly afterMs: number;
  /** What is said or pressed; null for nothing. */
  readonly says: keyof typeof SAYS | null;
}

export interface Story {
  readonly steps: readonly PlayerStep[];
  readonly fates: readonly Fate[];
  readonly manner: { readonly nearlyFinishedMs: number; readonly gapMs: number };
}

const VOICE = { ...voiceFor('en-US'), source: 'recording' as const };
const START = Date.UTC(2027, 0, 4, 7);
/** The shortest there is. */
const NAMES = setsOf(programmeOf(1)).flatMap((set) =>
  Array.from({ length: set.reps }, (_, rep) => `${set.round} ${set.exercise} ${set.side} ${rep + 1}`),
);

/** Everything that leaves it to the coach where the workout is, as it is understood. */
const SAYS = {
  pause: meant('intent', 'AMAZON.PauseIntent'),
  resume: meant('intent', 'AMAZON.ResumeIntent'),
  stop: meant('intent', 'AMAZON.StopIntent'),
  shuffle: meant('intent', 'AMAZON.ShuffleOnIntent'),
  launch: { kind: 'launch' },
  howManyLeft: meant('oneShot', 'HowManyLeftIntent'),
  lighter: meant('oneShot', 'LighterIntent'),
  lessTalking: meant('oneShot', 'LessTalkingIntent'),
  nonStop: meant('oneShot', 'NonStopIntent'),
  buildUp: meant('oneShot', 'BuildUpIntent'),
  yes: meant('oneShot', 'AMAZON.YesIntent'),
  good: meant('oneShot', 'RateIntent', { rating: 'good' }),
  '[pause]': { kind: 'button', button: 'Pause' },
  '[play]': { kind: 'button', button: 'Play' },
} satisfies Record<string, Meaning>;

/** A story on one device, or on two: how they are told to play, and what becomes of what they tell. */
export function storiesOn(devices: number): fc.Arbitrary<Story> {
  const said = Object.keys(SAYS).filter(
    (text) => !['nonStop', 'buildUp', 'good'].includes(text),
  ) as (keyof typeof SAYS)[];
  return fc.record({
    steps: fc.array(
      fc.record({
        device: fc.nat({ max: devices - 1 }),
        afterMs: fc.oneof(
          { weight: 3, arbitrary: fc.integer({ min: 1, max: 60_000 }) },
          { weight: 1, arbitrary: fc.integer({ min: 60_000, max: 400_000 }) },
        ),
        says: fc.option(fc.constantFrom(...said), { freq: 4 }),
      }),
      { maxLength: 8 },
    ),
    fates: fc.array(
      fc.oneof(
        { weight: 4, arbitrary: fc.constant('fine' as const) },
        { weight: 3, arbitrary: fc.constantFrom('lost' as const, 'twice' as const, 'late' as const) },
      ),
      { maxLength: 24, size: 'max' },
    ),
    manner: fc.record({
      nearlyFinishedMs: fc.constantFrom(130, 500, 30_000, -120),
      gapMs: fc.constantFrom(0, 700, 2_000),
    }),
  });
}

/** What is wrong once a story was told and the workout then led to its end. */
export async function faultsInStory(story: Story, devices: number): Promise<readonly string[]> {
  const filed: FiledWorkout[] = [];
  const reps: string[] = [];
  const problems: string[] = [];
  const fates = [...story.fates];
  const late: (() => Promise<unknown>)[] = [];
  const note = (message: string, about: object): void => {
    problems.push(`${message} ${JSON.stringify(about)}`);
  };
  const skill = skillHandler({
    store: filing(filed),
    log: { ...SILENT, warn: note, error: note },
    voiceFor: () => VOICE,
    streamUrl: 'https://streams.invalid',
  });
  let now = START;
  let ids = 0;
  const echoes = Array.from({ length: devices }, (_, index) =>
    createEcho({
      skill: throughTrouble,
      device: createSpeaker(VOICE, createPlayer(VOICE, story.manner)),
      meaningOf: (text) => SAYS[text as keyof typeof SAYS],
      identity: { locale: 'en-US', user: 'somebody', device: `SPEAKER${index}`, person: null },
      newId: () => String((ids += 1)).padStart(8, '0'),
      onEvent: (event) => {
        if (event.kind === 'problem') problems.push(event.reason);
        if (event.kind === 'streamQuiet') reps.push(...repsInStretch(event.heard));
        if (event.kind === 'exchange' && event.exchange.response !== null)
          reps.push(...repsHeard(event.exchange.response, event.exchange.played));
      },
    }),
  );
  const [first] = echoes as [Echo];

  await tell(first, 'nonStop', 1_000);
  await tell(first, 'buildUp', 30_000);
  const isFiled = (): boolean => filed.length > 0;
  const isHeard = (): boolean => NAMES.every((name) => reps.includes(name));
  for (const { device, afterMs, says } of story.steps) {
    // What is said after the end begins another.
    if (isHeard()) break;
    const echo = echoes[device] ?? first;
    if (says === null) await pass(afterMs);
    else await tell(echo, says, afterMs);
  }
  // From here on all goes well, and whoever it is says what goes on.
  fates.length = 0;
  const last = echoes[story.steps.at(-1)?.device ?? 0] ?? first;
  for (let turn = 0; turn < 20 && !isFiled(); turn += 1) {
    if (isHeard()) await tell(last, 'good', 1_000);
    // Two devices may be heard at once, of which the coach leads on with one.
    if (!isFiled()) await tell(last, turn % 2 === 0 ? 'resume' : 'yes', 1_000);
    await pass(600_000);
  }
  const done = filed[0]?.tally.reduce((sum, set) => sum + set.reps, 0);
  const missing = NAMES.filter((name) => !reps.includes(name));
  const isInOrder = devices > 1 || JSON.stringify(reps) === JSON.stringify(NAMES);
  return [
    ...problems,
    ...missing.map((name) => `${name} was never heard`),
    ...(isInOrder ? [] : [`heard not once each, in order: ${reps.join(', ')}`]),
    ...(filed.length === 1 ? [] : [`${filed.length} workouts are filed`]),
    ...(done === NAMES.length ? [] : [`${done} reps are filed of ${NAMES.length}`]),
  ];

  async function tell(echo: Echo, says: keyof typeof SAYS, afterMs: number): Promise<void> {
    await pass(afterMs);
    await echo.say(says, now);
  }

  async function pass(ms: number): Promise<void> {
    now += ms;
    for (const echo of echoes) await echo.passTo(now);
  }

  /** Only what a device tells by itself gets lost; what is told late is never waited for. */
  async function throughTrouble(...[request, context]: Parameters<Skill>): Promise<unknown> {
    const isOwn = request.request.type.startsWith('AudioPlayer.');
    const fate = isOwn ? (fates.shift() ?? 'fine') : 'fine';
    if (fate === 'late') late.push(() => skill(request, context));
    if (fate === 'lost' || fate === 'late') return { version: '1.0', response: {} };
    const answered = await skill(request, context);
    if (fate === 'twice') await skill(request, context);
    if (late.length > 1 || (!isOwn && late.length > 0)) await late.shift()?.();
    return answered;
  }
}

function meant(kind: 'intent' | 'oneShot', name: string, ids: Readonly<Record<string, string>> = {}) {
  const slots = Object.keys(ids).map((slot) => ({ name: slot, type: 'ANY' }));
  const fill = Object.fromEntries(
    Object.entries(ids).map(([slot, id]) => [slot, { type: 'ANY', value: id, values: [{ name: id, id }] }]),
  );
  return { kind, intent: { definition: { name, slots }, fill, understood: true, heardAs: null } } as never;
}

function filing(filed: FiledWorkout[]): ProgressStore {
  const store = memoryProgressStore();
  return {
    ...store,
    save(key, revision, saved) {
      filed.push(...saved.filed.filter(({ begunAt }) => filed.every((other) => other.begunAt !== begunAt)));
      return store.save(key, revision, saved);
    },
  };
}
