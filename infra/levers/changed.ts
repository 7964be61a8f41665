import { type Plugin } from 'esbuild';
import { readFileSync } from 'node:fs';
import { failsWhenIdle, idle } from './idle';

/** Loads a file of a package as a change leaves it; fails the build once there is nothing left to change. */
export function changed(host: string, file: string, change: (text: string) => string): Plugin {
  return {
    name: `changed-${file}`,
    setup(build) {
      build.onLoad({ filter: endingIn(`/node_modules/${file}`) }, ({ path }) => {
        const text = readFileSync(path, 'utf8');
        const contents = change(text);
        return contents === text
          ? { errors: [idle(file, 'holds nothing of what was to change')] }
          : { contents, loader: 'js' };
      });
      failsWhenIdle(build, host, file);
    },
  };
}

function endingIn(path: string): RegExp {
  return new RegExp(`${path.replace(/[.+]/g, '\\$&').replace(/\//g, '[\\\\/]')}$`);
}
