import type { Command } from '../command';
import { notUnderstood } from '../lead/resume';
import type { Situation } from '../situation';
import type { Decision } from '../turn';
import { eraseOf, no, yes } from './confirm';
import { endedBecause, rate } from './finish';
import { beginAt } from './start';

type Choice = Extract<Command, { kind: 'choose' }>['choice'];

/** "The first one": of two things, in the order in which the open question named them; elsewhere it means nothing. */
export function choose(situation: Situation, choice: Choice): Decision {
  const { question } = situation;
  if (question === 'level')
    return beginAt(situation, { kind: choice === 'first' ? 'fullWorkout' : 'buildUp' });
  if (question === 'carryOn' || question === 'fresh')
    return choice === 'second' ? no(situation) : yes(situation);
  if (question === 'deleteWhose' && choice !== 'either')
    return eraseOf(situation, choice === 'first' ? 'mine' : 'household');
  if (question === 'endedBecause' && choice !== 'either')
    return endedBecause(situation, choice === 'first' ? 'tough' : 'time');
  if (question === 'rating') return rate(situation, choice === 'first' ? 'easy' : 'good');
  return notUnderstood(situation);
}
