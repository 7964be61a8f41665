import { skillHandler } from './alexa/skill';
import { operatorLog } from './alexa/operatorLog';
import { rehearse } from './alexa/rehearse';
import { voiceFor } from './speech/voices';
import { dynamoProgressStore } from './storage/dynamoProgressStore';

const { env } = process;

const parts = {
  store: dynamoProgressStore({
    tableName: needed('TABLE_NAME', 'the name of the DynamoDB table that holds progress'),
    region: needed('AWS_REGION', 'the region of that table; Lambda sets it by itself'),
    credentials: {
      accessKeyId: needed('AWS_ACCESS_KEY_ID', 'set by Lambda from the role of the function'),
      secretAccessKey: needed('AWS_SECRET_ACCESS_KEY', 'set by Lambda from the role of the function'),
      ...(env['AWS_SESSION_TOKEN'] === undefined ? {} : { sessionToken: env['AWS_SESSION_TOKEN'] }),
    },
    ...endpoint(),
  }),
  log: operatorLog(env['SERVICE_NAME'] ?? 'eccentric-glutes'),
  voiceFor,
  skillId: env['SKILL_ID'],
};

/** The skill, as Lambda calls it. */
export const handler = skillHandler(parts);

// Lambda runs what is loaded at full speed, whatever share of a core the function has afterwards.
await rehearse(parts);

function needed(name: string, what: string): string {
  const value = given(name);
  if (value === undefined) {
    throw new Error(`The environment variable ${name} is not set: expected ${what}.`);
  }
  return value;
}

/** Tools that set an address for all of AWS, or for one service, name it like this. */
function endpoint(): { readonly endpoint?: string } {
  const url = given('AWS_ENDPOINT_URL_DYNAMODB') ?? given('AWS_ENDPOINT_URL');
  return url === undefined ? {} : { endpoint: url };
}

/** Empty is the same as not set. */
function given(name: string): string | undefined {
  return env[name] === '' ? undefined : env[name];
}
