import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import type { DialogueAbility } from '@polylogue/shared/dialogues/schemas';
import { LOCALES, type Locale } from '@polylogue/shared/kernel/locale';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { renderToString } from 'react-dom/server';
import { I18nextProvider } from 'react-i18next';
import { createI18n } from '../../lib/i18n/create-i18n.js';
import { polisFilesKey } from '../../lib/polis-files/use-polis-files.js';
import { VoteFiles } from './components/vote-files.js';

function draw(can: DialogueAbility[], files: readonly string[] | null, locale: Locale = 'en'): string {
  const queries = new QueryClient();
  if (files !== null) queries.setQueryData(polisFilesKey('digital'), { files });
  const texts = JSON.parse(readFileSync(new URL(`../../locales/${locale}/public.json`, import.meta.url), 'utf8'));
  return renderToString(
    <QueryClientProvider client={queries}>
      <I18nextProvider i18n={createI18n({ locale, catalogues: { [locale]: { public: texts } } })}>
        <VoteFiles dialogue={{ slug: 'digital', can }} />
      </I18nextProvider>
    </QueryClientProvider>,
  );
}

describe('the files of statements and votes', () => {
  it('stand as links for those who moderate, each with a name of its own', () => {
    const html = draw(['moderate'], ['comments.csv', 'votes.csv']);
    expect(html).toContain('href="/api/dialogues/digital/polis/comments.csv" download="digital-comments.csv"');
    expect(html).toContain('>votes.csv</a>');
    expect(html).not.toContain('summary.csv');
  });

  it('are not there for others, nor before they are known', () => {
    expect(draw(['edit', 'facilitate', 'join'], ['votes.csv'])).toBe('');
    expect(draw(['moderate'], null)).toBe('');
  });

  for (const locale of LOCALES) {
    it(`have their words in ${locale}`, () => {
      expect(draw(['moderate'], ['votes.csv'], locale)).not.toContain('dialogue.files');
    });
  }
});
