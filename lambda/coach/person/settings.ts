import type { ExerciseId } from '../../workout/exercises';
import type { Order } from '../../workout/programme';
import type { RestScale } from '../../workout/rest';
import type { LowerSeconds } from '../../workout/tempo';

export type Load = 'lighter' | 'standard' | 'stronger';
export type BridgePosition = 'flat' | 'pillow' | 'kneeling';

/** How far the count can be made slower or faster, in milliseconds a word. */
export const MOST_GAP_MS = 250;

/** What a person chose and the coach remembers. Comfort choices only: nothing here says anything about health. */
export interface Settings {
  readonly loads: Readonly<Record<ExerciseId, Load>>;
  readonly bridgePosition: BridgePosition;
  readonly band: boolean;
  /** True: the band cannot be found today, and is back for the next workout. */
  readonly bandMissing: boolean;
  readonly talk: 'less' | 'more';
  readonly order: Order;
  /** Overrides the level's lowering; null keeps it. */
  readonly lowerSeconds: LowerSeconds | null;
  /** Milliseconds added to what each word is thought to take: more makes the count faster. */
  readonly gapMs: number;
  /** Override the level's reps; null keeps them. */
  readonly reps: Readonly<Record<ExerciseId, number | null>>;
  /** The exercises that begin on the right. */
  readonly rightFirst: readonly ExerciseId[];
  /** True: silence never starts the next set. */
  readonly waitForMe: boolean;
  /** True: where a device can, portions are played one after the other and nobody is asked between sets. */
  readonly nonStop: boolean;
  /** True: a device with a screen shows along, and goes on without a word. */
  readonly useScreen: boolean;
  readonly restScale: RestScale;
  readonly weeklyGoal: number;
}

export const DEFAULT_SETTINGS: Settings = {
  loads: { lunge: 'standard', clamshell: 'standard', squat: 'standard', bridge: 'standard' },
  bridgePosition: 'flat',
  band: true,
  bandMissing: false,
  talk: 'more',
  order: 'circuit',
  lowerSeconds: null,
  gapMs: 0,
  reps: { lunge: null, clamshell: null, squat: null, bridge: null },
  rightFirst: [],
  waitForMe: false,
  nonStop: false,
  useScreen: true,
  restScale: 1,
  weeklyGoal: 2,
};

/** The settings once a workout is over: what held for today only is as it was before. */
export function afterToday(settings: Settings): Settings {
  return settings.bandMissing ? { ...settings, band: true, bandMissing: false } : settings;
}
