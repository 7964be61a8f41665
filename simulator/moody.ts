import type { RequestListener, Server } from 'node:http';
import type { TableMood } from './tableMood';

/** What answers in a mood. */
export interface Moody {
  mood(): TableMood;
  setMood(mood: TableMood): void;
}

/** Longer than any call to the table may take. */
const SLOW_MS = 5_000;

/** Stands before the database, so that the skill's own client meets its limits and tries again as it would. */
export function moodOf(server: Server): Moody {
  const listeners = server.listeners('request') as RequestListener[];
  let mood: TableMood = 'well';
  server.removeAllListeners('request').on('request', (request, response) => {
    const answer = () => {
      for (const listener of listeners) listener(request, response);
    };
    // Only a page that shows the items scans, and it does whatever the mood is.
    const isScan = String(request.headers['x-amz-target']).endsWith('.Scan');
    if (mood === 'well' || isScan) answer();
    else if (mood === 'slow') setTimeout(answer, SLOW_MS).unref();
    else response.writeHead(500).end();
  });
  return {
    mood: () => mood,
    setMood(next) {
      mood = next;
    },
  };
}
