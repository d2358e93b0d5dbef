import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { PaperCountId } from '@polylogue/shared/kernel/ids';
import {
  BUDGET_RULES,
  POLL_KINDS,
  PollForm as Form,
  type PollKind,
  RANKING_RULES,
} from '@polylogue/shared/polls/forms';
import type { Marks } from '@polylogue/shared/polls/marks';
import { pageKeys } from '@polylogue/shared/pages/query-keys';
import { TownView } from '@polylogue/shared/networks/schemas';
import { PollHall, PollOption, type PollView } from '@polylogue/shared/polls/schemas';
import { Personal } from '@polylogue/shared/rooms/personal';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { createInstance } from 'i18next';
import type { ReactNode } from 'react';
import { renderToString } from 'react-dom/server';
import { I18nextProvider } from 'react-i18next';
import { Route, Router } from 'wouter';
import { FORMS } from '../../lib/ballot-view/ballot.factory.js';
import { RoomProvider, roomKey } from '../../lib/live/room-provider.js';
import { firstView, LIVE } from '../../lib/live/room-view.js';
import { revealedPoll } from '../../lib/poll-view/polls.factory.js';
import { PageSurroundingsProvider } from '../../lib/page/page-context.js';
import { AssistForm } from './components/assist-form.js';
import { HeadsForm } from './components/heads-form.js';
import { PaperForm } from './components/paper-form.js';
import { PaperRow } from './components/paper-row.js';
import { PollForm } from './components/poll-form.js';
import { TextRow } from './components/text-row.js';
import { TightenForm } from './components/tighten-form.js';
import { WordMerges, WordRow } from './components/word-row.js';
import ConsolePage from './console-page.js';
import { evening, makeItem, makePoll, makeRoom } from './rules/room.factory.js';

const folder = join(import.meta.dirname, '../../locales/en');
const OWN = ['console', 'staff-view'];
const id = (n: number): string => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;
const pregrada = TownView.parse({ id: id(50), name: 'Pregrada', country: 'HR', mark: 'PR', hue: 0 });
const ludza = TownView.parse({ id: id(51), name: 'Ludza', country: 'LV', mark: 'LU', hue: 3 });
const TOWNS = [pregrada, ludza];
const item = makeItem(1, { kind: 'poll', status: 'running', startedAt: evening(0), endsAt: evening(10) });
const base = makeRoom('live', [item]);
const dialogue = base.dialogue && { ...base.dialogue, towns: TOWNS };

const hall = (part: object = {}): PollHall =>
  PollHall.parse({ townId: id(50), heads: 12, assisted: 3, paper: 0, papers: [], ...part });
const townIds = [pregrada.id];

/** A poll of that kind in the item that is on. */
function pollOf(kind: PollKind, part: Partial<PollView> = {}): PollView {
  const form: Form = FORMS[kind];
  const hasOptions = !['scale', 'number', 'text', 'words'].includes(kind);
  const options = [1, 2, 3].map((n) =>
    PollOption.parse({
      id: id(70 + n),
      text: { en: `Answer ${n}` },
      cost: kind === 'budget' ? 40 : null,
      starts: kind === 'dates' ? evening(n) : null,
      ends: null,
    }),
  );
  return makePoll(1, { itemId: item.id, form, options: hasOptions ? options : [], ...part });
}

function draw(
  polls: readonly PollView[],
  halls: readonly PollHall[] = [],
  live: object = {},
  page: ReactNode = <ConsolePage />,
) {
  const missing: string[] = [];
  const texts = createInstance();
  void texts.init({
    lng: 'en',
    fallbackLng: false,
    initAsync: false,
    interpolation: { escapeValue: false },
    resources: {
      en: Object.fromEntries(
        readdirSync(folder).map((file) => [
          file.replace('.json', ''),
          JSON.parse(readFileSync(join(folder, file), 'utf8')),
        ]),
      ),
    },
    saveMissing: true,
    missingKeyHandler: (_languages, namespace, key) => void (OWN.includes(namespace) && missing.push(key)),
  });
  const room = {
    ...base,
    dialogue,
    polls: [...polls],
    pollHalls: Object.fromEntries(polls.map((poll) => [poll.id, [...halls]])),
  };
  const personal = Personal.parse({
    participant: null,
    can: ['run_agenda', 'run_polls', 'edit_agenda'],
    votes: {},
    important: {},
    ballots: {},
    voter: null,
    helps: [],
    speechRequestId: null,
    statements: [],
    contributions: [],
  });
  const queries = new QueryClient();
  queries.setQueryData(pageKeys.dialogue('digital'), { id: room.roomId, joinCode: 'ABC234' });
  queries.setQueryData(roomKey(room.roomId, 'staff'), { ...firstView, state: room, personal, continuity: LIVE, live });
  const html = renderToString(
    <QueryClientProvider client={queries}>
      <I18nextProvider i18n={texts}>
        <PageSurroundingsProvider
          value={{ locale: 'en', origin: '', form: null, missingPath: null, collectHead: null }}
        >
          <Router base="/en" ssrPath="/en/d/digital/console">
            <Route path="/d/:slug/console">
              <RoomProvider roomId={room.roomId} as="staff">
                {page}
              </RoomProvider>
            </Route>
          </Router>
        </PageSurroundingsProvider>
      </I18nextProvider>
    </QueryClientProvider>,
  );
  return { html, missing, room };
}

