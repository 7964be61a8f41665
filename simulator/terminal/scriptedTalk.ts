import type { ScriptLine } from './script';
import { sayOrTell, type Talk } from './talk';

/** The lines of a script, one after the other. */
export function scriptedTalk(
  script: readonly ScriptLine[],
  scriptName: string,
  stderr: NodeJS.WritableStream,
): Talk {
  return {
    async hold(person) {
      for (const line of script) {
        await sayOrTell(person, line, scriptName, stderr);
      }
    },
    draft: () => ({ text: '', cursor: 0 }),
    isLeft: () => false,
    close: () => undefined,
  };
}
