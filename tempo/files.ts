import { readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { DEFAULT_VOICE } from '../lambda/speech/voices';
import type { VoiceTable } from '../lambda/speech/voiceTable';
import { makeFolder } from '../simulator/makeFolder';
import { checkedTable } from './checkedTable';
import { UsageError } from './usageError';
import { readWav, type Sound } from './wav';

const ESPEAK_TABLE = join(__dirname, 'voices/espeak-ng.json');

/** The table that is meant by `default`, by `espeak-ng`, or by a file. */
export function tableNamed(name: string): VoiceTable {
  if (name === 'default') return DEFAULT_VOICE;
  const file = name === 'espeak-ng' ? ESPEAK_TABLE : name;
  return checkedTable(jsonIn(file), file);
}

export function soundIn(file: string): Sound {
  return readWav(bytesOf(file), file);
}

export function textIn(file: string): string {
  return bytesOf(file).toString('utf8');
}

/** Writes a file, and the folder it belongs in. */
export function write(file: string, content: string | Buffer): void {
  try {
    makeFolder(dirname(file));
    writeFileSync(file, content);
  } catch (error) {
    throw new UsageError(
      `${file} cannot be written (${error instanceof Error ? error.message : String(error)}).`,
    );
  }
  console.log(`wrote ${file}`);
}

function jsonIn(file: string): unknown {
  try {
    return JSON.parse(textIn(file));
  } catch (error) {
    if (error instanceof UsageError) throw error;
    throw new UsageError(`${file}: expected JSON, but it cannot be read as such.`);
  }
}

function bytesOf(file: string): Buffer {
  try {
    return readFileSync(file);
  } catch {
    throw new UsageError(`${file}: there is no such file to read.`);
  }
}
