import type { Command } from '../command';
import { ask, askStopped, symptomOf } from '../lead/ask';
import type { Progress } from '../person/progress';
import { alsoSaying, remarks, type Remark } from '../reply';
import type { Situation } from '../situation';
import { turn, type Turn } from '../turn';

/** "I feel dizzy", "my knee hurts": the count stops, the safety line is given, and nothing is stored but the place. */
export function symptom({ progress }: Situation): Turn {
  return stopped(progress, symptomOf(progress));
}

/** Whether an answer to "Are you hurt?" may mean yes: "a bit" is heard as "wait", "a tiny bit" as a short workout, "a little" as nothing. */
export function mayMeanYes({ question }: Situation, { kind }: Command): boolean {
  return question === 'hurt' && MAY_MEAN_YES.has(kind);
}

const MAY_MEAN_YES: ReadonlySet<Command['kind']> = new Set<Command['kind']>([
  'wait',
  'setLevel',
  'setRounds',
  'buildUp',
  'notUnderstood',
]);

/** "Call nine one one": nobody can be called from here, and every word more would be in the way. */
export function emergency({ progress }: Situation): Turn {
  return stopped(progress, { kind: 'emergency' });
}

/** "I fell", "something popped": the count stops and the person is asked. */
export function mishap(situation: Situation): Turn {
  return ask(situation, 'hurt', []);
}

/** "No", "I'm fine": it goes on, but only at a word. */
export function notHurt(situation: Situation): Turn {
  return askStopped(situation, [{ kind: 'keptGoing' }]);
}

/** "Help" in mid-set, or where one was stopped, may be a cry for help: Alexa hears "help me" as the same. */
export function helpHeld(situation: Situation, about: 'set' | 'resume'): Turn {
  const asked = mishap(situation);
  return { ...asked, reply: alsoSaying(asked.reply, 'last', { kind: 'help', about }) };
}

/** Coming back is asked about, and silence never counts then. */
function stopped(progress: Progress, said: Remark): Turn {
  const left = turn(progress, remarks(said), null);
  const question = progress.workout.kind === 'underWay' ? 'fresh' : null;
  return { ...left, progress: { ...left.progress, question } };
}
