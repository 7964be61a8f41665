import { type Lever } from './lever';

export const BUILTINS: readonly Lever[] = [
  {
    name: 'dynamic imports',
    why: 'an `import()` of node:http loads the whole of fetch from Node 22 on, and a `require` of it does not',
    changes: [
      {
        what: 'an import() of node:*',
        apply(build, changed) {
          build.initialOptions.supported = { 'dynamic-import': false };
          build.onResolve({ filter: /^node:/ }, ({ kind }) => {
            if (kind === 'dynamic-import') changed();
            return null;
          });
        },
      },
    ],
  },
];
