import type { Metric } from '../../lambda/turn/operator';
import { skillHandler, type SkillHandler } from '../../lambda/alexa/skill';
import { voiceFor } from '../../lambda/speech/voices';
import type { VoiceTable } from '../../lambda/speech/voiceTable';
import type { ProgressStore } from '../../lambda/storage/progressStore';

/** What was logged, as the operator sees it. */
export type Logged = readonly [message: string, about: Readonly<Record<string, string>>];

/** The skill over a store, with what it logs. */
export function skillOver(
  store: ProgressStore,
  { skillId, voice = voiceFor('en-US') }: { readonly skillId?: string; readonly voice?: VoiceTable } = {},
): {
  readonly skill: SkillHandler;
  readonly logged: readonly Logged[];
  readonly counted: readonly Metric[];
} {
  const logged: Logged[] = [];
  const counted: Metric[] = [];
  const write = (...line: Logged): void => {
    logged.push(line);
  };
  const skill = skillHandler({
    store,
    log: { warn: write, error: write, count: (one) => counted.push(one) },
    voiceFor: () => voice,
    ...(skillId === undefined ? {} : { skillId }),
  });
  return { skill, logged, counted };
}

/** The voice as if it had been measured. */
export const MEASURED: VoiceTable = { ...voiceFor('en-US'), source: 'engine' };
