import type { Progress } from '../../lambda/coach/person/progress';
import { SPEAKER } from '../../lambda/speech/speaker';
import { milliseconds } from '../../lambda/workout/milliseconds';
import type { Playing } from '../devices/device';
import { endOf } from '../devices/playback';
import { progressIn, workoutAt } from '../workoutHeard';
import { captionsOf, phrasesOf, saidPhrase, type SpokenPhrase } from './captions';
import type { PlayingView, Scene, SetView, View } from './messages';
import { stretch } from './scenes';
import { screenView } from './screenView';
import { setView } from './setView';
import { answersInto, answersTo, WHILE_PAUSED, WHILE_QUIET } from './suggestions';

/** What a page needs to play and to show a reply by itself, until somebody says something. */
export function viewOf(playing: Playing, nextAt: number | null, shape: string): PlayingView {
  const progress = progressIn(playing.reply.response);
  const end = endOf(playing.reply);
  const phrases = phrasesOf(playing.tracks, playing.startsAt);
  const sets = setsIn(playing, progress, phrases);
  return {
    from: 0,
    phrases: phrases.map(saidPhrase),
    captions: phrases.flatMap(captionsOf),
    sets,
    scenes: scenesOf(playing, progress, sets),
    screen: screenView(playing.reply.response, shape, playing.reply.speech.length),
    next: nextAt === null ? end : nextAt - playing.startsAt,
    end,
  };
}

/** What is told and offered while nothing plays: to begin or, where a stream stands still, to go on; and why it is quiet. */
export function quietView(isPaused: boolean, why: string | null): Pick<View, 'quiet' | 'offer'> {
  const [words = '', ...suggestions] = isPaused ? WHILE_PAUSED : WHILE_QUIET;
  const status = isPaused ? 'The workout stands still.' : 'Turn the sound up, lie down, and press Start.';
  return {
    quiet: { at: 0, kind: 'quiet', status: why ?? status, suggestions },
    offer: { label: isPaused ? 'Resume' : 'Start', words },
  };
}

function setsIn(
  playing: Playing,
  progress: Progress | null,
  phrases: readonly SpokenPhrase[],
): readonly SetView[] {
  // What a stream plays is timed from its own start.
  const sent = progress?.sent?.stream === null ? progress.sent : null;
  if (progress === null || sent === null || progress.workout.kind === 'none') return [];
  const { programme } = progress.workout;
  return sent.runs.map((run) => {
    const share = workoutAt(playing, playing.startsAt + run.start)?.share ?? 0;
    return setView({ ...run, start: milliseconds(heardAt(run.start, phrases)) }, programme, share);
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
  const question = progress?.question ?? null;
  const isCounted = spoken.some(({ kind }) => kind === 'counting');
  const reprompted = length + SPEAKER.listening;
  const repromptEnd = reprompted + (reply.reprompt?.length ?? 0);
  return [
    ...(isCounted ? spoken : spoken.map((scene) => ({ ...scene, suggestions: answersInto(question) }))),
    listening(length, question),
    ...(reply.reprompt === null ? [] : stretch(reprompted, repromptEnd, sets)),
    ...(repromptEnd < end ? [listening(repromptEnd, progress?.sent?.repromptQuestion ?? null)] : []),
  ];
}

function listening(at: number, question: Progress['question']): Scene {
  return { at, kind: 'listening', status: 'Listening', suggestions: answersTo(question) };
}
