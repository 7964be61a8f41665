import { fliteVoice } from '../voice/fliteVoice';
import { packVoice } from '../voice/packVoice';
import { phraseSound } from '../voice/phraseSound';
import type { EmbeddedTable } from '../table';
import { createDevices, type DevicesParts } from './devices';
import { servePage, type PageServer } from './server';

const PORT = 4680;

/** Opens the page of an account: its devices, their voice, and the server that brings both to a browser. */
export async function openPage(
  parts: DevicesParts & { readonly table: EmbeddedTable },
  port = PORT,
): Promise<PageServer> {
  const [language = ''] = parts.locale.split('-');
  const voices = await Promise.all([packVoice(language), fliteVoice(language)]);
  return servePage(
    {
      devices: createDevices(parts),
      soundOf: phraseSound(voices.filter((voice) => voice !== null)),
      itemsOfTable: () => parts.table.items(),
    },
    port,
  );
}
