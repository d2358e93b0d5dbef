import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { DialogueId } from '@polylogue/shared/kernel/ids';
import { VoteBreakdown } from '@polylogue/shared/opinions/breakdown';
import { emptyRoom } from '@polylogue/shared/rooms/apply-fact.rules';
import type { RoomAbility } from '@polylogue/shared/rooms/personal';
import { RoomState } from '@polylogue/shared/rooms/schemas';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { createInstance } from 'i18next';
import { renderToString } from 'react-dom/server';
import { I18nextProvider } from 'react-i18next';
import { RoomProvider, roomKey } from '../../lib/live/room-provider.js';
import { firstView, LIVE } from '../../lib/live/room-view.js';
import { opinionsKey } from '../../lib/opinions-view/use-opinions.js';
import { polisFilesKey } from '../../lib/polis-files/use-polis-files.js';
import { id, opinionsView, statementOpinion, WAITING } from '../../testing/opinions.factory.js';
import { anomaliesKey } from './api/use-workshop-queries.js';
import { WorkshopScreen } from './components/workshop-screen.js';
import { StatementTable } from './components/statement-table.js';
import { breakdownTable } from './rules/workshop-table.rules.js';

const ROOM = DialogueId.parse(id(99));
const AT = '2026-11-21T18:00:00.000Z';
const catalogue = (name: string): object =>
  JSON.parse(readFileSync(join(import.meta.dirname, '../../locales/en', `${name}.json`), 'utf8'));

const statement = {
  id: id(60),
  number: 1,
  text: 'Buses on Sundays.',
  lang: 'en',
  authorId: null,
  townId: null,
  translations: {},
  origin: null,
  isSeed: false,
  at: AT,
};
const DIALOGUE = {
  id: ROOM,
  slug: 'digital',
  title: { en: 'Digitalization' },
  state: 'closed',
  joinCode: null,
  networkSlug: 'towns',
  networkName: 'Towns',
  languages: ['en'],
  timeZone: 'Europe/Zagreb',
  startsAt: null,
  endsAt: null,
  towns: [],
  holdsStatements: false,
  isDemo: false,
};
const room = (statements: readonly object[] = [statement]) =>
  RoomState.parse({ ...emptyRoom(ROOM), dialogue: DIALOGUE, statements });
const SETTINGS = { method: 'opinions-1', seed: 'a seed', rejected: 'zero', k: null };
const ODD = {
  anomalies: [{ key: 'a'.repeat(64), kind: 'identical', people: 8, answers: 10, expected: 0.0012 }],
  exclusions: [{ key: 'b'.repeat(64), kind: 'all_agree', people: 1, reason: 'a machine', at: AT }],
};
const TOWNS = VoteBreakdown.parse({
  by: 'town',
  keys: ['ludza', 'none'],
  statements: [
    {
      statementId: id(60),
      agree: 20,
      disagree: 10,
      pass: 2,
      cells: [
        { n: 20, agree: 15, disagree: null, pass: null },
        { n: null, agree: null, disagree: null, pass: null },
      ],
    },
  ],
});

interface Scene {
  /** Change of the view; null: not read yet. */
  readonly view: object | null;
  readonly statements?: readonly object[];
  readonly can?: readonly RoomAbility[];
  readonly odd?: object;
  /** Names of the files that can be taken along; null: not read yet. */
  readonly files?: readonly string[] | null;
  /** The table by town alone. */
  readonly isByTown?: boolean;
}

