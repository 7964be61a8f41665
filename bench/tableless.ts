import { SILENT } from '../lambda/turn/operator';
import { skillHandler } from '../lambda/alexa/skill';
import { memoryProgressStore } from '../lambda/storage/memoryProgressStore';
import { voiceFor } from '../lambda/speech/voices';
import { envelope, intent, LAUNCH } from '../test/bundle/envelope';
import { median } from './measure';

// Prints the milliseconds of processor time that a turn takes besides the table's part, by what was asked in it.
async function main(): Promise<void> {
  const handler = skillHandler({ store: memoryProgressStore(), log: SILENT, voiceFor });
  let attributes: object = {};
  const say = async (request: object, isNew = false): Promise<void> => {
    attributes = (await handler(envelope(request, attributes, isNew), {})).sessionAttributes ?? {};
  };
  await say(LAUNCH, true);
  await say(intent('FullWorkoutIntent'));
  await say(intent('ReadyIntent'));
  await say(intent('GoToExerciseIntent', { exercise: meaning('squat') }));
  await say(intent('ReadyIntent'));
  const took: [string, number][] = [];
  for (const [title, request] of ASKED) {
    for (let turn = 0; turn < SETTLE; turn += 1) await say(request);
    const batches: number[] = [];
    for (let batch = 0; batch < BATCHES; batch += 1) {
      const before = process.cpuUsage();
      for (let turn = 0; turn < TURNS; turn += 1) await say(request);
      const { user, system } = process.cpuUsage(before);
      batches.push((user + system) / 1000 / TURNS);
    }
    took.push([title, median(batches)]);
  }
  console.log(JSON.stringify(took));
}

// Until the compiler has settled, a turn costs up to three times as much, more than half of it in the compiler's own threads.
const SETTLE = 3_000;
const BATCHES = 9;
const TURNS = 100;

const ASKED = new Map<string, object>([
  ['a counted set of 20 reps', intent('StartSetAgainIntent')],
  ['a question in mid-set', intent('HowManyLeftIntent')],
  ['pause', intent('AMAZON.PauseIntent')],
]);

/** A slot as Alexa fills it when the words stand for `id`. */
function meaning(id: string): object {
  const values = [{ value: { id, name: id } }];
  return {
    name: 'exercise',
    value: id,
    resolutions: { resolutionsPerAuthority: [{ status: { code: 'ER_SUCCESS_MATCH' }, values }] },
  };
}

void main();
