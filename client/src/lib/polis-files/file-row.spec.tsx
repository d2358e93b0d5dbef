import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { LOCALES, type Locale } from '@polylogue/shared/kernel/locale';
import { renderToString } from 'react-dom/server';
import { I18nextProvider } from 'react-i18next';
import { createI18n } from '../i18n/create-i18n.js';
import { FileRowView } from './file-row.js';
import { FILE_TEXTS } from './namespace.js';
import type { DownloadState } from './use-file-download.js';

function draw(state: DownloadState, locale: Locale = 'en'): string {
  const texts = (name: string) =>
    JSON.parse(readFileSync(new URL(`../../locales/${locale}/${name}.json`, import.meta.url), 'utf8'));
  const spaces = Object.fromEntries([FILE_TEXTS, 'common', 'errors'].map((name) => [name, texts(name)]));
  const html = renderToString(
    <I18nextProvider i18n={createI18n({ locale, catalogues: { [locale]: spaces } })}>
      <FileRowView
        file="votes.csv"
        address="/files/votes.csv"
        saveAs="town-votes.csv"
        download={{ state, start: () => undefined, cancel: () => undefined }}
      />
    </I18nextProvider>,
  );
  return html.replace(/<!-- -->/g, '');
}

const STATES: readonly DownloadState[] = [
  { step: 'idle' },
  { step: 'fetching', bytes: 1_200_000 },
  { step: 'saved', bytes: 2_500_000 },
  { step: 'failed', code: 'offline' },
  { step: 'failed', code: 'too_many' },
];

describe('a file to take along', () => {
  it('is a plain link in every state', () => {
    for (const state of STATES)
      expect(draw(state)).toContain('<a href="/files/votes.csv" download="town-votes.csv">votes.csv</a>');
  });

  it('says how much has come of what nobody knows the end of, and can be stopped', () => {
    const html = draw({ step: 'fetching', bytes: 1_200_000 });
    expect(html).toContain('role="progressbar" aria-label="Fetching votes.csv"');
    expect(html).toContain('aria-valuetext="1.2 MB so far"');
    expect(html).not.toContain('aria-valuenow');
    expect(html).toContain('aria-label="Stop fetching votes.csv"');
  });

  it('says when it is there, to who listens too', () => {
    expect(draw({ step: 'saved', bytes: 2_500_000 })).toContain(
      '<div role="status">votes.csv is saved (2.5 MB).</div>',
    );
  });

  it('says why it did not come, and can be tried again', () => {
    const html = draw({ step: 'failed', code: 'offline' });
    expect(html).toContain('role="alert"');
    expect(html).toContain('No connection.');
    expect(html).toContain('Try again</button>');
    expect(draw({ step: 'failed', code: 'too_many' })).toContain('Two other files');
  });

  for (const locale of LOCALES) {
    it(`has all its words in ${locale}`, () => {
      for (const state of STATES)
        expect(draw(state, locale)).not.toMatch(/>(?:so_far|saved|failed|busy|cancel\w*)<|\{\{/);
    });
  }
});
