/** What a window remembers of its device over a reload. */
export interface Memory {
  readonly device: string;
  /** Where it was in which reply; null when it was quiet. */
  readonly place: { readonly reply: number; readonly heard: number } | null;
}

const KEY = 'echo';
const ANSWER_MS = 60;

/** Recalls which device this window is. A duplicated tab remembers what the other one does, and becomes a device of its own. */
export async function recall(): Promise<Memory> {
  const text = sessionStorage.getItem(KEY);
  const memory = text === null ? null : (JSON.parse(text) as Memory);
  const isMine = memory !== null && !(await isTaken(memory.device));
  const device = isMine ? memory.device : newId();
  answerFor(device);
  return { device, place: isMine ? memory.place : null };
}

export function remember(memory: Memory): void {
  sessionStorage.setItem(KEY, JSON.stringify(memory));
}

interface Message {
  readonly kind: 'whose' | 'mine';
  readonly device: string;
}

function isTaken(device: string): Promise<boolean> {
  const channel = new BroadcastChannel(KEY);
  return new Promise((resolve) => {
    const done = (taken: boolean) => {
      channel.close();
      resolve(taken);
    };
    channel.onmessage = ({ data }: MessageEvent<Message>) => {
      if (data.kind === 'mine' && data.device === device) done(true);
    };
    channel.postMessage({ kind: 'whose', device } satisfies Message);
    setTimeout(done, ANSWER_MS, false);
  });
}

function answerFor(device: string): void {
  const channel = new BroadcastChannel(KEY);
  channel.onmessage = ({ data }: MessageEvent<Message>) => {
    if (data.kind === 'whose' && data.device === device) {
      channel.postMessage({ kind: 'mine', device } satisfies Message);
    }
  };
}

function newId(): string {
  return [...crypto.getRandomValues(new Uint8Array(8))]
    .map((byte) => byte.toString(16).padStart(2, '0'))
    .join('');
}
