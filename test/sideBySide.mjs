import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { availableParallelism } from 'node:os';

// Runs scripts of package.json beside each other, as many as there are cores, and fails if one of them does. The first
// prints as it goes. What each of the others prints comes when it ends, so that nothing is mixed within a line.
const waiting = process.argv.slice(2);
const [first] = waiting;

await Promise.all(Array.from({ length: availableParallelism() }, runWaiting));

async function runWaiting() {
  for (let script = waiting.shift(); script !== undefined; script = waiting.shift()) {
    const npm = spawn(`npm run ${script}`, { shell: true, stdio: ['ignore', 'pipe', 'pipe'] });
    let printed = '';
    for (const out of [npm.stdout, npm.stderr]) {
      out.setEncoding('utf8').on('data', (part) => {
        if (script === first) process.stdout.write(part);
        else printed += part;
      });
    }
    const [code] = await once(npm, 'close');
    process.stdout.write(printed);
    if (code !== 0) {
      process.stdout.write(`npm run ${script} failed.\n`);
      process.exitCode = 1;
    }
  }
}
