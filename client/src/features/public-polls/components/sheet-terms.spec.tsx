import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import type { PollKind } from '@polylogue/shared/polls/forms';
import { PublicPoll } from '@polylogue/shared/polls/routes';
import { renderToString } from 'react-dom/server';
import { I18nextProvider } from 'react-i18next';
import { createI18n } from '../../../lib/i18n/create-i18n.js';
import { revealedPoll, sampleAccount, TOWN, uuid } from '../../../lib/poll-view/polls.factory.js';
import { SheetTerms } from './sheet-terms.js';

function draw(kind: PollKind): string {
  const poll = { ...revealedPoll(kind), questionHash: 'ab12'.repeat(16) };
  const shown = PublicPoll.parse({
    poll,
    dialogue: {
      id: uuid(99),
      slug: 'digital',
      title: { en: 'Digitalization' },
      timeZone: 'Europe/Zagreb',
      languages: ['en'],
      towns: [TOWN],
    },
    account: sampleAccount(kind),
    texts: null,
    files: [],
  });
  const read = (name: string) =>
    JSON.parse(readFileSync(new URL(`../../../locales/en/${name}.json`, import.meta.url), 'utf8'));
  const texts = Object.fromEntries(['public-polls', 'poll-results', 'room-view'].map((name) => [name, read(name)]));
  const html = renderToString(
    <I18nextProvider i18n={createI18n({ locale: 'en', catalogues: { en: texts } })}>
      <SheetTerms shown={shown} />
    </I18nextProvider>,
  );
  return html.replaceAll('<!-- -->', '');
}

describe('what a count sheet says beside the rule', () => {
  it('names every setting that can change the count, and the question by its hash', () => {
    const html = draw('ranking');
    for (const [name, value] of Object.entries(sampleAccount('ranking')?.options ?? {}))
      if (String(value) !== '') expect(html).toContain(`${name}=${value}`);
    expect(html).toContain('ab12'.repeat(16));
  });

  it('gives the money and the cost of each project, without which nobody can count a budget', () => {
    const html = draw('budget');
    const { form, options } = revealedPoll('budget');
    if (form.kind !== 'budget') throw new Error('a budget');
    for (const amount of [form.total, ...options.map(({ cost }) => cost ?? 0)])
      expect(html).toContain(amount.toLocaleString('en'));
  });
});
