import type { Draft } from './lines';
import type { Person } from './person';
import { touchedBy, type ScriptLine } from './script';

/** What somebody has to say in a conversation, from wherever it comes. */
export interface Talk {
  /** Says everything there is to say. */
  hold(person: Person): Promise<void>;
  /** What is being typed at this moment. */
  draft(): Draft;
  /** True once nobody is there to listen either. */
  isLeft(): boolean;
  close(): void;
}

/** Says a line, and tells where it stands if nothing understands it. */
export async function sayOrTell(
  person: Person,
  line: ScriptLine,
  scriptName: string,
  stderr: NodeJS.WritableStream,
): Promise<void> {
  if (!(await person.say(line))) {
    stderr.write(`${scriptName}:${String(line.number)}: ${whyNot(line.text)}.\n`);
  }
}

function whyNot(text: string): string {
  const button = touchedBy(text);
  return button === null
    ? `nothing understands "${text}"`
    : `there is no "${button}" on the screen to be touched`;
}
