/**
 * What Amazon's own intents already answer to, and what never reaches a skill ("exit"), by language.
 * Source: "Standard Built-in Intents" in the documentation of the Alexa Skills Kit, which lists a part of them.
 */
export const BUILT_IN_UTTERANCES: Readonly<Record<string, readonly string[]>> = {
  en: [
    ...['cancel', 'never mind', 'forget it'],
    ...['help', 'help me', 'can you help me'],
    ...['next', 'skip', 'skip forward'],
    ...['no', 'no thanks'],
    ...['pause', 'pause that'],
    ...['go back', 'skip back', 'back up'],
    ...['repeat', 'say that again', 'repeat that'],
    ...['resume', 'continue', 'keep going'],
    ...['start over', 'restart', 'start again'],
    ...['stop', 'off', 'shut up'],
    ...['yes', 'yes please', 'sure'],
    ...['home', 'go home', 'exit', 'quit'],
  ],
};
