import { readFileSync } from 'node:fs';
import { type Lever } from './lever';

/** An import of one of Node's own modules that waits until it is needed. */
const ASKED_LATE = /\bimport\((["']node:\w+["'])\)/g;

export const BUILTINS: readonly Lever[] = [
  {
    name: 'dynamic imports',
    why: 'an `import()` of node:http loads the whole of fetch from Node 22 on, and a `require` of it does not',
    changes: [
      {
        what: 'an import() of node:*',
        apply(build, changed) {
          build.onLoad({ filter: /[\\/]node_modules[\\/].*\.m?js$/ }, ({ path }) => {
            const contents = readFileSync(path, 'utf8');
            const required = contents.replace(ASKED_LATE, 'Promise.resolve(require($1))');
            if (required === contents) return null;
            changed();
            return { contents: required };
          });
        },
      },
    ],
  },
];
