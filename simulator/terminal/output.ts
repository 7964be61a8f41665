import type { Echo } from '../echo';
import type { EchoEvent } from '../echoEvent';
import { workoutAt } from '../workoutHeard';
import { exchangeLine } from './exchangeLine';
import type { Draft } from './lines';
import type { Manner } from './manner';
import { plainPage, screenPage } from './page';
import { statusLine } from './status';
import { createSummary } from './summary';
import { columnsOf, type Surroundings } from './surroundings';
import { createTranscript } from './transcript';

export const PROMPT = '> ';

/** Everything a conversation writes: what is heard, what went wrong, the exchanges, the status and the summary. */
export interface Output {
  onEvent(event: EchoEvent): void;
  /** Writes what has been heard by a time and, on a terminal, what is going on. */
  look(echo: Echo, draft: Draft, at: number): void;
  /** Leaves the terminal as it was found. */
  leave(): void;
  summarise(at: number): void;
}

export function createOutput(
  { stdout, stderr }: Surroundings,
  { fast, json }: Pick<Manner, 'fast' | 'json'>,
  startsAt: number,
): Output {
  const write = (text: string) => {
    stdout.write(text);
  };
  const columns = () => columnsOf(stdout);
  const screen = stdout.isTTY === true && !fast && !json ? screenPage(write, columns) : null;
  const page = screen ?? plainPage(json ? () => undefined : write);
  const transcript = createTranscript(page, startsAt, columns());
  const summary = createSummary();

  return {
    onEvent(event) {
      transcript.onEvent(event);
      summary.onEvent(event);
      if (event.kind === 'exchange' && json) {
        write(exchangeLine(event.exchange));
      }
      if (event.kind === 'problem') {
        stderr.write(`The skill's response could not be used: ${event.reason}\n`);
      }
    },
    look(echo, draft, at) {
      transcript.hearUntil(at);
      screen?.drawBelow([statusAt(echo, at), `${PROMPT}${draft.text}`], PROMPT.length + draft.cursor);
    },
    leave: () => screen?.leave(),
    summarise(at) {
      if (!json) {
        write(`${summary.lineAt(at - startsAt)}\n`);
      }
    },
  };

  function statusAt(echo: Echo, at: number): string {
    const playing = echo.playing();
    const view = playing === null ? null : workoutAt(playing, at);
    return statusLine(echo.momentAt(at), view, at - startsAt);
  }
}
