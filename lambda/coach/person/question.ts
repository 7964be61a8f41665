/** What the person was asked last; an answer without a question is a plain command. */
export type Question =
  | 'level'
  | 'begin'
  | 'ready'
  | 'resume'
  /** Are you hurt? Silence is as good as a yes. */
  | 'hurt'
  | 'carryOn'
  | 'fresh'
  | 'rating'
  | 'endedBecause'
  | 'startOver'
  | 'deleteData'
  | 'deleteWhose'
  | 'remind'
  /** On which days, or at what time? */
  | 'remindWhen';

/** Whether somebody stopped for how they felt and was not asked yet, or has not answered: then only a word goes on. */
export function isAboutBeingWell(question: Question | null): boolean {
  return question === 'fresh' || question === 'hurt';
}
