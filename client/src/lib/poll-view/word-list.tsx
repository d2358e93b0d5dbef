import type { WordCount } from '@polylogue/shared/polls/results';
import { useTranslation } from 'react-i18next';
import { DataTable } from '../../ui/figures/data-table.js';
import { ExternalText } from '../../ui/text/external-text.js';
import { formatCount } from '../room-view/format-time.js';
import { POLL_RESULTS } from './namespace.js';
import styles from './poll-view.module.css';
import { wordSize } from './word-size.rules.js';

/** Words as a list, the more often written the larger, each with its figure: read from first to last it is the result. */
export function WordList({ words }: { readonly words: readonly WordCount[] }) {
  const { t, i18n } = useTranslation(POLL_RESULTS);
  const most = words[0]?.people ?? 1;
  return (
    <div>
      <ul role="list" className={styles.words}>
        {words.map(({ word, lang, people }) => (
          <li key={`${lang}:${word}`} style={{ fontSize: `${wordSize(people, most)}em` }}>
            <ExternalText as="span" look="plain" text={word} lang={lang} />{' '}
            <small>{formatCount(people, i18n.language)}</small>
          </li>
        ))}
      </ul>
      <details>
        <summary className={styles.summary}>{t('picture.as_table')}</summary>
        <DataTable
          caption={t('picture.title')}
          isCaptionHidden
          rows={words}
          rowKey={({ word, lang }) => `${lang}:${word}`}
          columns={[
            {
              key: 'word',
              header: t('picture.word'),
              isRowHeader: true,
              cell: ({ word, lang }) => <ExternalText as="span" look="plain" text={word} lang={lang} />,
            },
            {
              key: 'people',
              header: t('picture.people'),
              align: 'end',
              cell: ({ people }) => formatCount(people, i18n.language),
            },
          ]}
        />
      </details>
    </div>
  );
}
