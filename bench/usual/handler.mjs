// The same turn as most skills do it: ask-sdk with its DynamoDB adapter, load and save on every turn.
import Alexa from 'ask-sdk';
import AWS from 'aws-sdk/clients/dynamodb.js';
import { readFileSync } from 'node:fs';

const { AWS_REGION, AWS_ENDPOINT_URL_DYNAMODB, USUAL_TABLE_NAME, ANSWER } = process.env;
const { answer, item } = JSON.parse(readFileSync(ANSWER, 'utf8'));

const skill = Alexa.SkillBuilders.standard()
  .addRequestHandlers({
    canHandle: () => true,
    async handle({ attributesManager }) {
      const attributes = await attributesManager.getPersistentAttributes();
      attributesManager.setPersistentAttributes({ ...attributes, state: item });
      await attributesManager.savePersistentAttributes();
      attributesManager.setSessionAttributes(answer.sessionAttributes ?? {});
      return answer.response;
    },
  })
  .withTableName(USUAL_TABLE_NAME)
  .withDynamoDbClient(new AWS({ region: AWS_REGION, endpoint: AWS_ENDPOINT_URL_DYNAMODB }))
  .create();

export const handler = async (event, context) => skill.invoke(event, context);
