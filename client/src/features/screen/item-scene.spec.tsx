import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { AgendaItem } from '@polylogue/shared/agenda/schemas';
import { DialogueId } from '@polylogue/shared/kernel/ids';
import type { Locale } from '@polylogue/shared/kernel/locale';
import { emptyRoom } from '@polylogue/shared/rooms/apply-fact.rules';
import { RoomState } from '@polylogue/shared/rooms/schemas';
import { renderToString } from 'react-dom/server';
import { I18nextProvider } from 'react-i18next';
import { createI18n } from '../../lib/i18n/create-i18n.js';
import { id } from '../../testing/opinions.factory.js';
import { ItemScene } from './components/item-scene.js';

const ITEM = AgendaItem.parse({
  id: id(10),
  kind: 'statements',
  title: { en: 'Where do we agree?' },
  detail: null,
  plannedStart: null,
  plannedMinutes: 10,
  speakSeconds: null,
  position: 0,
  status: 'running',
  startedAt: null,
  endsAt: null,
  remainingMs: null,
  tookSeconds: null,
});
const STATEMENT = {
  id: id(60),
  number: 1,
  text: 'Autobusi nedjeljom.',
  lang: 'hr',
  translations: { en: 'Buses on Sundays.' },
  origin: null,
  authorId: null,
  townId: null,
  isSeed: true,
  at: '2026-11-21T18:00:00.000Z',
};

function draw(locale: Locale): string {
  const screen = JSON.parse(readFileSync(new URL(`../../locales/${locale}/screen.json`, import.meta.url), 'utf8'));
  const room = RoomState.parse({ ...emptyRoom(DialogueId.parse(id(99))), statements: [STATEMENT] });
  return renderToString(
    <I18nextProvider i18n={createI18n({ locale, catalogues: { [locale]: { screen } } })}>
      <ItemScene item={ITEM} room={room} towns={[]} />
    </I18nextProvider>,
  );
}

describe('statements on the wall', () => {
  it('are in the language of the projector where they were translated into it, as written elsewhere', () => {
    expect(draw('en')).toMatch(/lang="en"[^>]*>Buses on Sundays\./);
    expect(draw('sl')).toMatch(/lang="hr"[^>]*>Autobusi nedjeljom\./);
  });
});
