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
import type { ReactNode } from 'react';
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
import { useWeightingText } from './components/use-weighting-text.js';
import { Weighting } from './components/weighting.js';
import { WeightsForm } from './components/weights-form.js';
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
  keys: ['ludza', 'pregrada', 'none'],
  targets: { ludza: 8931, pregrada: 6594 },
  statements: [
    {
      statementId: id(60),
      agree: 20,
      disagree: 10,
      pass: 2,
      important: 9,
      cells: [
        { n: 20, agree: 15, disagree: null, pass: null, important: 6 },
        { n: 12, agree: 6, disagree: null, pass: null, important: null },
        { n: null, agree: null, disagree: null, pass: null, important: null },
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
  /** Something of the workshop alone. */
  readonly part?: ReactNode;
}

function draw({ view, statements, can = ['moderate'], odd, files = null, isByTown = false, part }: Scene) {
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
      weighting="Each town counts alike."
      freezing={{
        cell: () => <button type="button">Freeze</button>,
        problem: (row) => (row === id(60) ? 'No line' : null),
      }}
      fileName="opinions-town.csv"
    />
  );
  const html = renderToString(
    <QueryClientProvider client={queries}>
      <I18nextProvider i18n={texts}>
        <RoomProvider roomId={ROOM} as="staff">
          {part ?? (isByTown ? table : <WorkshopScreen room={state} can={can} />)}
        </RoomProvider>
      </I18nextProvider>
    </QueryClientProvider>,
  );
  return { text: html.replace(/<!-- -->/g, ''), missing };
}

const weighting = (mayWeigh: boolean) => (
  <Weighting
    votes={TOWNS}
    text="Each town counts alike."
    keys={['ludza', 'pregrada']}
    nameOf={(key) => key}
    mayWeigh={mayWeigh}
  />
);
const form = <WeightsForm votes={TOWNS} keys={['ludza', 'pregrada']} nameOf={(key) => key} onDone={() => {}} />;

const SCENES: Readonly<Record<string, Scene & { says: string }>> = {
  'without statements': { view: null, statements: [], says: 'No statements yet' },
  loading: { view: null, says: 'The figures are being loaded' },
  'statements by group': { view: {}, says: 'agree\u00a00, disagree\u00a010, pass\u00a00' },
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
  'statements by town': { view: {}, isByTown: true, says: 'agree\u00a015, disagree\u00a0hidden, pass\u00a0hidden' },
  'the weighted share, how sure it is and what it covers': {
    view: {},
    isByTown: true,
    says: '<strong>64%</strong><p class="quiet">as sure as 32 people</p><p class="quiet">columns: 2\u00a0of\u00a02</p>',
  },
  'to how many a statement matters': { view: {}, isByTown: true, says: '<p class="quiet">9 of 32</p>' },
  'how figures are weighted': { view: {}, part: weighting(false), says: 'Each town counts alike.' },
  'where weights are entered': { view: {}, part: weighting(true), says: 'Weights…</button>' },
  'weights as they were entered': { view: {}, part: form, says: 'value="8931"' },
  'the way back to each alike': { view: {}, part: form, says: 'Each alike again</button>' },
  'how weighted figures are computed': { view: {}, says: 'Holt and Smith 1979' },
  'a row whose finding could not be frozen': { view: {}, isByTown: true, says: '<div>No line</div>' },
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
    expect(text).toContain('agree\u00a00, disagree\u00a010, pass\u00a00');
    expect(text).not.toContain('Name group');
    expect(text).not.toContain('voted exactly alike');
    expect(text).not.toContain('The list of files');
  });

  it('names the weights in words, as they are or as staff entered them', () => {
    const Words = () => useWeightingText({ ...TOWNS, targets: null }, [], (key) => key);
    const Entered = () => useWeightingText(TOWNS, ['pregrada', 'ludza'], (key) => key);
    expect(draw({ view: {}, part: <Words /> }).text).toContain('Each town counts alike; people without a town');
    expect(draw({ view: {}, part: <Entered /> }).text).toContain('pregrada 6,594; ludza 8,931');
  });

  it('weighs nothing where one column alone is shown', () => {
    const Alone = () => useWeightingText({ ...TOWNS, keys: ['ludza'] }, ['ludza'], (key) => key) ?? 'nothing';
    expect(draw({ view: {}, part: <Alone /> }).text).toContain('nothing');
  });

  it('lets only those who moderate enter weights', () => {
    expect(draw({ view: {}, part: weighting(false) }).text).not.toContain('<button');
  });

  it('lets each figure be sorted by key, and says how it is sorted', () => {
    const { text } = draw({ view: {}, isByTown: true });
    expect(text.match(/aria-sort="none"/g)).toHaveLength(9);
    expect(text.match(/aria-sort="ascending"/g)).toHaveLength(1);
  });
});
