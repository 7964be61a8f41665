import { createHash } from 'node:crypto';
import type { RequestEnvelope } from 'ask-sdk-model';
import { property } from '../storage/property';

/** What the document asks of a screen: the version that it is written in. */
const APL_VERSION = '2022.2';

/** Seen to close what is shown after half a minute, or never tried: these are spoken through until it is proven. */
const UNPROVEN_MODES = ['TV', 'AUTO'];
const NAME_LENGTH = 8;

/** The name of a device that has a screen which can show the document; null for any other. */
export function screenOf({ context }: RequestEnvelope): string | null {
  const device = property(property(context, 'System'), 'device');
  const apl = property(property(device, 'supportedInterfaces'), 'Alexa.Presentation.APL');
  const version = property(property(apl, 'runtime'), 'maxVersion');
  const mode = property(property(context, 'Viewport'), 'mode');
  const isUnproven = typeof mode === 'string' && UNPROVEN_MODES.includes(mode);
  if (typeof version !== 'string' || isUnproven || !isAtLeast(APL_VERSION, version)) return null;
  return nameOfDevice(context);
}

/** What a device is known by: enough to tell it from the few others of a household, and no way back to its id. */
export function nameOfDevice(context: RequestEnvelope['context']): string {
  const id = property(property(property(context, 'System'), 'device'), 'deviceId');
  const hash = createHash('sha256').update(typeof id === 'string' ? id : '');
  return hash.digest('hex').slice(-NAME_LENGTH);
}

/** Versions are numbers between dots, such as 1.9 and 2022.2. */
function isAtLeast(least: string, version: string): boolean {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  const [leastMajor = 0, leastMinor = 0] = least.split('.').map(Number);
  return major > leastMajor || (major === leastMajor && minor >= leastMinor);
}
