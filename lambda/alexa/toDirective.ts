import type { interfaces } from 'ask-sdk-model';
import type { Showing } from '../screen/showing';
import { toDocument } from '../screen/toDocument';

/** What a screen shows, as Alexa draws it; where it goes on by itself the screen says the speech, and Alexa does not. */
export function toDirective(
  showing: Showing,
  speech: string,
): interfaces.alexa.presentation.apl.RenderDocumentDirective {
  return {
    type: 'Alexa.Presentation.APL.RenderDocument',
    token: showing.portion,
    ...toDocument(showing, `<speak>${speech}</speak>`),
  };
}
