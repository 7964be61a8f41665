import type { Command } from '../command';
import { ask } from '../lead/ask';
import { aboutNow, backToPlace, notUnderstood } from '../lead/resume';
import type { Situation } from '../situation';
import type { Decision } from '../turn';
import { eraseOf, no, yes } from './confirm';
import { endedBecause, rate, unrated } from './finish';
import { beginAt } from './start';

type Choice = Extract<Command, { kind: 'choose' }>['choice'];

/** "The first one": of two things, in the order in which the open question named them; elsewhere it means nothing. */
export function choose(situation: Situation, choice: Choice): Decision {
  const { question } = situation;
  if (choice === 'either') return either(situation);
  if (question === 'level')
    return beginAt(situation, { kind: choice === 'first' ? 'fullWorkout' : 'buildUp' });
  if (question === 'carryOn' || question === 'fresh')
    return choice === 'second' ? no(situation) : yes(situation);
  if (question === 'deleteWhose') return eraseOf(situation, choice === 'first' ? 'mine' : 'household');
  if (question === 'endedBecause') return endedBecause(situation, choice === 'first' ? 'tough' : 'time');
  if (question === 'rating') return rate(situation, choice === 'first' ? 'easy' : 'good');
  return notUnderstood(situation);
}

/** "The hard one", "I'm tired": what is chosen by somebody who was just asked which workout, or null. */
export function choiceByEffort({ question }: Situation, command: Command): Choice | null {
  if (question !== 'level') return null;
  if (command.kind === 'endedBecause') return command.reason === 'tough' ? 'second' : null;
  if (command.kind !== 'rate' || command.rating === 'good' || command.rating === null) return null;
  return command.rating === 'hard' ? 'first' : 'second';
}

/** Whether somebody who was just asked which workout wants to move in it: "skip", "back". */
export function choosesNone({ question }: Situation, command: Command): boolean {
  if (question !== 'level') return false;
  return command.kind === 'skipExercise' ? command.exercise === null : MOVES.has(command.kind);
}

const MOVES: ReadonlySet<Command['kind']> = new Set<Command['kind']>([
  'next',
  'back',
  'skipSet',
  'otherSide',
  'startSetAgain',
]);

/** "You choose", "I don't know": what does no harm, or else what could be said. */
function either(situation: Situation): Decision {
  const { question, moment } = situation;
  // In mid-set nobody was asked.
  if (moment.kind !== 'listening') return notUnderstood(situation);
  switch (question) {
    case 'level':
      return beginAt(situation, { kind: 'buildUp' });
    case 'carryOn':
    case 'fresh':
      return yes(situation);
    case 'rating':
      return unrated(situation);
    case 'hurt':
      return ask(situation, question, []);
    case 'begin':
    case 'ready':
    case 'resume':
    case null:
      return backToPlace(situation, [{ kind: 'couldSay', about: aboutNow(situation) }]);
    case 'startOver':
    case 'deleteData':
    case 'deleteWhose':
    case 'endedBecause':
    case 'remind':
    case 'remindWhen':
      return no(situation);
  }
}
