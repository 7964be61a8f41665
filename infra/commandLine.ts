import { parseArgs } from 'node:util';
import { type Deployment, rememberDeployment } from './deployment';
import { type Stage, STAGES } from './stage';

export interface Asked {
  readonly stage: Stage;
  readonly deployment: Deployment;
}

/** Reads a command's options, and remembers those that a later command needs too. */
export function readOptions(root: string, argv: readonly string[]): Asked {
  const { values } = parseArgs({ args: [...argv], options: OPTIONS });
  const { stage: named, ...given } = values;
  const stage = STAGES.find((known) => known === (named ?? 'dev'));
  if (stage === undefined)
    throw new Error(`--stage should be ${STAGES.join(' or ')}, but is ${JSON.stringify(named)}.`);
  const more: Deployment = {
    ...(given.region && { region: given.region }),
    ...(given['skill-id'] && { skillId: given['skill-id'] }),
    ...(given['alarm-mail'] && { alarmMail: given['alarm-mail'] }),
    ...(given['privacy-url'] && { privacyUrl: given['privacy-url'] }),
    ...(given['terms-url'] && { termsUrl: given['terms-url'] }),
  };
  return { stage, deployment: rememberDeployment(root, stage, more) };
}

/** Runs a command; what it cannot do is one line and exit code 2. */
export async function runCommand(command: () => void | Promise<void>): Promise<void> {
  try {
    await command();
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 2;
  }
}

const OPTIONS = {
  stage: { type: 'string' },
  region: { type: 'string' },
  'skill-id': { type: 'string' },
  'alarm-mail': { type: 'string' },
  'privacy-url': { type: 'string' },
  'terms-url': { type: 'string' },
} as const;
