import { isUnderstood, type Meaning } from '../hearing/utterance';
import { WHILE_QUIET } from './suggestions';

const WAKE_WORD = /^\s*((hey|okay)\s+)?alexa\b[\s,]*/i;
const QUESTION = /^(how|what|where|when|which|who|why|is|am|are|do|did|can)\b/;

/** Why the skill did not hear words, as no session of it is open; and words that it does hear, the same where that can be. */
export function whyUnheard(said: string, isStreaming: boolean, meaningOf: (text: string) => Meaning): string {
  const words = said.replace(WAKE_WORD, '').replace(/[.?!]\s*$/, '');
  const asked = `${words.slice(0, 1).toLowerCase()}${words.slice(1)}`;
  const links = linksTo(asked, isStreaming);
  const named = links
    .map((link) => `Alexa, ask eccentric glutes ${link}${asked}`)
    .find((text) => isWhole(meaningOf(text)));
  const why = isStreaming ? 'Non-stop, say it with the name' : 'She is not listening now. Say';
  return `${why}: “${named ?? String(WHILE_QUIET[0])}”.`;
}

/** What may stand between the name and what is asked. While nothing plays only questions make sense without a start. */
function linksTo(asked: string, isStreaming: boolean): readonly string[] {
  if (QUESTION.test(asked)) return [''];
  return isStreaming ? ['to ', 'for ', ''] : [];
}

/** Whether the skill is asked just that, and no guess is needed. */
function isWhole(meaning: Meaning): boolean {
  return meaning.kind === 'oneShot' && isUnderstood(meaning) && meaning.intent.heardAs === null;
}
