import { initWasm, Resvg } from '@resvg/resvg-wasm';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The icon as a square PNG, `width` pixels wide. */
export async function renderIcon(width: number): Promise<Uint8Array> {
  await renderer();
  const icon = new Resvg(readFileSync(join(__dirname, 'icon.svg'), 'utf8'), {
    fitTo: { mode: 'width', value: width },
  });
  return icon.render().asPng();
}

let started: Promise<void> | undefined;

function renderer(): Promise<void> {
  started ??= initWasm(readFileSync(require.resolve('@resvg/resvg-wasm/index_bg.wasm')));
  return started;
}
