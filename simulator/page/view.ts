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
import { answersInto, answersTo, WHILE_LEFT, WHILE_PAUSED, WHILE_QUIET } from './suggestions';

/** What a page needs to play and to show a reply by itself, until somebody says something; and what may be said once its session is over. */
export function viewOf(
  playing: Playing,
  nextAt: number | null,
  shape: string,
  afterwards: readonly string[],
): PlayingView {
  const progress = progressIn(playing.reply.response);
  const end = endOf(playing.reply);
  const phrases = phrasesOf(playing.tracks, playing.startsAt);
  const sets = setsIn(playing, progress, phrases);
  return {
    from: 0,
    phrases: phrases.map(saidPhrase),
    captions: phrases.flatMap(captionsOf),
    sets,
    scenes: scenesOf(playing, progress, sets, afterwards),
    screen: screenView(playing.reply.response, shape, playing.reply.speech.length),
    card: null,
    next: nextAt === null ? end : nextAt - playing.startsAt,
    end,
  };
}

/** What a workout is while nothing plays: not begun, left in the middle, or a stream of it that stands still. */
export type Quiet = 'idle' | 'left' | 'paused';

const OFFERS: Readonly<Record<Quiet, { label: string; said: readonly string[]; status: string }>> = {
  idle: {
    label: 'Start',
    said: WHILE_QUIET,
    status: 'Turn the sound up, have room to kneel and to lie, and press Start.',
  },
  left: { label: 'Go on', said: WHILE_LEFT, status: 'Your place is kept.' },
  paused: { label: 'Resume', said: WHILE_PAUSED, status: 'The workout stands still.' },
};

/** What is told and offered while nothing plays. */
export function quietView(quiet: Quiet): Pick<View, 'quiet' | 'offer'> {
  const { label, said, status } = OFFERS[quiet];
  const [words = '', ...suggestions] = said;
  return {
    quiet: { at: 0, kind: 'quiet', status, suggestions, isUrged: false },
    offer: { label, words },
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

function scenesOf(
  { reply }: Playing,
  progress: Progress | null,
  sets: readonly SetView[],
  afterwards: readonly string[],
): readonly Scene[] {
  const end = endOf(reply);
  const { length } = reply.speech;
  if (reply.ends) return offering(afterwards, stretch(0, length, sets), true);
  const isLast = sets.at(-1)?.share[1] === 1;
  const rounds = roundsOf(progress);
  const question = progress?.question ?? null;
  const again = progress?.sent?.repromptQuestion ?? null;
  const reprompted = length + SPEAKER.listening;
  const repromptEnd = reprompted + (reply.reprompt?.length ?? 0);
  return [
    ...offering(answersInto(question, rounds), stretch(0, length, sets), isLast),
    listening(length, answersTo(question, rounds)),
    ...(reply.reprompt === null
      ? []
      : offering(answersInto(again, rounds), stretch(reprompted, repromptEnd, sets), isLast)),
    ...(repromptEnd < end ? [listening(repromptEnd, answersTo(again, rounds))] : []),
  ];
}

/** Words that lead up to a question offer its answers, as do those after the last count of all; others around a count the ways on. */
function offering(
  suggestions: readonly string[],
  scenes: readonly Scene[],
  isLast: boolean,
): readonly Scene[] {
  const counted = scenes.findLastIndex(({ kind }) => kind === 'counting');
  return scenes.map((scene, index) =>
    counted < 0 || (isLast && index > counted) ? { ...scene, suggestions } : scene,
  );
}

function roundsOf(progress: Progress | null): number {
  const workout = progress?.workout;
  return workout === undefined || workout.kind === 'none' ? 1 : workout.programme.rounds;
}

function listening(at: number, suggestions: readonly string[]): Scene {
  return { at, kind: 'listening', status: 'Listening', suggestions, isUrged: false };
}
