import { turnOf } from '../coach/situations';
import { SPEAKER } from '../../lambda/speech/speaker';
import { seen } from '../coach/seen';
import type { ResponseEnvelope } from 'ask-sdk-model';
import type { Progress } from '../../lambda/coach/person/progress';
import { respond } from '../../lambda/coach/respond';
import { voiceFor } from '../../lambda/speech/voices';
import type { VoiceTable } from '../../lambda/speech/voiceTable';
import { fromRecord, RECORD_VERSION } from '../../lambda/storage/progressRecord';
import { memoryProgressStore } from '../../lambda/storage/memoryProgressStore';
import { EXERCISES, EXERCISE_IDS, type ExerciseId } from '../../lambda/workout/exercises';
import { milliseconds } from '../../lambda/workout/milliseconds';
import { matched, spoken as said } from '../alexa/intentRequest';
import { MEASURED, skillOver } from '../alexa/parts';
import { device, intent, LAUNCH } from './device';
import { repsHeard } from './spoken';

const NOW = Date.UTC(2027, 0, 4, 7);
/** From the request until Alexa begins to speak, and how long she then listens. */
const LATENCY_MS = 1000;
const LISTENING_MS = 8000;
const STEP_MS = 250;
/** From the middle of the word at the bottom to the end of the rep. */
const AFTER_BOTTOM_MS = { lunge: 500, clamshell: 500, squat: 2500, bridge: 500 } as const;
const UNMEASURED: VoiceTable = { ...voiceFor('en-US'), source: 'estimate' };

const PORTIONS = [1, 11].flatMap((level) => EXERCISE_IDS.map((exercise) => [level, exercise] as const));

describe('interrupted at every quarter of a second', () => {
  test.each(PORTIONS)(
    'of a portion at level %i of the %s, a measured voice takes up the rep whose bottom was not heard yet',
    async (level, exercise) => {
      const { answer, progress, reps, all } = await portion(level, exercise, MEASURED);
      const heard = repsHeard(answer, exercise, MEASURED, LISTENING_MS).slice(0, all);
      expect(heard).toHaveLength(all);
      for (let at = 0; at < endOfReps(heard, progress); at += STEP_MS) {
        const count = begunBy(at, heard, exercise, reps);
        const { place, isSet } = resumed(progress, at);
        if (!isOver(heard, count, at, exercise, progress))
          expect({ at, ...place }).toEqual({ at, ...takenUp(count, reps, progress) });
        else expect({ at, isSet }).toEqual({ at, isSet: true });
      }
    },
  );

  test.each(
    PORTIONS.flatMap(([level, exercise]) => [1, 1.07, 1.25].map((slow) => [level, exercise, slow] as const)),
  )(
    'of a portion at level %i of the %s, an unmeasured voice %f times as slow never skips a rep',
    async (level, exercise, slow) => {
      const { answer, progress, reps, all } = await portion(level, exercise, UNMEASURED);
      const heard = repsHeard(answer, exercise, UNMEASURED, LISTENING_MS / slow).slice(0, all);
      const skips: number[] = [];
      for (let at = 0; at < endOfReps(heard, progress) * slow; at += STEP_MS) {
        const count = begunBy(at / slow, heard, exercise, reps);
        if (isOver(heard, count, at / slow, exercise, progress)) continue;
        if (repsBefore(progress, resumed(progress, at).place, reps) >= Math.max(1, count)) skips.push(at);
      }
      expect(skips).toEqual([]);
    },
  );
});

test('the rep that was interrupted is named, and counted on from', async () => {
  const { answer, progress, skill, attributes } = await portion(11, 'lunge', MEASURED);
  const heard = repsHeard(answer, 'lunge', MEASURED, LISTENING_MS);
  const echo = device('echo', 'amzn1.ask.account.SOMEONE', () => skill);
  echo.adopt(attributes);
  const at = (progress.sent?.at ?? 0) + LATENCY_MS + (heard[6] ?? 0) + 1500;
  const paused = await echo.send(intent('AMAZON.PauseIntent'), at);
  expect(JSON.stringify(paused.response.outputSpeech)).toContain('Paused at rep seven');
  const { response } = await echo.send(intent('AMAZON.ResumeIntent'), at + 30_000);
  expect(JSON.stringify(response.outputSpeech)).toMatch(/from rep seven.*three.*two.*one.*press.*lower/is);
});

