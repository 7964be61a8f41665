import { setsOf, type Programme } from '../../lambda/workout/programme';
import { indexOfSet } from '../../lambda/workout/place';
import type { RepRun } from '../../lambda/workout/portions';
import type { Track } from '../devices/device';
import { captionsOf, phrasesOf, saidPhrase } from './captions';
import type { Card } from '../devices/stream';
import type { PlayingView } from './messages';
import { stretch } from './scenes';
import { setView } from './setView';
import { WHILE_STREAMING } from './suggestions';

/** A stream that the audio player plays, since a time. */
export interface StreamPlaying {
  readonly at: number;
  readonly track: Track;
  readonly runs: readonly RepRun[];
  readonly card: Card;
}

/** What a page needs to play a stream from where it begins, or goes on; the programme is the one it belongs to. */
export function streamView(
  { at, track, runs, card }: StreamPlaying,
  programme: Programme | null,
  nextAt: number | null,
): PlayingView {
  const phrases = phrasesOf([track], track.startsAt);
  const { length } = track.heard;
  const sets =
    programme === null ? [] : runs.map((run) => setView(run, programme, shareBefore(programme, run)));
  return {
    from: Math.max(0, at - track.startsAt),
    phrases: phrases.map(saidPhrase),
    captions: phrases.flatMap(captionsOf),
    sets,
    scenes: stretch(0, length, sets).map(({ at: from, kind }) => ({
      at: from,
      kind,
      status: 'Say “Alexa, pause” at any time.',
      suggestions: WHILE_STREAMING,
      isUrged: false,
    })),
    screen: null,
    card,
    next: nextAt === null ? length : nextAt - track.startsAt,
    end: length,
  };
}

/** How much of a programme comes before a rep, from 0 to 1. */
function shareBefore(programme: Programme, run: RepRun): number {
  const reps = setsOf(programme).map((set) => set.reps);
  const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0);
  return (sum(reps.slice(0, indexOfSet(programme, run))) + run.fromRep - 1) / sum(reps);
}
