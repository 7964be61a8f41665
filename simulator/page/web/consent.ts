import { byId } from './elements';
import { localIn, type Recognition } from './recogniser';

/** How somebody lets this browser hear them; null where they would rather type. */
export type Hearing = 'here' | 'sent' | null;

const KEY = 'hearing';

/** Finds out, once, whether the browser may listen, and says plainly what becomes of the sound before it does. */
export async function consentTo(recognition: Recognition, lang: string): Promise<Hearing> {
  const local = (await recognition.available?.(localIn(lang)).catch(() => 'unavailable')) ?? 'unavailable';
  if (local === 'available') return 'here';
  const remembered = localStorage.getItem(KEY);
  if (remembered === 'sent') return remembered;
  if (local === 'downloadable' && recognition.install !== undefined) {
    const agrees = await ask(
      'This browser can turn speech into words by itself, once it has downloaded a language. Nothing you say leaves this machine then.',
      'Download',
    );
    if (!agrees) return null;
    if (await recognition.install(localIn(lang))) return 'here';
  }
  if (!(await ask(`${whoListens()} Typing needs none of that.`, 'Allow'))) return null;
  localStorage.setItem(KEY, 'sent');
  return 'sent';
}

function whoListens(): string {
  const { userAgent } = navigator;
  if (userAgent.includes('Edg/')) return 'Edge sends what it hears to Microsoft, which turns it into words.';
  if (userAgent.includes('Chrome/'))
    return 'Chrome sends what it hears to Google, which turns it into words.';
  if (userAgent.includes('Safari/')) return 'Safari may send what it hears to Apple to turn it into words.';
  return 'This browser may send what it hears to its maker to turn it into words.';
}

function ask(text: string, yes: string): Promise<boolean> {
  const dialog = byId('consent') as HTMLDialogElement;
  byId('consentText').textContent = text;
  byId('consentYes').textContent = yes;
  dialog.returnValue = 'no';
  dialog.showModal();
  return new Promise((resolve) => {
    dialog.addEventListener(
      'close',
      () => {
        resolve(dialog.returnValue === 'yes');
      },
      { once: true },
    );
  });
}