/** The answer that leads an exercise at a level, and what the session remembers of it. */
async function portion(level: number, exercise: ExerciseId, voice: VoiceTable) {
  const { skill } = skillOver(memoryProgressStore(), { voice });
  const echo = device('echo', 'amzn1.ask.account.SOMEONE', () => skill);
  await echo.send(LAUNCH, NOW);
  await echo.send(intent('SetLevelIntent', { level: said('level', String(level)) }), NOW + 20_000);
  await echo.send(intent('ReadyIntent'), NOW + 40_000);
  await echo.send(intent('GoToExerciseIntent', { exercise: matched('exercise', exercise) }), NOW + 41_000);
  let answer: ResponseEnvelope;
  let progress: Progress;
  let at = NOW + 60_000;
  // A set-up that does not fit beside its set is a portion of its own.
  do {
    answer = await echo.send(intent('ReadyIntent'), at);
    ({ progress } = fromRecord(answer.sessionAttributes?.['progress'], RECORD_VERSION, milliseconds(NOW)));
    at += 200_000;
  } while ((progress.sent?.runs[0]?.start ?? Infinity) > (progress.sent?.speech ?? 0));
  const reps = seen(progress)?.programme.reps[exercise] ?? 0;
  const all = reps * EXERCISES[exercise].sides.length;
  return { answer, progress, reps, all, skill, attributes: answer.sessionAttributes };
}

function resumed(progress: Progress, at: number) {
  const sentAt = progress.sent?.at ?? 0;
  const turn = turnOf(respond({ kind: 'pause' }, progress, milliseconds(sentAt + LATENCY_MS + at), SPEAKER));
  const place = seen(turn.progress)?.place ?? null;
  return { place, isSet: place === null || place.rep === 1 };
}

/** How many reps were begun: each of a set's later ones once the bottom of the one before it was heard. */
function begunBy(at: number, heard: readonly number[], exercise: ExerciseId, reps: number): number {
  const early = (index: number): number => (index % reps === 0 ? 0 : AFTER_BOTTOM_MS[exercise]);
  return heard.filter((start, index) => start - early(index) <= at).length;
}

/** In the closing words after a set, which end in the next one: the place is the start of what comes next. */
function isOver(
  reps: readonly number[],
  count: number,
  at: number,
  exercise: ExerciseId,
  progress: Progress,
): boolean {
  const length = progress.sent?.runs[0]?.repLength ?? 0;
  const total = seen(progress)?.programme.reps[exercise] ?? 0;
  return (
    count > 0 && count % total === 0 && at >= (reps[count - 1] ?? 0) + length - AFTER_BOTTOM_MS[exercise]
  );
}

/** When the last rep in the answer is over; after it come words, or reps of another exercise. */
function endOfReps(reps: readonly number[], progress: Progress): number {
  return (reps.at(-1) ?? 0) + (progress.sent?.runs[0]?.repLength ?? 0);
}

function takenUp(count: number, reps: number, progress: Progress) {
  const first = seen(progress)?.place;
  const sides = first === undefined || first === null ? [] : EXERCISES[first.exercise].sides;
  const set = Math.max(0, Math.ceil(count / reps) - 1);
  const rep = count === 0 ? 1 : ((count - 1) % reps) + 1;
  const side = sides[sides.indexOf(first?.side ?? 'both') + set];
  return { round: first?.round, exercise: first?.exercise, side, rep: rep <= 2 ? 1 : rep };
}

/** How many reps of the exercise, on one side and then the other, lie before a place. */
function repsBefore(progress: Progress, place: ReturnType<typeof resumed>['place'], reps: number): number {
  const first = seen(progress)?.place;
  if (place === null || first == null || place.exercise !== first.exercise) return Infinity;
  return (place.side === first.side ? 0 : reps) + place.rep - 1;
}
