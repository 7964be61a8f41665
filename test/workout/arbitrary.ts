import fc from 'fast-check';
import { LEVELS } from '../../lambda/workout/levels';
import { ORDERS, programmeOf, type Programme } from '../../lambda/workout/programme';
import { LOWER_SECONDS } from '../../lambda/workout/tempo';

/** Any programme that a person can ask for. */
export const anyProgramme: fc.Arbitrary<Programme> = fc
  .record({
    level: fc.constantFrom(...LEVELS),
    rounds: fc.integer({ min: 1, max: 5 }),
    order: fc.constantFrom(...ORDERS),
    lowerSeconds: fc.constantFrom(...LOWER_SECONDS),
    rightFirst: fc.subarray(['lunge' as const, 'clamshell' as const]),
  })
  .map(({ level, ...chosen }) => programmeOf(level, chosen));

export const anyTalk = fc.constantFrom('less' as const, 'more' as const);
