import type { interfaces } from 'ask-sdk-model';
import type { Phrases } from '../language/phrases';
import { show, type SaidTurn } from '../screen/show';
import { toDocument } from '../screen/toDocument';

/** What a screen shows, as Alexa draws it; where it goes on by itself the screen says the speech, and Alexa does not. */
export function toDirective(
  turn: SaidTurn,
  phrases: Phrases,
  speech: string,
): interfaces.alexa.presentation.apl.RenderDocumentDirective {
  return {
    type: 'Alexa.Presentation.APL.RenderDocument',
    token: turn.portion,
    ...toDocument(show(turn, phrases), `<speak>${speech}</speak>`),
  };
}
