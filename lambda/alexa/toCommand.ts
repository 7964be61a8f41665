import type { Request } from 'ask-sdk-model';
import type { Command } from '../coach/command';
import { consentAnswer } from './consent';
import { intentToCommand } from './intents';
import { property } from '../storage/property';
import { toScreenEvent } from './toScreenEvent';

/** What the person asked, or the device for them. Never throws: whatever makes no sense was not understood. */
export function toCommand(request: Request): Command {
  const fromScreen = toScreenEvent(request);
  if (fromScreen !== null) return fromScreen.command;
  switch (property(request, 'type')) {
    case 'LaunchRequest':
      return { kind: 'launch', stranger: null };
    case 'IntentRequest':
      return intentToCommand(property(request, 'intent'));
    case 'Connections.Response':
      return consentAnswer(request);
    case 'SessionEndedRequest':
      return {
        kind: 'sessionEnded',
        afterSilence: property(request, 'reason') === 'EXCEEDED_MAX_REPROMPTS',
      };
    default:
      return { kind: 'notUnderstood' };
  }
}
