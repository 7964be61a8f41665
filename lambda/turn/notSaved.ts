import { alsoSaying, type Remark, type Reply } from '../coach/reply';

/** The last reply of a session that could not be saved: it tells so, and nothing in it says the opposite. */
export function notSaved(reply: Reply): Reply {
  const { speech } = reply;
  const opening = speech.opening.flatMap(withoutClaim);
  return alsoSaying({ ...reply, speech: { ...speech, opening } }, 'last', { kind: 'notSaved' });
}

function withoutClaim(remark: Remark): readonly Remark[] {
  switch (remark.kind) {
    case 'saved':
      return [];
    case 'symptom':
      // Only with a workout under way does it speak of the place.
      return [{ ...remark, isUnderWay: false }];
    default:
      return [remark];
  }
}