function drawForm(poll: PollView | null) {
  const room = { ...base, dialogue };
  return draw([], [], {}, <PollForm room={room} poll={poll} itemId={item.id} onSaved={() => {}} />);
}

describe('the form of a poll', () => {
  it.each(POLL_KINDS)('has fields, the rule in words and what a tie means for kind %s', (kind) => {
    const { html, missing } = drawForm(pollOf(kind, { secrecy: 'open_hand' }));
    expect(missing).toEqual([]);
    expect(html).toContain('How it is counted');
    expect(html).toContain('Who may vote');
    expect(html).toContain('Save the poll');
  });

  it.each([...RANKING_RULES, 'star', ...BUDGET_RULES])('says how %s counts, and where it is written', (rule) => {
    const kind = rule === 'star' ? 'score' : BUDGET_RULES.some((it) => it === rule) ? 'budget' : 'ranking';
    const poll = pollOf(kind);
    const { html, missing } = drawForm({ ...poll, form: Form.parse({ ...poll.form, rule }) });
    expect(missing).toEqual([]);
    expect(html).toContain('Source');
  });

  it('asks first what one wants to ask, in plain words, and nothing else', () => {
    const { html, missing } = drawForm(null);
    expect(missing).toEqual([]);
    expect(html).toContain('What do you want to ask?');
    expect(html).toContain('Spend a budget');
    expect(html).not.toContain('How it is counted');
  });

  it('warns where the rule can mislead', () => {
    expect(drawForm(pollOf('single')).html).toContain(
      'similar ones take votes from each other, and one that most people like least',
    );
    expect(drawForm(pollOf('scale')).html).toContain('no mean is shown');
  });

  it('keeps the words of a second round as they were', () => {
    const { html, missing } = drawForm({ ...pollOf('single'), comesAfter: makePoll(9).id });
    expect(missing).toEqual([]);
    expect(html).toContain('asks the same question again');
    expect(html).not.toContain('Add an answer');
  });
});

describe('the desk of a poll', () => {
  it('says what the next step does in each state', () => {
    const words = { prepared: 'Open the poll', open: 'Close the poll', closed: 'Show the result' } as const;
    for (const state of ['prepared', 'open', 'closed'] as const) {
      const { html, missing } = draw([pollOf('single', { state })], [hall()]);
      expect({ state, missing }).toEqual({ state, missing: [] });
      expect(html).toContain(words[state]);
    }
  });

  it('offers more time while a clock runs, and the towns it is not open to yet', () => {
    const open = pollOf('yes_no', {
      state: 'open',
      openedAt: evening(0),
      endsAt: '2100-01-01T00:00:00.000Z',
      openTownIds: townIds,
    });
    const { html, missing } = draw([open]);
    expect(missing).toEqual([]);
    expect(html).toContain('30 s more');
    expect(html).toContain('Open it to Ludza too');
    expect(html).not.toContain('Open it to Pregrada too');
    expect(html).toContain('Ask again after the debate');
  });

  it('shows how far the count is, and no way to show the result before it is done', () => {
    const closed = pollOf('ranking', { state: 'closed', isCounting: true });
    const entry = { topic: 'counting', id: closed.id, version: 1, value: { done: 1, total: 4 } };
    const { html, missing } = draw([closed], [], { [`counting:${closed.id}`]: entry });
    expect(missing).toEqual([]);
    expect(html).toContain('25%');
    expect(html).not.toContain('Show the result…');
  });

  it('says what a closed first round waits for', () => {
    const first = pollOf('single', { state: 'closed' });
    const second = makePoll(2, { itemId: item.id, comesAfter: first.id, state: 'open' });
    expect(draw([second]).html).toContain('Second round');
    expect(draw([{ ...first, itemId: null }, second]).missing).toEqual([]);
  });

  it('leads to papers to print before the close, and to the public page and the count sheet after the reveal', () => {
    const prepared = pollOf('single');
    const paper = `/en/polls/${prepared.id}/ballot-paper?d=${base.dialogue?.slug ?? ''}`;
    expect(draw([prepared]).html).toContain(paper);
    const counted = revealedPoll('single', { itemId: item.id });
    const { html } = draw([counted]);
    expect(html).toContain(`/en/polls/${counted.id}/count-sheet`);
    expect(html).toContain('Open the public page');
    expect(html).not.toContain('ballot-paper');
    expect(draw([revealedPoll('scale', { itemId: item.id })]).html).not.toContain('count-sheet');
  });

  it('asks for the second person before paper counts', () => {
    const entered = {
      id: id(90),
      ballots: 3,
      state: 'entered',
      enteredBy: null,
      enteredByName: 'Ana',
      confirmedByName: null,
    };
    const { html, missing } = draw([pollOf('single', { state: 'closed' })], [hall({ papers: [entered] })]);
    expect(missing).toEqual([]);
    expect(html).toContain('A second person confirms');
    expect(html).toContain('12 counted, 3 entered for them, 0 on paper');
  });

  it('reads what people wrote once it is closed', () => {
    for (const kind of ['text', 'words'] as const) {
      const { html, missing } = draw([pollOf(kind, { state: 'closed' })]);
      expect(missing).toEqual([]);
      expect(html).toContain('Reading what people wrote');
    }
  });
});

