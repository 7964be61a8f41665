import { SILENT } from '../lambda/turn/operator';
import { skillHandler, type SkillHandler } from '../lambda/alexa/skill';
import { dynamoProgressStore } from '../lambda/storage/dynamoProgressStore';
import { voiceFor } from '../lambda/speech/voices';
import { envelope, intent, LAUNCH } from '../test/bundle/envelope';
import { TABLE_NAME } from '../test/bundle/table';

export interface Replayed {
  readonly turns: number;
  readonly minutes: number;
  readonly processorMs: number;
}

/** Plays somebody's first full workout through the real handler to its end, at the times its own speech takes. */
export async function replayWorkout(endpoint: string, person: string): Promise<Replayed> {
  const handler = skillHandler({
    store: dynamoProgressStore({ tableName: TABLE_NAME, region: 'eu-west-1', credentials: LOCAL, endpoint }),
    log: SILENT,
    voiceFor,
  });
  const begun = Date.parse('2026-11-24T18:00:00Z');
  const before = process.cpuUsage();
  let clock = begun;
  let turn = await play(handler, person, LAUNCH, {}, clock);
  let turns = 1;
  while (!turn.isOver) {
    if (turns > MOST_TURNS) throw new Error(`The workout should end, but goes on after ${MOST_TURNS} turns.`);
    clock += turn.speechMs + ANSWERED_AFTER_MS;
    turn = await play(
      handler,
      person,
      ANSWERS[turn.question] ?? intent('ReadyIntent'),
      turn.attributes,
      clock,
    );
    turns += 1;
  }
  const { user, system } = process.cpuUsage(before);
  return { turns, minutes: (clock - begun) / 60_000, processorMs: (user + system) / 1000 };
}

async function play(handler: SkillHandler, person: string, request: object, attributes: object, at: number) {
  const timed = { ...request, timestamp: new Date(at).toISOString() };
  const event = JSON.stringify(envelope(timed, attributes, request === LAUNCH)).replaceAll('SOMEONE', person);
  const { response, sessionAttributes = {} } = await handler(JSON.parse(event), {});
  const progress = sessionAttributes['progress'] as Progress | null | undefined;
  return {
    attributes: sessionAttributes,
    isOver: response.shouldEndSession === true,
    question: progress?.question ?? '',
    speechMs: progress?.sent?.speech ?? 0,
  };
}

interface Progress {
  readonly question: string | null;
  readonly sent: { readonly speech: number } | null;
}

const ANSWERS: Readonly<Record<string, object>> = {
  level: intent('FullWorkoutIntent'),
  remind: intent('AMAZON.NoIntent'),
  rating: intent('RateIntent', {
    rating: {
      name: 'rating',
      value: 'good',
      resolutions: {
        resolutionsPerAuthority: [
          { status: { code: 'ER_SUCCESS_MATCH' }, values: [{ value: { id: 'good', name: 'good' } }] },
        ],
      },
    },
  }),
};

const ANSWERED_AFTER_MS = 2_000;
const MOST_TURNS = 200;
const LOCAL = { accessKeyId: 'local', secretAccessKey: 'local' };
