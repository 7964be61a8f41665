import type { Act, View } from '../messages';

/** What is asked of the device, without what every message has. */
export type Asked<T = Act> = T extends Act ? Omit<T, 'device' | 'reply' | 'heard' | 'seen'> : never;

export type Post = (asked: Asked, reply: number, heard: number | null) => Promise<View>;

/** Sends what is asked of a window's device, and gives what the device shows then. */
export function createPost(device: string): Post {
  let seen = 0;
  return async (asked, reply, heard) => {
    const response = await fetch('/echo', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ device, reply, heard, seen, ...asked }),
    });
    if (!response.ok) throw new Error(await response.text());
    const view = (await response.json()) as View;
    seen = view.seen;
    return view;
  };
}
