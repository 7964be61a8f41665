import { skillHandler, type SkillHandler } from './alexa/skill';
import { operatorLog } from './alexa/operatorLog';
import { rehearse } from './alexa/rehearse';
import { voiceFor } from './speech/voices';
import { dynamoProgressStore } from './storage/dynamoProgressStore';

const { env } = process;

const log = operatorLog(given('SERVICE_NAME') ?? 'eccentric-glutes');
const parts = {
  store: dynamoProgressStore({
    tableName: needed('TABLE_NAME', 'the name of the DynamoDB table that holds progress'),
    region: needed('AWS_REGION', 'the region of that table; Lambda sets it by itself'),
    credentials: {
      accessKeyId: needed('AWS_ACCESS_KEY_ID', 'set by Lambda from the role of the function'),
      secretAccessKey: needed('AWS_SECRET_ACCESS_KEY', 'set by Lambda from the role of the function'),
      ...optional('sessionToken', given('AWS_SESSION_TOKEN')),
    },
    ...optional('endpoint', endpoint()),
  }),
  log,
  voiceFor,
  skillId: given('SKILL_ID'),
  streamUrl: streams(),
  streamPack: given('STREAM_PACK'),
};

const skill = skillHandler(parts);

/** The skill, as Lambda calls it; it may freeze whatever is not written by the end. */
export const handler: SkillHandler = async (event, context) => {
  try {
    return await skill(event, context);
  } finally {
    await log.written();
  }
};

// Lambda runs what is loaded at full speed, whatever share of a core the function has afterwards.
await rehearse(parts);

function needed(name: string, what: string): string {
  const value = given(name);
  if (value === undefined) {
    throw new Error(`The environment variable ${name} is not set: expected ${what}.`);
  }
  return value;
}

/** Tools that set an address for one service, or for all of AWS, name it like this. */
function endpoint(): string | undefined {
  const name = ['AWS_ENDPOINT_URL_DYNAMODB', 'AWS_ENDPOINT_URL'].find((each) => given(each) !== undefined);
  const url = name === undefined ? undefined : given(name);
  if (url !== undefined && !(/^https?:/.test(url) && URL.canParse(url))) {
    throw new Error(
      `The environment variable ${name} is "${url}": expected an address such as http://127.0.0.1:8000.`,
    );
  }
  return url;
}

/** Where the sound is, where it was deployed. */
function streams(): string | undefined {
  const url = given('STREAM_URL');
  if (url !== undefined && !(url.startsWith('https://') && URL.canParse(url))) {
    throw new Error(
      `The environment variable STREAM_URL is "${url}": expected an address such as https://sound.example.com.`,
    );
  }
  return url?.replace(/\/+$/, '');
}

/** Empty is the same as not set. */
function given(name: string): string | undefined {
  return env[name] === '' ? undefined : env[name];
}

function optional<Name extends string>(name: Name, value: string | undefined) {
  return (value === undefined ? {} : { [name]: value }) as { readonly [name in Name]?: string };
}
