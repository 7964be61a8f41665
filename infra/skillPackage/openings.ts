import type { Locale } from '../../lambda/language/locales';

/** How people open a skill of some name in a language. */
export interface Openings {
  readonly launch: RegExp;
  /** Gives what is asked of the skill in the same breath. */
  readonly ask: RegExp;
  /** Both, for a message. */
  readonly like: string;
}

// Source: developer.amazon.com/docs/custom-skills/understanding-how-users-invoke-custom-skills.html, a part of them.
const english = (name: string): Openings => ({
  launch: new RegExp(`^alexa, (?:open|start|launch) ${name}$`),
  ask: new RegExp(`^alexa, (?:ask|tell) ${name} (?:(?:to|for|that) )?(.+)$`),
  like: `"Alexa, open ${name}" or "Alexa, ask ${name} …"`,
});

/** The openings of each locale, by which its example phrases are checked. */
export const OPENINGS: Readonly<Record<Locale, (name: string) => Openings>> = {
  'en-US': english,
  'en-GB': english,
  'en-CA': english,
  'en-AU': english,
  'en-IN': english,
};
