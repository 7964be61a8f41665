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
