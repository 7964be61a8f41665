import type { Clock } from './clock';
import type { Echo } from '../echo';
import { isUnderstood } from '../hearing/utterance';
import { touchedBy, type ScriptLine } from './script';

/** Somebody with a script in front of them, or one line of it. */
export interface Person {
  /** Says a line when its time has come; false when nothing understands it. */
  say(line: ScriptLine): Promise<boolean>;
  /** Listens until the microphone opens. */
  hearOut(): Promise<void>;
  /** Stays silent until nothing more happens by itself. */
  staySilent(): Promise<void>;
  /** Looks around after a moment of silence. */
  waitAMoment(): Promise<void>;
}

export interface Room {
  readonly echo: Echo;
  readonly clock: Clock;
  /** Called whenever time has passed. */
  readonly look: (at: number) => void;
  /** True once the person has left. */
  readonly isLeft: () => boolean;
}

export function createPerson({ echo, clock, look, isLeft }: Room): Person {
  return {
    async say(line) {
      await waitUntil(timeOf(line));
      if (isLeft()) {
        return true;
      }
      const button = touchedBy(line.text);
      if (button !== null) {
        return echo.touch(button, clock.now());
      }
      return isUnderstood(await echo.say(line.text, clock.now()));
    },
    hearOut: () => waitUntil(microphoneOpens()),
    async staySilent() {
      for (let at = echo.nextAt(); at !== null && !isLeft(); at = echo.nextAt()) {
        await waitUntil(at);
      }
    },
    async waitAMoment() {
      await clock.waitTowards(Infinity);
      await echo.passTo(clock.now());
      look(clock.now());
    },
  };

  function timeOf({ afterMs }: ScriptLine): number {
    return afterMs === null ? microphoneOpens() : (echo.lastReplyBegan() ?? clock.now()) + afterMs;
  }

  function microphoneOpens(): number {
    const playing = echo.playing();
    return playing === null ? clock.now() : playing.startsAt + playing.reply.speech.length;
  }

  /** Looks around at least once: what is due may lie behind already, where a skill took long to answer. */
  async function waitUntil(at: number): Promise<void> {
    do {
      await clock.waitTowards(at);
      // What is said at the very end of the silence comes too late, so only the time before it passes here.
      await echo.passTo(Math.min(clock.now(), at));
      look(clock.now());
    } while (clock.now() < at && !isLeft());
  }
}
