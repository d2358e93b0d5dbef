import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { POLIS_FAULTS } from '@polylogue/shared/polis/file-fault';
import { PolisDoubt, type PolisImportResult } from '@polylogue/shared/polis/import-events';
import { createInstance } from 'i18next';
import type { ReactElement } from 'react';
import { renderToString } from 'react-dom/server';
import { I18nextProvider } from 'react-i18next';
import { FileChoice } from './components/file-choice.js';
import { ImportForm } from './components/import-form.js';
import { useDoubtText, useFaultText } from './components/use-fault-text.js';
import type { ImportState } from './rules/import-state.rules.js';

const catalogue = (name: string): object =>
  JSON.parse(readFileSync(new URL(`../../locales/en/${name}.json`, import.meta.url), 'utf8'));

/** The words of a page, and the keys it lacks a text for. */
function draw(page: ReactElement): { text: string; missing: string[] } {
  const missing: string[] = [];
  const texts = createInstance();
  void texts.init({
    lng: 'en',
    fallbackLng: false,
    initAsync: false,
    interpolation: { escapeValue: false },
    resources: {
      en: { polis: catalogue('polis'), errors: catalogue('errors'), 'staff-view': catalogue('staff-view') },
    },
    saveMissing: true,
    missingKeyHandler: (_languages, _namespace, key) => void missing.push(key),
  });
  const html = renderToString(<I18nextProvider i18n={texts}>{page}</I18nextProvider>);
  return { text: html.replace(/<!-- -->/g, ''), missing };
}

const drawForm = (state: ImportState, languages: readonly string[] = ['hr', 'lv']) =>
  draw(<ImportForm languages={languages} control={{ state, start: fail, cancel: fail, reset: fail }} />);

function fail(): never {
  throw new Error('nothing is pressed here');
}

const READING = { type: 'reading', file: 'votes.csv', rows: 12_300, isDone: false, bytes: 30, of: 120 } as const;
const RESULT: PolisImportResult = {
  type: 'imported',
  dialogue: { slug: 'our-town', title: { en: 'Our town' } },
  participants: 536,
  statements: 316,
  votes: 29_802,
  doubts: [{ kind: 'sums', file: 'comments.csv', line: 5, rows: 1 }],
};

const SCENES: Readonly<Record<string, { state: ImportState; says: readonly string[] }>> = {
  'the empty form': {
    state: { step: 'idle' },
    says: ['Files of the export', '200 MB', 'Croatian', 'Bring in</button>'],
  },
  'how much is sent': {
    state: { step: 'sending', sent: 3_000_000, of: 12_000_000 },
    says: ['role="progressbar"', 'aria-valuenow="25"', '3 MB of 12 MB', 'Stop</button>'],
  },
  'that reading begins': {
    state: { step: 'reading', reading: null },
    says: ['role="progressbar"', 'will be read now', 'aria-valuetext="one moment"'],
  },
  'how much is read': {
    state: { step: 'reading', reading: READING },
    says: ['aria-label="Reading votes.csv"', 'aria-valuenow="25"', '12,300 rows', 'Stop</button>'],
  },
  'that all is read': {
    state: { step: 'reading', reading: { ...READING, isDone: true, bytes: 120 } },
    says: ['Everything is read'],
  },
  'a fault by its line': {
    state: {
      step: 'refused',
      fault: { file: 'comments.csv', line: 17, code: 'bad_value', params: { found: 'x', column: 'moderated' } },
    },
    says: [
      'role="alert"',
      'Nothing was brought in',
      'comments.csv, line 17: “x” cannot stand in the column “moderated”.',
      'Try again</button>',
    ],
  },
  'a file that changed on disk': { state: { step: 'changed', file: 'v.csv' }, says: ['v.csv was changed or moved'] },
  'that there is no line': { state: { step: 'failed', code: 'offline' }, says: ['The files stay chosen'] },
  'that others are read': { state: { step: 'failed', code: 'too_many' }, says: ['Two other exports'] },
  'the limit': { state: { step: 'failed', code: 'too_large' }, says: ['at most 200 MB'] },
  'the way back after the session ended': {
    state: { step: 'failed', code: 'sign_in_needed' },
    says: ['href="/en/sign-in', 'Sign in</a>'],
  },
  'that it was stopped': { state: { step: 'cancelled' }, says: ['role="status"', 'Nothing was brought in'] },
  'what came in': {
    state: { step: 'done', result: RESULT },
    says: [
      'role="status"',
      'Our town',
      '29,802',
      'comments.csv, line 5: the sums are not those of the votes.',
      'href="/en/d/our-town"',
      'href="/en/d/our-town/opinion-workshop"',
      'Bring in another',
    ],
  },
};

