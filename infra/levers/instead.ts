import { type Plugin } from 'esbuild';
import { failsWhenIdle } from './idle';

/** Puts a module of our own in the place of what a package exports by a public name; fails the build once nothing asks for it. */
export function instead(host: string, name: string, contents: string): Plugin {
  const namespace = 'instead-of';
  const filter = new RegExp(`^${name}$`);
  return {
    name: `${namespace}-${name}`,
    setup(build) {
      build.onResolve({ filter }, () => ({ path: name, namespace }));
      );
      build.onLoad({ filter, namespace }, () => ({ contents, resolveDir: __dirname }));
      failsWhenIdle(build, host, `${namespace}:${name}`);
    },
  };
}
