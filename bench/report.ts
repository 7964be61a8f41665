import { type Measured } from './measure';

export interface Contestant {
  readonly name: string;
  readonly figures: Measured;
  readonly callsPerTurn: number;
  readonly connections: number;
}

/** One line a figure: each contestant's own, then ours as a share of the floor's and of the usual stack's. */
export function report(contestants: readonly Contestant[]): string {
  const [ours, floor, usual] = contestants;
  if (ours === undefined || floor === undefined) throw new Error('The bench needs our bundle and the floor.');
  const lines = FIGURES.map(({ title, of, digits, limit }) => {
    const own = contestants.map((contestant) => of(contestant).toFixed(digits).padStart(9));
    const toFloor = of(ours) / of(floor);
    const verdict =
      limit === undefined ? '' : toFloor <= limit ? `  at most ${limit}` : `  MISSED: at most ${limit}`;
    const toUsual = usual === undefined ? '' : (of(ours) / of(usual)).toFixed(2).padStart(10);
    return `${title.padEnd(26)}${own.join('')}${toFloor.toFixed(2).padStart(10)}${toUsual}${verdict}`;
  });
  const names = contestants.map(({ name }) => name.padStart(9)).join('');
  const heading = `${''.padEnd(26)}${names}   / floor${usual === undefined ? '' : '   / usual'}`;
  return [heading, ...lines].join('\n');
}

interface Figure {
  readonly title: string;
  readonly of: (contestant: Contestant) => number;
  readonly digits: number;
  /** The most that ours may be of the floor's. */
  readonly limit?: number;
}

const FIGURES: readonly Figure[] = [
  { title: 'load, ms', of: ({ figures }) => figures.loadMs, digits: 1 },
  { title: 'first turn, ms', of: ({ figures }) => figures.firstMs, digits: 1, limit: 0.8 },
  {
    title: 'load + first turn, ms',
    of: ({ figures }) => figures.loadMs + figures.firstMs,
    digits: 1,
    limit: 3.5,
  },
  { title: 'warm turn, ms', of: ({ figures }) => figures.warmMs, digits: 2 },
  { title: 'warm turn, p99, ms', of: ({ figures }) => figures.p99Ms, digits: 2, limit: 2 },
  { title: 'processor a turn, ms', of: ({ figures }) => figures.cpuMs, digits: 2 },
  { title: 'peak memory, 50 turns, MB', of: ({ figures }) => figures.peakMb, digits: 1, limit: 1.25 },
  { title: 'DynamoDB calls a turn', of: ({ callsPerTurn }) => callsPerTurn, digits: 2 },
  { title: 'connections', of: ({ connections }) => connections, digits: 0 },
];
