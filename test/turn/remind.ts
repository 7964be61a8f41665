import type { Command } from '../../lambda/coach/command';

/** "Remind me on Tuesdays at seven." */
export const REMIND: Extract<Command, { readonly kind: 'remindMe' }> = {
  kind: 'remindMe',
  days: ['tuesday'],
  time: { hour: 7, minute: 0 },
  isAnswer: false,
  consent: null,
};
