import { property } from '../property';

/** Version 2 counted each lowering up, and whoever had counted along with it expects that. */
export function fromVersion2(record: unknown): unknown {
  if (typeof record !== 'object' || record === null) return record;
  const met = property(record, 'met');
  const workouts = property(property(record, 'training'), 'workouts');
  const hasCounted = (Array.isArray(met) && met.length > 0) || (typeof workouts === 'number' && workouts > 0);
  return { ...record, ...(hasCounted ? { countedUpUntil: property(record, 'heardAt') } : {}) };
}
