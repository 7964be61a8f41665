import { type Metafile, type PartialMessage, type PluginBuild } from 'esbuild';

/** Fails a build whose bundle holds something of `host`, but nothing of a module that was changed for its sake. */
export function failsWhenIdle(build: PluginBuild, host: string, module: string): void {
  build.onEnd(({ metafile }) => {
    const held = metafile === undefined ? [] : heldBy(metafile);
    const isIn = held.some((input) => input.includes(`node_modules/${host}/`));
    return isIn && !held.some((input) => input.endsWith(module))
      ? { errors: [idle(module, 'adds nothing to the bundle any more')] }
      : undefined;
  });
}

/** What is said of a change that no longer changes anything. */
export function idle(module: string, why: string): PartialMessage {
  return { text: `infra/levers changes ${module}, which ${why}: find where it went, or delete the change.` };
}

function heldBy({ outputs }: Metafile): readonly string[] {
  return Object.values(outputs).flatMap(({ inputs }) =>
    Object.entries(inputs).flatMap(([input, { bytesInOutput }]) => (bytesInOutput > 0 ? [input] : [])),
  );
}
