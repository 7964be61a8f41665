import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Stage } from './stage';

/** What is known of a deployed stage; kept in a file that git ignores, so that no command asks twice. */
export interface Deployment {
  readonly region?: string;
  readonly skillId?: string;
  readonly functionArn?: string;
  readonly alarmMail?: string;
  readonly privacyUrl?: string;
  readonly termsUrl?: string;
}

export function readDeployment(root: string, stage: Stage): Deployment {
  const file = fileOf(root, stage);
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch {
    return {};
  }
  return checked(JSON.parse(text), file);
}

export function rememberDeployment(root: string, stage: Stage, more: Deployment): Deployment {
  const deployment = checked({ ...readDeployment(root, stage), ...more }, 'the options');
  mkdirSync(join(root, FOLDER), { recursive: true });
  writeFileSync(fileOf(root, stage), `${JSON.stringify(deployment, undefined, 2)}\n`);
  return deployment;
}

function fileOf(root: string, stage: Stage): string {
  return join(root, FOLDER, `${stage}.json`);
}

function checked(value: unknown, source: string): Deployment {
  const deployment: Record<string, string> = {};
  for (const [key, { looksLike, example }] of Object.entries(FIELDS)) {
    const field = (value as Record<string, unknown>)[key];
    if (field === undefined) continue;
    if (typeof field !== 'string' || !looksLike.test(field)) {
      throw new Error(`${key} should look like ${example}, but in ${source} it is ${JSON.stringify(field)}.`);
    }
    deployment[key] = field;
  }
  return deployment;
}

const FOLDER = '.deploy';

const FIELDS = {
  // The regions whose functions Alexa calls.
  region: {
    looksLike: /^(us-east-1|us-west-2|eu-west-1|ap-northeast-1)$/,
    example: 'us-east-1, us-west-2, eu-west-1 or ap-northeast-1',
  },
  skillId: {
    looksLike: /^amzn1\.ask\.skill\.[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/,
    example: 'amzn1.ask.skill.12345678-90ab-cdef-1234-567890abcdef',
  },
  functionArn: {
    looksLike: /^arn:aws:lambda:[a-z0-9-]+:\d{12}:function:[\w-]+$/,
    example: 'arn:aws:lambda:eu-west-1:123456789012:function:name',
  },
  alarmMail: { looksLike: /^[^@\s]+@[^@\s]+\.[^@\s]+$/, example: 'you@example.com' },
  privacyUrl: { looksLike: /^https:\/\/\S+$/, example: 'https://example.com/privacy' },
  termsUrl: { looksLike: /^https:\/\/\S+$/, example: 'https://example.com/terms' },
} as const;
