import { type Plugin, type PluginBuild } from 'esbuild';
import { readFileSync } from 'node:fs';

/** Something the build changes in what others wrote. */
export interface Lever {
  readonly name: string;
  /** Ends "it is there because …". */
  readonly why: string;
  readonly changes: readonly Change[];
}

interface Change {
  /** What is changed, as a message names it. */
  readonly what: string;
  readonly apply: (build: PluginBuild, changed: () => void) => void;
}

/** Levers as a plugin of one build; after it, a sentence for everything that they did not find to change. */
export function pull(levers: readonly Lever[]): {
  readonly plugin: Plugin;
  readonly idle: () => readonly string[];
} {
  const idle = new Set(levers.flatMap((lever) => lever.changes.map((change) => ({ lever, change }))));
  return {
    plugin: {
      name: 'levers',
      setup(build) {
        for (const each of idle) each.change.apply(build, () => idle.delete(each));
      },
    },
    idle: () =>
      [...idle].map(
        ({ lever: { name, why }, change: { what } }) =>
          `The lever "${name}" in infra/levers finds nothing to change in ${what}: see where that went, or delete the lever, which is there because ${why}.`,
      ),
  };
}

/** A file below node_modules as edits leave it; each of them has to change something. */
export function editFile(path: string, ...edits: readonly ((contents: string) => string)[]): Change {
  const ending = path.replace(/\./g, '\\.').replace(/\//g, '[\\\\/]');
  return {
    what: path,
    apply(build, changed) {
      build.onLoad({ filter: new RegExp(`[\\\\/]node_modules[\\\\/]${ending}$`) }, ({ path: found }) => {
        let contents = readFileSync(found, 'utf8');
        const changes = edits.map((edit) => {
          const before = contents;
          contents = edit(before);
          return contents !== before;
        });
        if (changes.every(Boolean)) changed();
        return { contents };
      });
    },
  };
}

/** Other contents for what is asked for by a name. */
export function replaceModule(name: string, contents: string): Change {
  return {
    what: name,
    apply(build, changed) {
      build.onResolve({ filter: new RegExp(`^${name}$`) }, () => {
        changed();
        return { path: name, namespace: 'lever' };
      });
      build.onLoad({ filter: new RegExp(`^${name}$`), namespace: 'lever' }, () => ({
        contents,
        resolveDir: __dirname,
      }));
    },
  };
}
