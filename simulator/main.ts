import { join } from 'node:path';
import { run } from './run';

const leaving = new AbortController();
process.on('SIGINT', () => {
  leaving.abort();
});
process.on('SIGTERM', () => {
  leaving.abort();
});
// Whoever reads the output may close it, as head does.
process.stdout.on('error', () => {
  leaving.abort();
});
// The AWS SDK announces on Node 20 that later releases will need Node 22; the pinned one does not.
process.removeAllListeners('warning');
process.on('warning', (warning) => {
  if (!warning.message.startsWith('NodeVersionSupportWarning')) {
    process.stderr.write(`${warning.name}: ${warning.message}\n`);
  }
});

void run(process.argv.slice(2), {
  stdin: process.stdin,
  stdout: process.stdout,
  stderr: process.stderr,
  projectFolder: join(__dirname, '..'),
  leaving: leaving.signal,
}).then((exitCode) => {
  process.exitCode = exitCode;
});
