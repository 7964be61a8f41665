import { ADDRESSES, ALEXA_SDK } from './alexaSdk';
import { BUILTINS } from './builtins';
import { type Lever } from './lever';
import { GIVEN } from './tableClient';

/** Levers that shorten a cold start; a group that takes less than a twentieth off it has to go, see docs/scale.md. */
export const GROUPS: Readonly<Record<string, readonly Lever[]>> = {
  'settings and schemas': GIVEN,
  'Alexa SDK': ALEXA_SDK,
  "Node's own modules": BUILTINS,
};

/** Levers that stay, whatever they take. */
export const FOR_CORRECTNESS: readonly Lever[] = [ADDRESSES];

/** All that the build pulls. */
export const LEVERS: readonly Lever[] = [...Object.values(GROUPS).flat(), ...FOR_CORRECTNESS];
