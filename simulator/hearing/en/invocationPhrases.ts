import type { InvocationPhrases } from '../invocation';
import { keysOfEach } from './englishWords';

// Source: developer.amazon.com/docs/custom-skills/understanding-how-users-invoke-custom-skills.html
export const INVOCATION_PHRASES: InvocationPhrases = {
  polite: keysOfEach([
    ...['can you', 'could you', 'would you', 'will you', "let's"],
    ...['i want to', 'i wanna', "i'd like to", 'i would like to'],
  ]),
  openers: keysOfEach([
    ...['ask', 'begin', 'do', 'go to', 'launch', 'load', 'open', 'play', 'resume', 'run', 'speak to'],
    ...['speak with', 'start', 'start up', 'talk to', 'talk with', 'tell', 'use'],
  ]),
  closers: keysOfEach(['exit', 'quit', 'close', 'leave']),
  beforeName: keysOfEach([
    ...['with', 'using', 'from', 'in', 'on', 'through', 'via', 'by', 'at', 'for', 'to'],
  ]),
  articles: keysOfEach(['the', 'my', 'our']),
  skill: keysOfEach(['skill', 'app']),
  afterName: keysOfEach(['to', 'for', 'and', 'about', 'that', 'if', 'whether']),
};
