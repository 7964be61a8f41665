import type { LastTime } from '../lastTime';
import type { Recorder } from '../recording/recording';
import type { RoomTime } from '../roomTime';
import type { ScriptLine } from './script';

/** How a conversation is to be held. */
export interface Manner {
  readonly fast: boolean;
  readonly json: boolean;
  readonly script: readonly ScriptLine[] | null;
  readonly scriptName: string;
  readonly lastTime: LastTime;
  readonly room: RoomTime;
  /** Begins to record at a time; null where nothing is recorded. */
  readonly recordFrom: Recorder | null;
}
