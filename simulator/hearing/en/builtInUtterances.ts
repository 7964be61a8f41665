/**
 * What people say for Amazon's standard intents, which need no samples of their own.
 * Source: developer.amazon.com/docs/alexa/custom-skills/standard-built-in-intents.html, a subset by its own words.
 */
export const BUILT_IN_UTTERANCES: Readonly<Record<string, readonly string[]>> = {
  'AMAZON.CancelIntent': ['cancel', 'never mind', 'nevermind', 'forget it'],
  'AMAZON.HelpIntent': ['help', 'help me', 'can you help me'],
  'AMAZON.LoopOffIntent': ['loop off', 'stop looping'],
  'AMAZON.LoopOnIntent': ['loop on', 'keep looping'],
  'AMAZON.NavigateHomeIntent': ['home', 'go home', 'go to home', 'home screen', 'go to the home screen'],
  'AMAZON.NextIntent': ['next', 'skip', 'skip forward'],
  'AMAZON.NoIntent': ['no', 'no thanks'],
  'AMAZON.PauseIntent': ['pause', 'pause that'],
  'AMAZON.PreviousIntent': ['go back', 'skip back', 'back up', 'previous'],
  'AMAZON.RepeatIntent': ['repeat', 'say that again', 'repeat that'],
  'AMAZON.ResumeIntent': ['resume', 'continue', 'keep going'],
  'AMAZON.ShuffleOffIntent': ['stop shuffling', 'shuffle off', 'turn off shuffle'],
  'AMAZON.ShuffleOnIntent': ['shuffle', 'shuffle on', 'turn on shuffle'],
  'AMAZON.StartOverIntent': ['start over', 'restart', 'start again'],
  'AMAZON.StopIntent': ['stop', 'off', 'shut up'],
  'AMAZON.YesIntent': ['yes', 'yes please', 'sure'],
};

/** Words that close a skill without asking it: it only learns that its session ended. */
export const EXIT_UTTERANCES: readonly string[] = ['exit', 'quit'];
