interface Language {
  /** What Amazon's own intents answer to, and what never reaches a skill ("exit"). */
  readonly builtInUtterances: readonly string[];
  /** Some of what may be said in a slot of one of Amazon's own types. */
  readonly inSlots: Readonly<Record<string, readonly string[]>>;
}

/** What the checks of a model must know of its language; a locale in a new language needs an entry here. */
export function languageOf(locale: string): Language {
  const [name = ''] = locale.split('-');
  const language = LANGUAGES[name];
  if (language === undefined) {
    throw new Error(
      `Expected the language "${name}" in test/interactionModel/languages.ts, found none: add it.`,
    );
  }
  return language;
}

const LANGUAGES: Readonly<Record<string, Language>> = {
  en: {
    // Source: "Standard Built-in Intents" in the documentation of the Alexa Skills Kit, which lists a part of them.
    builtInUtterances: [
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
    inSlots: {
      'AMAZON.NUMBER': [
        ...[
          'one',
          'two',
          'three',
          'four',
          'five',
          'six',
          'seven',
          'eight',
          'nine',
          'ten',
          'eleven',
          'twelve',
        ],
        ...['fifteen', 'twenty', 'thirty', 'forty', 'sixty'],
      ],
      'AMAZON.DayOfWeek': ['monday', 'tuesdays', 'saturday'],
      'AMAZON.TIME': ['seven', 'seven thirty', 'six p. m.', 'morning', 'the evening'],
    },
  },
};
