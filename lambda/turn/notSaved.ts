import { endsSession, type Passage, type Remark, type Reply } from '../coach/reply';

type NotSaved = Extract<Remark, { kind: 'notSaved' }>;

/**
 * A reply that could not be saved: nothing in it says the opposite, and where the session ends, or would end after a
 * silence, it tells so.
 */
export function notSaved(reply: Reply, isUnderWay: boolean): Reply {
  const told: NotSaved = { kind: 'notSaved', isUnderWay };
  const { speech, onSilence } = reply;
  return {
    ...reply,
    speech: endsSession(reply) ? { ...speech, opening: telling(speech.opening, told) } : speech,
    onSilence: onSilence && {
      ...onSilence,
      passage: ifSilent(onSilence.passage, onSilence.question === null, told),
    },
  };
}

/** Whoever stays silent hears it where they would hear that the place is safe, and where nothing is asked any more. */
function ifSilent(passage: Passage, isLast: boolean, told: NotSaved): Passage {
  const { opening, closing } = passage;
  return {
    ...passage,
    opening: isLast || opening.some(isClaim) ? telling(opening, told) : opening,
    closing: closing.some(isClaim) ? telling(closing, told) : closing,
  };
}

/** Last of all, but for a goodbye. */
function telling(said: readonly Remark[], told: NotSaved): readonly Remark[] {
  const isGoodbye = ({ kind }: Remark): boolean => kind === 'goodbye';
  const left = said.filter((remark) => !isGoodbye(remark)).flatMap(withoutClaim);
  return [...left, told, ...said.filter(isGoodbye)];
}

function isClaim(remark: Remark): boolean {
  return (
    remark.kind === 'saved' || remark.kind === 'placeKept' || (remark.kind === 'symptom' && remark.isUnderWay)
  );
}

function withoutClaim(remark: Remark): readonly Remark[] {
  if (!isClaim(remark)) return [remark];
  return remark.kind === 'symptom' ? [{ ...remark, isUnderWay: false }] : [];
}
