import { type Plugin } from 'esbuild';

/** A static `import` of node:http reads every export, as `import()` does; asked for by `require`, only those in use are. */
export const builtins: readonly Plugin[] = [
  {
    name: 'require-builtins',
    setup(build) {
      build.onResolve({ filter: /^node:/ }, ({ path, kind }) =>
        kind === 'import-statement' ? { path, namespace: 'builtin' } : { path, external: true },
      );
      build.onLoad({ filter: /.*/, namespace: 'builtin' }, async ({ path }) => {
        const names = Object.keys((await import(path)) as object).filter((name) => name !== 'default');
        return {
          contents: [
            `const builtin = require(${JSON.stringify(path)});`,
            'export default builtin;',
            ...names.map((name) => `export const ${name} = /* @__PURE__ */ (() => builtin.${name})();`),
          ].join('\n'),
        };
      });
    },
  },
];