describe('what is done in a hall', () => {
  const town = pregrada;
  const hallPart = { town, timeZone: 'UTC', onDone: () => {} };
  const paperOf = (poll: PollView, marks: Marks): ReactNode => (
    <PaperRow
      poll={poll}
      paper={{
        id: PaperCountId.parse(id(91)),
        townId: town.id,
        piles: [{ marks, count: 7 }],
        blank: 1,
        invalid: 2,
        note: 'Ana and Ivo, in the safe.',
        enteredByName: 'Ana',
        at: evening(1),
        state: 'entered',
      }}
      town={town}
      timeZone="UTC"
      enteredBy={null}
    />
  );

  it.each(POLL_KINDS)('takes ballots and papers of kind %s', (kind) => {
    const poll = pollOf(kind, { state: 'open' });
    const forms = [<AssistForm key="a" poll={poll} {...hallPart} />, <PaperForm key="p" poll={poll} {...hallPart} />];
    const { html, missing } = draw([], [], {}, forms);
    expect(missing).toEqual([]);
    expect(html).toContain('Enter a blank ballot');
    expect(html).toContain('Enter these papers');
    expect(html.includes('Take this as a pile')).toBe(kind !== 'yes_no' && kind !== 'single');
  });

  it('counts heads, and shows every pile to the second person', () => {
    const poll = pollOf('single');
    const { html, missing } = draw([], [], {}, [
      <HeadsForm key="h" poll={poll} heads={3} {...hallPart} />,
      <ul key="l">{paperOf(poll, { form: 'picks', picks: poll.options.slice(0, 1).map((option) => option.id) })}</ul>,
    ]);
    expect(missing).toEqual([]);
    expect(html).toContain('Answer 1');
    expect(html).toContain('Ana and Ivo, in the safe.');
    expect(html).toContain('Confirm: the papers say the same');
  });

  it('asks for more before an open poll is carried', () => {
    const { html, missing } = draw([], [], {}, <TightenForm poll={pollOf('single', { state: 'open' })} />);
    expect(missing).toEqual([]);
    expect(html).toContain('How many must take part');
  });
});

describe('what people wrote', () => {
  const written = { id: 'a', text: 'Autobus', lang: 'hr', isHidden: false };

  it('can be hidden, shown again, counted together and left out', () => {
    const poll = pollOf('words', { state: 'closed' });
    const onChanged = (): void => {};
    const { html, missing } = draw([], [], {}, [
      <TextRow key="1" poll={poll} text={written} onChanged={onChanged} />,
      <TextRow key="2" poll={poll} text={{ ...written, isHidden: true }} onChanged={onChanged} />,
      <WordRow key="3" poll={poll} word={written} others={[written]} onChanged={onChanged} />,
      <WordMerges
        key="4"
        poll={poll}
        merges={[
          { word: 'bus', into: 'autobus' },
          { word: 'x', into: null },
        ]}
        onChanged={onChanged}
      />,
    ]);
    expect(missing).toEqual([]);
    for (const words of [
      'Hide…',
      'Show again…',
      'Count as…',
      'Leave out…',
      '“x” is left out',
      '“bus” counts as “autobus”',
    ])
      expect(html).toContain(words);
  });
});
