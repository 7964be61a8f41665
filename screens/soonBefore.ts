import type { Showing } from '../lambda/screen/showing';

/** Before the moment that is looked at, so that what moves is under way. */
const LEAD_MS = 1000;

/** The showing as it is a second before some moment, with that moment as near to its start: it need not be sat through. */
export function soonBefore(showing: Showing, at: number): { readonly showing: Showing; readonly at: number } {
  const { count } = showing;
  if (count === null || at <= LEAD_MS) return { showing, at };
  const by = at - LEAD_MS;
  const next = count.rows.findIndex(([start]) => start > by);
  const rows = count.rows.slice(Math.max(0, (next < 0 ? count.rows.length : next) - 1));
  const sets = count.sets.map((set) => ({ ...set, leadFrom: set.leadFrom - by, leadTo: set.leadTo - by }));
  return {
    showing: {
      ...showing,
      count: {
        ...count,
        sets,
        rows: rows.map(([start, ...row]) => [start - by, ...row]),
        ends: count.ends - by,
      },
    },
    at: LEAD_MS,
  };
}
