import { parseArgs } from 'node:util';
import { type Deployment, rememberDeployment } from './deployment';
import { type Stage, STAGES } from './stage';

export interface Asked {
  readonly stage: Stage;
  readonly deployment: Deployment;
}

/** Reads a command's options, and remembers those that a later command needs too. */
export function readOptions(root: string, argv: readonly string[], unnamed?: Stage): Asked {
  const { stage: named, ...given } = optionsIn(argv);
  const stage = named === undefined ? unnamed : STAGES.find((known) => known === named);
  if (stage === undefined) {
    throw new Error(
      named === undefined
        ? `--stage should be ${STAGES.join(' or ')}, but is not given. npm passes on what stands after "--": -- --stage dev`
        : `--stage should be ${STAGES.join(' or ')}, but is ${JSON.stringify(named)}.`,
    );
  }
  const more: Deployment = {
    ...(given.region !== undefined && { region: given.region }),
    ...(given['skill-id'] !== undefined && { skillId: given['skill-id'] }),
    ...(given['alarm-mail'] !== undefined && { alarmMail: given['alarm-mail'] }),
    ...(given['privacy-url'] !== undefined && { privacyUrl: given['privacy-url'] }),
    ...(given['terms-url'] !== undefined && { termsUrl: given['terms-url'] }),
  };
  return { stage, deployment: rememberDeployment(root, stage, more) };
}

/** Runs a command, or tells what it does; what it cannot do is one line and exit code 2. */
export async function runCommand(command: () => void | Promise<void>, help?: string): Promise<void> {
  if (help !== undefined && process.argv.slice(2).some((word) => word === '--help' || word === '-h')) {
    console.log(`${help}\n\n${OPTIONS_HELP}`);
    return;
  }
  try {
    await command();
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 2;
  }
}

function optionsIn(argv: readonly string[]) {
  try {
    return parseArgs({ args: [...argv], options: OPTIONS }).values;
  } catch (error) {
    const [reason = ''] = (error as Error).message.split(/\n|\. /);
    throw new Error(`${reason.replace(/\.$/, '')}. --help shows what there is.`, { cause: error });
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

const OPTIONS_HELP = `  --stage STAGE       dev or prod; each has a skill, a function and a table of its own
  --region REGION     us-east-1, us-west-2, eu-west-1 or ap-northeast-1 (default us-east-1)
  --skill-id ID       a skill that is there already; one made by "npm run skill" is known
  --alarm-mail MAIL   who is told of alarms
  --privacy-url URL   the page of PRIVACY.md
  --terms-url URL     the page of TERMS.md

What is given once is remembered in .deploy/STAGE.json; take it back there. docs/deploy.md leads through all of it.
Exit code: 0, or 2 where something is to be put right.`;
