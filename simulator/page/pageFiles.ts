import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildSync } from 'esbuild';
import { aplScript } from './aplScript';

export interface PageFile {
  readonly type: string;
  readonly body: () => string;
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

// Amazon's renderer makes code as it runs, and style sheets; both stay in its own frame.
const SCREEN_POLICY = [
  "default-src 'none'",
  "script-src 'self' 'unsafe-eval'",
  "style-src 'self' 'unsafe-inline'",
  "connect-src 'self' data:",
  "img-src 'self' data:",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'self'",
].join('; ');

/** Everything that the page is made of, by its path; its script is bundled here and never written down. */
export function readPageFiles(): ReadonlyMap<string, PageFile> {
  const page = bundled('page.ts', 'esm');
  const screen = bundled('screen.ts', 'iife');
  return new Map([
    ['/', { ...text('text/html', 'index.html'), heads: { 'content-security-policy': POLICY } }],
    ['/page.css', text('text/css', 'page.css')],
    ['/icon.svg', text('image/svg+xml', 'icon.svg')],
    ['/page.js', script(() => page)],
    ['/screen', { ...text('text/html', 'screen.html'), heads: { 'content-security-policy': SCREEN_POLICY } }],
    ['/screen.css', text('text/css', 'screen.css')],
    ['/screen.js', script(() => screen)],
    ['/apl.js', script(aplScript)],
  ]);
}

function text(type: string, file: string): PageFile {
  const body = readFileSync(join(WEB, file), 'utf8');
  return { type: `${type}; charset=utf-8`, body: () => body, heads: {} };
}

function script(body: () => string): PageFile {
  return { type: 'text/javascript; charset=utf-8', body, heads: {} };
}

function bundled(entry: string, format: 'esm' | 'iife'): string {
  const { outputFiles } = buildSync({
    entryPoints: [join(WEB, entry)],
    bundle: true,
    minify: true,
    write: false,
    format,
    target: 'es2022',
    logLevel: 'silent',
  });
  return outputFiles[0]?.text ?? '';
}