function draw({ view, statements, can = ['moderate'], odd, files = null, isByTown = false }: Scene) {
  const missing: string[] = [];
  const texts = createInstance();
  void texts.init({
    lng: 'en',
    fallbackLng: false,
    initAsync: false,
    interpolation: { escapeValue: false },
    resources: { en: { 'opinion-workshop': catalogue('opinion-workshop'), 'staff-view': catalogue('staff-view') } },
    saveMissing: true,
    missingKeyHandler: (_languages, namespace, key) => void (namespace === 'opinion-workshop' && missing.push(key)),
  });
  const queries = new QueryClient();
  const state = room(statements);
  queries.setQueryData(roomKey(ROOM, 'staff'), { ...firstView, state, continuity: LIVE });
  const shown = view === null ? null : opinionsView({ settings: SETTINGS, ...view });
  if (shown !== null) queries.setQueryData(opinionsKey(ROOM), shown);
  if (odd !== undefined) queries.setQueryData([...anomaliesKey(ROOM), shown?.version ?? 0], odd);
  if (files !== null) queries.setQueryData(polisFilesKey('digital'), { files });
  const table = (
    <StatementTable
      table={breakdownTable(state.statements, shown ?? opinionsView(), TOWNS)}
      view={shown ?? opinionsView()}
      nameOf={(key) => key}
      freeze={() => <button type="button">Freeze</button>}
      fileName="opinions-town.csv"
    />
  );
  const html = renderToString(
    <QueryClientProvider client={queries}>
      <I18nextProvider i18n={texts}>
        <RoomProvider roomId={ROOM} as="staff">
          {isByTown ? table : <WorkshopScreen room={state} can={can} />}
        </RoomProvider>
      </I18nextProvider>
    </QueryClientProvider>,
  );
  return { text: html.replace(/<!-- -->/g, ''), missing };
}

const SCENES: Readonly<Record<string, Scene & { says: string }>> = {
  'without statements': { view: null, statements: [], says: 'No statements yet' },
  loading: { view: null, says: 'The figures are being loaded' },
  'statements by group': { view: {}, says: 'agree 0, disagree 10, pass 0' },
  'a name of a group in its column': { view: {}, says: 'B · The careful' },
  'votes of four people of a group': {
    view: { statements: [statementOpinion(60, { groups: [{ id: 0, agree: 3, disagree: 1, pass: 0, important: 0 }] })] },
    says: 'hidden',
  },
  'too few votes to rank': {
    view: { statements: [statementOpinion(60, { hasSupport: false })] },
    says: 'too few votes',
  },
  'groups to name': { view: {}, says: 'aria-label="Name group B"' },
  'no groups yet': { view: { ...WAITING, settings: null }, says: 'too few people have voted enough' },
  'no clear groups': { view: { state: 'unclear', groups: [], clarity: 'unclear' }, says: 'not along clear lines' },
  'odd votes': { view: {}, odd: ODD, says: '8 people voted exactly alike' },
  'whom staff left out': { view: {}, odd: ODD, says: '1 person agreed with everything' },
  'no odd votes': { view: {}, odd: { anomalies: [], exclusions: [] }, says: 'No votes look odd.' },
  'odd votes on their way': { view: {}, says: 'The figures are being loaded' },
  'the method': { view: {}, says: 'opinions-1' },
  'the hash': { view: {}, says: '0'.repeat(64) },
  'the files': { view: {}, files: ['votes.csv'], says: 'href="/api/dialogues/digital/polis/votes.csv"' },
  'the files while their list is read': { view: {}, says: 'The list of files is on its way' },
  'statements by town': { view: {}, isByTown: true, says: 'agree 15, disagree hidden, pass hidden' },
  'a row to freeze': { view: {}, isByTown: true, says: 'Freeze</button>' },
};

describe('the opinion workshop', () => {
  for (const [name, scene] of Object.entries(SCENES)) {
    it(`draws ${name}, and lacks no text`, () => {
      const { text, missing } = draw(scene);
      expect(text).toContain(scene.says);
      expect(missing).toEqual([]);
    });
  }

  it('gives partners the figures, but neither names nor odd votes to decide', () => {
    const { text } = draw({ view: {}, can: ['freeze_findings'], odd: ODD });
    expect(text).toContain('agree 0, disagree 10, pass 0');
    expect(text).not.toContain('Name group');
    expect(text).not.toContain('voted exactly alike');
    expect(text).not.toContain('The list of files');
  });

  it('lets each figure be sorted by key, and says how it is sorted', () => {
    const { text } = draw({ view: {}, isByTown: true });
    expect(text.match(/aria-sort="none"/g)).toHaveLength(6);
    expect(text.match(/aria-sort="ascending"/g)).toHaveLength(1);
  });
});
