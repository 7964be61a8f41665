import { parseArgs, type ParseArgsConfig } from 'node:util';
import {
  type Deployment,
  readDeployment,
  refuseASecondSkill,
  refuseToGuess,
  rememberDeployment,
} from './deployment';
import { type Stage, STAGES } from './stage';

export interface Asked {
  readonly stage: Stage;
  readonly deployment: Deployment;
}

/** Reads a command's options, and remembers those that a later command needs too. */
export function readOptions(root: string, argv: readonly string[], unnamed?: Stage): Asked {
  const { stage, more } = askedFor(optionsIn(argv, OPTIONS), unnamed);
  return { stage, deployment: rememberDeployment(root, stage, more) };
}

/** The same for a deployment, which is refused where it may shut out a skill that is up. */
export function readDeployOptions(root: string, argv: readonly string[]): Asked {
  const { first, sound, ...options } = optionsIn(argv, {
    ...OPTIONS,
    first: { type: 'boolean' },
    sound: { type: 'boolean' },
  });
  const { stage, more: named } = askedFor(options);
  const more: Deployment = { ...named, ...(sound === true && { sound: 'yes' }) };
  const known = { ...readDeployment(root, stage), ...more };
  if (first !== true) refuseToGuess(stage, known);
  if (known.region === undefined)
    throw new Error(`--region should say where ${stage} is to be, but is not given.`);
  return { stage, deployment: rememberDeployment(root, stage, more) };
}

/** The same for a skill, which is refused where it may become a second one. */
export function readSkillOptions(root: string, argv: readonly string[]): Asked {
  const { first, ...options } = optionsIn(argv, { ...OPTIONS, first: { type: 'boolean' } });
  const { stage, more } = askedFor(options);
  if (first !== true) refuseASecondSkill(stage, { ...readDeployment(root, stage), ...more });
  return { stage, deployment: rememberDeployment(root, stage, more) };
}

function askedFor(options: Options, unnamed?: Stage): { readonly stage: Stage; readonly more: Deployment } {
  const { stage: named, ...given } = options;
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
  return { stage, more };
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

function optionsIn<Known extends NonNullable<ParseArgsConfig['options']>>(
  argv: readonly string[],
  options: Known,
) {
  try {
    return parseArgs({ args: [...argv], options }).values;
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

type Options = { readonly [Name in keyof typeof OPTIONS]?: string | undefined };

const OPTIONS_HELP = `  --stage STAGE       dev or prod; each has a skill, a function and a table of its own
  --region REGION     us-east-1, us-west-2, eu-west-1 or ap-northeast-1
  --first             (npm run deploy) the stage was never deployed, or is to be without what it had;
                      (npm run skill) the stage has no skill yet
  --sound             (npm run deploy) also what "non-stop" plays; remembered, so that later deployments have it too
  --skill-id ID       a skill that is there already; one made by "npm run skill" is known
  --alarm-mail MAIL   who is told of alarms
  --privacy-url URL   the page of PRIVACY.md
  --terms-url URL     the page of TERMS.md

What is given once is remembered in .deploy/STAGE.json; take it back there. docs/deploy.md leads through all of it.
Exit code: 0, or 2 where something is to be put right.`;
