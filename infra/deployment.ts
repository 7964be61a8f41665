import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { skillStackName, STAGES, type Stage } from './stage';

/** What is known of a deployed stage; kept in a file that git ignores, so that no command asks twice. */
export interface Deployment {
  readonly region?: string;
  readonly skillId?: string;
  readonly functionArn?: string;
  readonly alarmMail?: string;
  readonly privacyUrl?: string;
  readonly termsUrl?: string;
  /** Whether sound is deployed beside the skill: `yes`, or left out. */
  readonly sound?: string;
}

export function readDeployment(root: string, stage: Stage): Deployment {
  const file = fileOf(stage);
  if (!existsSync(join(root, file))) return {};
  let text: string;
  try {
    text = readFileSync(join(root, file), 'utf8');
  } catch (error) {
    throw new Error(`${file} cannot be read (${String(error)}).`, { cause: error });
  }
  return checked(objectIn(text, file), (key) => `${key} in ${file}`);
}

export function rememberDeployment(root: string, stage: Stage, more: Deployment): Deployment {
  const known = readDeployment(root, stage);
  const added = checked(more, (key) => FIELDS[key].name);
  refuseToMove(stage, known, added);
  refuseToSwap(root, stage, known, added);
  const deployment = { ...known, ...added };
  const file = fileOf(stage);
  try {
    mkdirSync(join(root, FOLDER), { recursive: true });
    writeFileSync(join(root, file), `${JSON.stringify(deployment, undefined, 2)}\n`);
  } catch (error) {
    throw new Error(`${file} cannot be written (${String(error)}).`, { cause: error });
  }
  return deployment;
}

/**
 * Refuses to make a skill for a stage of which none is known. It may have one, made from another machine, and a second
 * would stand beside it in the developer account, under the same name and shut out by the function.
 */
export function refuseASecondSkill(stage: Stage, { skillId, region = 'REGION' }: Deployment): void {
  if (skillId !== undefined) return;
  throw new Error(
    `Nothing in ${fileOf(stage)} says that ${stage} has a skill, so this would make one, beside any that is there. If ${stage} has one and is deployed, have AWS tell what was in that file:

${askAws(stage, region)}

If it has one and is not deployed, take its id from https://developer.amazon.com/alexa/console/ask: npm run skill -- --stage ${stage} --skill-id ID
If it has none: npm run skill -- --stage ${stage} --first`,
  );
}

/**
 * Refuses to deploy a stage of which the function or the skill is not known. It may be up, deployed from another machine,
 * and would then lose its skill's permission and the address of its alarms, without a question.
 */
export function refuseToGuess(stage: Stage, { functionArn, skillId, region = 'REGION' }: Deployment): void {
  if (functionArn !== undefined && skillId !== undefined) return;
  throw new Error(
    `Nothing in ${fileOf(stage)} says that ${stage} was ever deployed with its skill. If it is up, deploying without that file would shut its skill out and leave its alarms without an address. Have AWS tell what was in it:

${askAws(stage, region)}

If it is not up: npm run deploy -- --stage ${stage} --region ${region} --first`,
  );
}

/** What brings a stage's file back from what was deployed. */
function askAws(stage: Stage, region: string): string {
  return `  mkdir -p ${FOLDER} && aws cloudformation describe-stacks --stack-name ${skillStackName(stage)} --region ${region} \\
    --query "Stacks[0].Outputs[?OutputKey=='Remembered'].OutputValue" --output text > ${fileOf(stage)}`;
}

/** A function lets nobody in before it is deployed with the skill's id, and Amazon refuses a skill whose function does. */
export function callable(deployment: Deployment): Deployment {
  const { functionArn, ...others } = deployment;
  return deployment.skillId === undefined || functionArn === undefined ? others : { ...others, functionArn };
}

function fileOf(stage: Stage): string {
  return join(FOLDER, `${stage}.json`);
}

function objectIn(text: string, file: string): object {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    value = undefined;
  }
  if (typeof value !== 'object' || value === null)
    throw new Error(`${file} should hold an object of JSON, but does not. Put it right there.`);
  return value;
}

function checked(value: object, nameOf: (key: keyof Deployment) => string): Deployment {
  const deployment: Partial<Record<keyof Deployment, string>> = {};
  for (const key of KEYS) {
    const field = (value as Record<string, unknown>)[key];
    if (field === undefined) continue;
    const { looksLike, example } = FIELDS[key];
    if (typeof field !== 'string' || !looksLike.test(field)) {
      throw new Error(`${nameOf(key)} should look like ${example}, but is ${JSON.stringify(field)}.`);
    }
    deployment[key] = field;
  }
  return deployment;
}

// In another region there would be another table, and nobody's place would be found again.
function refuseToMove(stage: Stage, { functionArn }: Deployment, { region }: Deployment): void {
  const deployedTo = functionArn?.split(':')[3];
  if (deployedTo === undefined || region === undefined || region === deployedTo) return;
  throw new Error(
    `${stage} is deployed to ${deployedTo}, and its table is there. To begin anew in ${region}, take it down first (docs/deploy.md, step 7), then take functionArn out of ${fileOf(stage)}.`,
  );
}

// One skill cannot be two stages', and a typing error must not lose the right id.
function refuseToSwap(root: string, stage: Stage, known: Deployment, { skillId }: Deployment): void {
  if (skillId === undefined || skillId === known.skillId) return;
  if (known.skillId !== undefined) {
    throw new Error(
      `${stage} has the skill ${known.skillId}. To give it ${skillId} instead, take skillId out of ${fileOf(stage)} first.`,
    );
  }
  const owner = STAGES.find((other) => other !== stage && readDeployment(root, other).skillId === skillId);
  if (owner !== undefined) {
    throw new Error(
      `${skillId} is the skill of ${owner}; ${stage} needs one of its own. Leave --skill-id away.`,
    );
  }
}

const FOLDER = '.deploy';

const FIELDS = {
  // The regions whose functions Alexa calls.
  region: {
    name: '--region',
    looksLike: /^(us-east-1|us-west-2|eu-west-1|ap-northeast-1)$/,
    example: 'us-east-1, us-west-2, eu-west-1 or ap-northeast-1',
  },
  skillId: {
    name: '--skill-id',
    looksLike: /^amzn1\.ask\.skill\.[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/,
    example: 'amzn1.ask.skill.12345678-90ab-cdef-1234-567890abcdef',
  },
  functionArn: {
    name: "The function's address",
    looksLike: /^arn:aws:lambda:[a-z0-9-]+:\d{12}:function:[\w-]+$/,
    example: 'arn:aws:lambda:eu-west-1:123456789012:function:name',
  },
  alarmMail: {
    name: '--alarm-mail',
    looksLike: /^[^@\s]+@[^@\s]+\.[^@\s]+$/,
    example: 'you@example.com',
  },
  privacyUrl: {
    name: '--privacy-url',
    looksLike: /^https:\/\/\S+$/,
    example: 'https://example.com/privacy',
  },
  termsUrl: { name: '--terms-url', looksLike: /^https:\/\/\S+$/, example: 'https://example.com/terms' },
  sound: { name: '--sound', looksLike: /^yes$/, example: 'yes' },
} as const satisfies Record<keyof Deployment, object>;

const KEYS = Object.keys(FIELDS) as readonly (keyof Deployment)[];
