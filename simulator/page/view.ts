import { setName } from '../../lambda/language/en/names';
import type { Progress } from '../../lambda/coach/person/progress';
import { SPEAKER } from '../../lambda/speech/speaker';
import { EXERCISES } from '../../lambda/workout/exercises';
import { setsOf } from '../../lambda/workout/programme';
import { BEAT } from '../../lambda/workout/tempo';
import { beatsOf } from '../../lambda/workout/timeline';
import type { Playing } from '../devices/device';
import { endOf } from '../devices/playback';
import { progressIn, workoutAt } from '../workoutHeard';
import { captionsOf, phrasesOf, type SpokenPhrase } from './captions';
import type { PlayingView, Scene, SetView } from './messages';
import { answersTo, WHILE_COUNTING, WHILE_QUIET, WHILE_SPEAKING } from './suggestions';

/** What a page needs to play and to show a reply by itself, until somebody says something. */
export function viewOf(playing: Playing, nextAt: number | null): PlayingView {
  const progress = progressIn(playing.reply.response);
  const end = endOf(playing.reply);
  const phrases = phrasesOf(playing);
  const sets = setsIn(playing, progress, phrases);
  return {
    phrases: phrases.map(({ at, length, room, words }) => ({
      at,
      length,
      room,
      text: words.map(([, word]) => word).join(' '),
    })),
    captions: phrases.flatMap(captionsOf),
    sets,
    scenes: scenesOf(playing, progress, sets),
    next: nextAt === null ? end : nextAt - playing.startsAt,
    end,
  };
}

/** What is told while nothing plays; where something was said that nobody answered, why. */
export function quietScene(why: string | null): Scene {
  return {
    at: 0,
    kind: 'quiet',
    status: why ?? 'Turn the sound up, lie down, and press Start.',
    suggestions: WHILE_QUIET,
  };
}

function setsIn(
  playing: Playing,
  progress: Progress | null,
  phrases: readonly SpokenPhrase[],
): readonly SetView[] {
  if (progress?.sent === undefined || progress.sent === null || progress.workout.kind === 'none') return [];
  const { programme } = progress.workout;
  const all = setsOf(programme).reduce((sum, { reps }) => sum + reps, 0);
  return progress.sent.runs.map((run) => {
    const from = workoutAt(playing, playing.startsAt + run.start)?.share ?? 0;
    const { phases } = EXERCISES[run.exercise];
    return {
      start: heardAt(run.start, phrases),
      repLength: run.repLength,
      phases: phases.map((kind) => ({ kind, length: BEAT * beatsOf(kind, programme.lowerSeconds) })),
      fromRep: run.fromRep,
      toRep: run.toRep,
      reps: programme.reps[run.exercise],
      name: capitalised(setName(run)),
      round: programme.rounds > 1 ? `Round ${run.round} of ${programme.rounds}` : 'One round',
      share: [from, Math.min(1, from + (run.toRep - run.fromRep + 1) / all)],
    };
  });
}

/** The words before a set may take a little less than planned; its first beat is the phrase nearest to its time. */
function heardAt(planned: number, phrases: readonly SpokenPhrase[]): number {
  const distance = ({ at }: SpokenPhrase) => Math.abs(at - planned);
  return phrases.toSorted((one, other) => distance(one) - distance(other))[0]?.at ?? planned;
}

function scenesOf({ reply }: Playing, progress: Progress | null, sets: readonly SetView[]): readonly Scene[] {
  const end = endOf(reply);
  const { length } = reply.speech;
  const spoken = stretch(0, length, sets);
  if (reply.ends) return spoken;
  const reprompted = length + SPEAKER.listening;
  const repromptEnd = reprompted + (reply.reprompt?.length ?? 0);
  return [
    ...spoken,
    listening(length, progress?.question ?? null),
    ...(reply.reprompt === null ? [] : stretch(reprompted, repromptEnd, sets)),
    ...(repromptEnd < end ? [listening(repromptEnd, progress?.sent?.repromptQuestion ?? null)] : []),
  ];
}

/** A stretch of speech, with the sets that are counted in it. */
function stretch(from: number, to: number, sets: readonly SetView[]): readonly Scene[] {
  return [
    speaking(from),
    ...sets
      .filter(({ start }) => start >= from && start < to)
      .flatMap(({ start, fromRep, toRep, repLength }) => {
        const end = start + (toRep - fromRep + 1) * repLength;
        return end < to ? [counting(start), speaking(end)] : [counting(start)];
      }),
  ];
}

function speaking(at: number): Scene {
  return { at, kind: 'speaking', status: 'Say “Alexa” to break in.', suggestions: WHILE_SPEAKING };
}

function counting(at: number): Scene {
  return { at, kind: 'counting', status: 'Say “Alexa, pause” at any time.', suggestions: WHILE_COUNTING };
}

function listening(at: number, question: Progress['question']): Scene {
  return { at, kind: 'listening', status: 'Listening', suggestions: answersTo(question) };
}

function capitalised(text: string): string {
  return `${text.slice(0, 1).toUpperCase()}${text.slice(1)}`;
}
