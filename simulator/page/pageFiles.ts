import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildSync } from 'esbuild';

export interface PageFile {
  readonly type: string;
  readonly body: string | Buffer;
  readonly heads: Readonly<Record<string, string>>;
}

const WEB = join(__dirname, 'web');

// Nothing from anywhere else, and nothing written into the page itself.
const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "connect-src 'self'",
  "media-src 'self' blob:",
  "img-src 'self' data:",
  "frame-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

/** Everything that the page is made of, by its path; its script is bundled here and never written down. */
export function readPageFiles(): ReadonlyMap<string, PageFile> {
  return new Map([
    ['/', { ...text('text/html', 'index.html'), heads: { 'content-security-policy': POLICY } }],
    ['/page.css', text('text/css', 'page.css')],
    ['/icon.svg', text('image/svg+xml', 'icon.svg')],
    ['/page.js', { type: 'text/javascript; charset=utf-8', body: bundled('page.ts'), heads: {} }],
  ]);
}

function text(type: string, file: string): PageFile {
  return { type: `${type}; charset=utf-8`, body: readFileSync(join(WEB, file)), heads: {} };
}

function bundled(entry: string): string {
  const { outputFiles } = buildSync({
    entryPoints: [join(WEB, entry)],
    bundle: true,
    minify: true,
    write: false,
    format: 'esm',
    target: 'es2022',
    logLevel: 'silent',
  });
  return outputFiles[0]?.text ?? '';
}
