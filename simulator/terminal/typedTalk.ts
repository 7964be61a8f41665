import { linesOf } from './lines';
import type { Manner } from './manner';
import type { Person } from './person';
import { PROMPT } from './output';
import { scriptReader } from './script';
import type { Surroundings } from './surroundings';
import { sayOrTell, type Talk } from './talk';

/** What is typed on a terminal, or comes out of a pipe. */
export function typedTalk(
  { stdin, stderr, leaving }: Surroundings,
  { fast, scriptName }: Pick<Manner, 'fast' | 'scriptName'>,
): Talk {
  const isTerminal = stdin.isTTY === true;
  const lines = linesOf(stdin, isTerminal);
  const readLine = scriptReader(scriptName);

  return {
    async hold(person) {
      while (!lines.isEnded() && !leaving.aborted) {
        if (fast) {
          prompt();
          await lines.arrived();
        }
        const text = lines.take();
        if (text !== undefined) {
          await (isTerminal ? takeTyped(text, person) : takePiped(text, person));
        } else if (!fast) {
          await person.waitAMoment();
        }
      }
      readLine.end();
    },
    draft: () => lines.draft(),
    isLeft: () => isTerminal && lines.isEnded(),
    close: () => {
      lines.close();
    },
  };

  /** Whoever types while the coach speaks interrupts it; in virtual time nobody can. */
  async function takeTyped(text: string, person: Person): Promise<void> {
    const line = readLine(text);
    if (line !== null) {
      await person.say(fast ? line : { ...line, afterMs: line.afterMs ?? 0 });
      if (fast) {
        await person.hearOut();
      }
    } else if (fast && text.trim() === '') {
      await person.staySilent();
    }
  }

  /** Lines from a pipe wait for the microphone. */
  async function takePiped(text: string, person: Person): Promise<void> {
    const line = readLine(text);
    if (line !== null) {
      await sayOrTell(person, line, scriptName, stderr);
    }
  }

  function prompt(): void {
    if (isTerminal) {
      stderr.write(PROMPT);
    }
  }
}
