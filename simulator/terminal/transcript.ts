import type { Playing } from '../devices/device';
import type { EchoEvent, SessionEnd } from '../echoEvent';
import { heardAsOf } from '../hearing/utterance';
import { clockText } from './clockText';
import { piecesBy } from './pieces';

/** Where a transcript is written: whole lines, and the line that is still growing. */
export interface Page {
  /** Goes on with the current line. */
  add(text: string): void;
  /** Ends the current line, if anything is on it. */
  endLine(): void;
}

export interface Transcript {
  onEvent(event: EchoEvent): void;
  /** Writes what has been heard by a time. */
  hearUntil(at: number): void;
}

const WIDEST = 96;

const ENDS: Readonly<Record<SessionEnd, string>> = {
  skill: 'the session is over',
  USER_INITIATED: 'you left the skill',
  EXCEEDED_MAX_REPROMPTS: 'nobody answered: the session is over',
  ERROR: 'the session is over',
};

/** Writes a conversation down as it is heard, word by word, with the time since the start on every line. */
export function createTranscript(page: Page, startsAt: number, columns: number): Transcript {
  const width = Math.min(WIDEST, columns - 1);
  let sounding: Pick<Playing, 'tracks' | 'screen' | 'startsAt'> | null = null;
  let written = 0;
  let column = 0;

  return {
    onEvent(event) {
      switch (event.kind) {
        case 'said':
          note(event.at, `You: ${event.text}`);
          noteHeardAs(event.at, heardAsOf(event.meaning));
          return;
        case 'touched':
          note(event.at, `You touch: ${event.button}`);
          return;
        case 'alexaHerself':
          note(event.at, '(no session is open: Alexa herself hears this, the skill does not)');
          return;
        case 'replied':
          sounding = event.playing;
          written = 0;
          return;
        case 'streaming':
          // What goes on was written before up to here.
          sounding = { tracks: [event.track], screen: null, startsAt: event.track.startsAt };
          written = piecesBy(event.at, sounding).length;
          return;
        case 'streamQuiet':
          stopAt(event.at, !event.heard.isWhole);
          return;
        case 'quiet':
          stopAt(event.at, event.cut);
          return;
        case 'sessionOver':
          note(event.at, `(${ENDS[event.reason]})`);
          return;
        case 'problem':
          note(event.at, "Alexa: There was a problem with the requested skill's response.");
          return;
        case 'exchange':
          return;
      }
    },
    hearUntil,
  };

  function hearUntil(at: number): void {
    if (sounding === null) {
      return;
    }
    const due = piecesBy(at, sounding);
    due.slice(written).forEach((piece) => {
      if (piece.kind === 'silence' || piece.kind === 'screen') {
        note(piece.at, piece.text);
      } else {
        write(piece.at, piece.text);
      }
    });
    written = Math.max(written, due.length);
  }

  function stopAt(at: number, cut: boolean): void {
    hearUntil(at);
    if (cut) {
      write(at, '—');
    }
    endLine();
    sounding = null;
  }

  function write(at: number, text: string): void {
    if (column > 0 && column + text.length + 1 > width) {
      endLine();
    }
    const piece = column === 0 ? `${clockText(at - startsAt)}  ${text}` : ` ${text}`;
    column += piece.length;
    page.add(piece);
  }

  function note(at: number, text: string): void {
    endLine();
    page.add(`${clockText(at - startsAt)}  ${text}`);
    page.endLine();
  }

  function noteHeardAs(at: number, phrase: string | null): void {
    if (phrase !== null) {
      note(at, `(heard as "${phrase}")`);
    }
  }

  function endLine(): void {
    page.endLine();
    column = 0;
  }
}
