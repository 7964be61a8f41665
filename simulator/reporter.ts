import type { Device, Playing } from './devices/device';
import type { EchoEvent, Exchange } from './echoEvent';

/** Reports exchanges: one that is answered aloud once no more of its answer will be heard, any other at once. */
export interface Reporter {
  replied(exchange: Omit<Exchange, 'played'>, playing: Playing): void;
  /** Stops what is being played, and reports how much of it was heard. */
  hush(at: number): void;
  unheard(exchange: Omit<Exchange, 'played'>): void;
  /** When the last reply began, or null before the first. */
  lastReplyBegan(): number | null;
}

export function createReporter(device: Device, onEvent: (event: EchoEvent) => void): Reporter {
  let pending: Omit<Exchange, 'played'> | null = null;
  let began: number | null = null;

  return {
    replied(exchange, playing) {
      pending = exchange;
      began = playing.startsAt;
      onEvent({ kind: 'replied', playing });
    },
    hush(at) {
      const hushed = device.hush(at);
      if (hushed === null || pending === null) {
        return;
      }
      const { playing, cut, played } = hushed;
      onEvent({ kind: 'quiet', at, playing, cut });
      onEvent({ kind: 'exchange', exchange: { ...pending, played } });
      pending = null;
    },
    unheard(exchange) {
      onEvent({ kind: 'exchange', exchange: { ...exchange, played: { speechMs: 0, repromptMs: 0 } } });
    },
    lastReplyBegan: () => began,
  };
}
