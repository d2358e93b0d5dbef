import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DialogueId } from '@polylogue/shared/kernel/ids';
import { emptyRoom } from '@polylogue/shared/rooms/apply-fact.rules';
import { RoomState } from '@polylogue/shared/rooms/schemas';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { createInstance } from 'i18next';
import type { ReactNode } from 'react';
import { renderToString } from 'react-dom/server';
import { I18nextProvider } from 'react-i18next';
import { Router } from 'wouter';
import { RoomProvider, roomKey } from '../lib/live/room-provider.js';
import { firstView, LIVE } from '../lib/live/room-view.js';

const ROOM = DialogueId.parse('00000000-0000-4000-8000-000000000099');
const DIALOGUE = {
  id: ROOM,
  slug: 'a-talk',
  networkSlug: 'towns',
  networkName: 'Towns',
  isDemo: false,
  title: { en: 'A talk' },
  summary: null,
  languages: ['en', 'hr', 'lv'],
  timeZone: 'Europe/Riga',
  state: 'live',
  joinCode: 'ABC234',
  holdsStatements: false,
  startsAt: null,
  endsAt: null,
  towns: [],
};

/** A live room in English, Croatian and Latvian as staff know it, for specs. */
export const staffRoom = (state: object = {}, dialogue: object = {}): RoomState =>
  RoomState.parse({ ...emptyRoom(ROOM), dialogue: { ...DIALOGUE, ...dialogue }, ...state });

export interface StaffScene {
  readonly room: RoomState;
  readonly content: ReactNode;
  /** Catalogues of the page, in English. */
  readonly namespaces: readonly string[];
  /** What was read already, by the keys of the queries. */
  readonly read?: ReadonlyArray<readonly [readonly unknown[], unknown]>;
  /** Of the address, without its question mark. */
  readonly search?: string;
}

const catalogue = (name: string): object =>
  JSON.parse(readFileSync(join(import.meta.dirname, '../locales/en', `${name}.json`), 'utf8'));

/** A part of a page of staff as it is first drawn, and the texts that it asks for and no catalogue has. */
export function drawForStaff({ room, content, namespaces, read = [], search = '' }: StaffScene) {
  const missing: string[] = [];
  const texts = createInstance();
  void texts.init({
    lng: 'en',
    fallbackLng: false,
    initAsync: false,
    interpolation: { escapeValue: false },
    resources: { en: Object.fromEntries(namespaces.map((name) => [name, catalogue(name)])) },
    saveMissing: true,
    missingKeyHandler: (_languages, namespace, key) => void missing.push(`${namespace}:${key}`),
  });
  const queries = new QueryClient();
  queries.setQueryData(roomKey(ROOM, 'staff'), { ...firstView, state: room, continuity: LIVE });
  for (const [key, data] of read) queries.setQueryData(key, data);
  const html = renderToString(
    <QueryClientProvider client={queries}>
      <I18nextProvider i18n={texts}>
        <Router ssrPath="/en/d/a-talk" ssrSearch={search}>
          <RoomProvider roomId={ROOM} as="staff">
            {content}
          </RoomProvider>
        </Router>
      </I18nextProvider>
    </QueryClientProvider>,
  );
  return { text: html.replace(/<!-- -->/g, ''), missing };
}