describe('the page that takes an export', () => {
  for (const [name, { state, says }] of Object.entries(SCENES)) {
    it(`shows ${name}, and lacks no text`, () => {
      const { text, missing } = drawForm(state);
      for (const words of says) expect(text).toContain(words);
      expect(missing).toEqual([]);
    });
  }

  it('takes the one language of a network for granted, and asks where there are several', () => {
    expect(drawForm({ step: 'idle' }, ['lv']).text).toContain('<option value="lv" selected=""');
    expect(drawForm({ step: 'idle' }).text).toContain('<option value="" selected=""');
  });

  it('cannot be changed while it runs', () => {
    const { text } = drawForm({ step: 'reading', reading: READING });
    expect(text).toMatch(/<input[^>]*disabled=""[^>]*type="file"/);
    expect(text).toMatch(/<select[^>]*disabled=""/);
    expect(text).not.toContain('type="submit"');
  });
});

const choice = (names: readonly string[], isTried: boolean) =>
  draw(
    <FileChoice
      files={names.map((name) => new File(['x'], name))}
      isTried={isTried}
      isDisabled={false}
      onPick={fail}
      onRemove={fail}
    />,
  );

describe('the chosen files', () => {
  it('each say which of an export they are, and can be taken away', () => {
    const { text, missing } = choice(['my-comments.csv', 'notes.txt'], false);
    expect(text).toContain('comments.csv, 1 byte');
    expect(text).toContain('no file of an export, 1 byte');
    expect(text).toContain('aria-label="Take away notes.txt"');
    expect(missing).toEqual([]);
  });

  it('are told when wrong at once, when missing only after a try', () => {
    expect(choice(['notes.txt'], false).text).toContain('notes.txt: this is no file of an export.');
    expect(choice(['notes.txt'], false).text).not.toContain('missing');
    const tried = choice(['summary.csv'], true).text;
    expect(tried).toContain('comments.csv: this file is missing.');
    expect(tried).toContain('votes.csv: this file is missing, and participants-votes.csv');
    expect(tried).toContain('aria-invalid="true"');
  });
});

function EveryFault() {
  const faultText = useFaultText();
  const params = { found: 'FOUND', other: 'OTHER', expected: 3, most: 9, column: 'COLUMN' };
  return POLIS_FAULTS.map((code) => <p key={code}>{faultText({ file: 'votes.csv', line: 7, code, params })}</p>);
}

function EveryDoubt() {
  const doubtText = useDoubtText();
  const doubts = [1, 3].flatMap((rows) => [
    { kind: 'sums', file: 'comments.csv', line: 4, rows },
    { kind: 'matrix', cells: rows, participant: '5', statement: '12' },
    { kind: 'columns', file: 'votes.csv', columns: ['mood'] },
    { kind: 'times', file: 'votes.csv', rows },
  ]);
  return doubts.map((doubt) => <p key={JSON.stringify(doubt)}>{doubtText(PolisDoubt.parse(doubt))}</p>);
}

describe('what is wrong with a file', () => {
  it('has a sentence for every fault, which begins with the file and its line and has all its words', () => {
    const { text, missing } = draw(<EveryFault />);
    expect(missing).toEqual([]);
    expect(text).not.toMatch(/\{\{|undefined/);
    const sentences = text.split('</p>').slice(0, -1);
    expect(sentences).toHaveLength(POLIS_FAULTS.length);
    for (const sentence of sentences) expect(sentence).toMatch(/^<p>votes\.csv(, line 7)?: .+\.$/);
  });

  it('has a sentence for every doubt', () => {
    const { text, missing } = draw(<EveryDoubt />);
    expect(missing).toEqual([]);
    expect(text).not.toMatch(/\{\{|undefined/);
    expect(text).toContain('in 3 rows');
    expect(text).toContain('participant 5 on statement 12');
  });
});
