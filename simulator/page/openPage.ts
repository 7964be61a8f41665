import type { EmbeddedTable } from '../table';
import { createDevices, type DevicesParts } from './devices';
import { servePage, type PageParts, type PageServer } from './server';

const PORT = 4680;

/** Opens the page of an account: its devices, and the server that brings them and their voice to a browser. */
export function openPage(
  parts: DevicesParts & Pick<PageParts, 'soundOf'> & { readonly table: EmbeddedTable },
  port = PORT,
): Promise<PageServer> {
  return servePage(
    { devices: createDevices(parts), soundOf: parts.soundOf, itemsOfTable: () => parts.table.items() },
    port,
  );
}
