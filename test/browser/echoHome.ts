import { randomUUID } from 'node:crypto';
import { skillHandler } from '../../lambda/alexa/skill';
import { dynamoProgressStore } from '../../lambda/storage/dynamoProgressStore';
import { SILENT } from '../../lambda/turn/operator';
import { openPage } from '../../simulator/page/openPage';
import type { Asked } from '../../simulator/page/web/post';
import type { View } from '../../simulator/page/messages';
import { roomTime } from '../../simulator/roomTime';
import { openTable } from '../../simulator/table';
import { soundOfLocale } from '../../simulator/voice/soundOfLocale';
import { meaningOf, VOICE } from '../simulator/coachOnSpeaker';

/** An account whose page is served, with another device of it that tests talk to without a browser. */
export interface EchoHome {
  readonly address: string;
  /** Has the other device do something, once so much of its last reply was heard. */
  act(asked: Asked, heard?: (view: View) => number): Promise<View>;
  close(): Promise<void>;
}

export const OTHER_DEVICE = 'otherdevice';
const PORT = 47_210;

/** Shared by all homes, as whatever was said once need not be spoken again. */
let sound: ReturnType<typeof soundOfLocale> | undefined;

export async function echoHome(dataFolder: string): Promise<EchoHome> {
  sound ??= soundOfLocale('en-US');
  const table = await openTable(dataFolder, false);
  const page = await openPage(
    {
      skill: skillHandler({
        store: dynamoProgressStore(table.access),
        log: SILENT,
        voiceFor: () => VOICE,
        streamUrl: 'https://streams.invalid',
      }),
      voice: VOICE,
      player: true,
      meaningOf,
      locale: 'en-US',
      user: 'Ann',
      newId: randomUUID,
      room: roomTime(Date.now()),
      lastTime: { read: () => 0, write: () => undefined, keep: () => undefined },
      table,
      soundOf: await sound,
    },
    PORT,
  );
  let view: View | null = null;
  return {
    address: page.address,
    async act(asked, heard = microphoneOpens) {
      const sent = await fetch(`${page.address}/echo`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', origin: page.address },
        body: JSON.stringify({
          device: OTHER_DEVICE,
          reply: view?.reply ?? 0,
          heard: view?.playing == null ? null : heard(view),
          seen: 0,
          ...asked,
        }),
      });
      view = (await sent.json()) as View;
      return view;
    },
    async close() {
      await page.close();
      await table.close();
    },
  };
}

function microphoneOpens({ playing }: View): number {
  return playing?.scenes.find(({ kind }) => kind === 'listening')?.at ?? playing?.end ?? 0;
}
