import type { NetworkView } from '@polylogue/shared/networks/schemas';
import type { QuestionView } from '@polylogue/shared/questions/schemas';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { timeLocale } from '../../../lib/i18n/local-time.js';
import { QUESTIONS } from '../../../lib/question-bank/namespace.js';
import { QuestionLanguages } from '../../../lib/question-bank/question-languages.js';
import { usePaths } from '../../../lib/page/page-context.js';
import { Button } from '../../../ui/actions/button.js';
import { Notice } from '../../../ui/feedback/notice.js';
import { DataTable } from '../../../ui/figures/data-table.js';
import { RuledSection } from '../../../ui/layout/card.js';
import { Stack } from '../../../ui/layout/stack.js';
import { Quiet } from '../../../ui/text/heading.js';
import { typedOf } from '../rules/typed-question.rules.js';
import { ArchivePart } from './archive-part.js';
import { SourceForm } from './source-form.js';
import { SourceWords } from './source-words.js';
import { TranslationPart } from './translation-part.js';

export interface BankEntryProps {
  readonly view: QuestionView;
  readonly network: NetworkView;
}

/** An entry with its source, its other languages beside it, and its versions. */
export function BankEntry({ view, network }: BankEntryProps) {
  const { t } = useTranslation(QUESTIONS);
  const paths = usePaths();
  const [isChanging, setChanging] = useState(false);
  const isUsed = view.versions.some(({ version, pollCount }) => version === view.version && pollCount > 0);
  const wasAsked = view.versions.some(({ pollCount }) => pollCount > 0);
  const mayChange = view.can.includes('change') && !view.isArchived;
  const begin = (
    <Button variant="line" size="small" onClick={() => setChanging(true)}>
      {t(isUsed ? 'source.change_new' : 'source.change')}
    </Button>
  );
  return (
    <Stack gap="huge">
      <Stack>
        {view.isArchived && <Notice isQuiet>{t('archive.is')}</Notice>}
        <QuestionLanguages texts={view.texts} />
        {wasAsked && (
          <div>
            <a href={paths.question(view.id)}>{t('entry.results')}</a>
            <Quiet>{t('entry.results_when')}</Quiet>
          </div>
        )}
      </Stack>
      <RuledSection heading={t('source.heading')} end={mayChange && !isChanging ? begin : undefined}>
        {isChanging ? (
          <Stack>
            <Quiet>{t(isUsed ? 'source.is_used' : 'source.not_used')}</Quiet>
            <SourceForm
              network={network}
              start={typedOf(view)}
              saveAs={(draft) => ({ do: 'change', id: view.id, version: view.version, draft })}
              saveLabel={t(isUsed ? 'source.save_new' : 'source.save', { version: view.version + 1 })}
              onSaved={() => setChanging(false)}
              onCancel={() => setChanging(false)}
            />
          </Stack>
        ) : (
          <SourceWords view={view} />
        )}
      </RuledSection>
      {!isChanging && (
        <RuledSection heading={t('translation.heading')}>
          <TranslationPart view={view} network={network} />
        </RuledSection>
      )}
      <RuledSection heading={t('versions.heading')}>
        <Versions view={view} />
      </RuledSection>
      {view.can.includes('archive') && <ArchivePart view={view} />}
    </Stack>
  );
}

function Versions({ view }: { readonly view: QuestionView }) {
  const { t, i18n } = useTranslation(QUESTIONS);
  const day = new Intl.DateTimeFormat(timeLocale(i18n.language), { dateStyle: 'medium' });
  return (
    <DataTable
      isCaptionHidden
      caption={t('versions.caption', { count: view.versions.length })}
      rows={view.versions}
      rowKey={({ version }) => String(version)}
      columns={[
        {
          key: 'version',
          header: t('versions.version'),
          isRowHeader: true,
          cell: ({ version }) => String(version),
        },
        { key: 'saved', header: t('versions.saved'), cell: ({ savedAt }) => day.format(new Date(savedAt)) },
        { key: 'by', header: t('versions.by'), cell: ({ savedByName }) => savedByName },
        { key: 'polls', header: t('versions.polls'), align: 'end', cell: ({ pollCount }) => String(pollCount) },
      ]}
    />
  );
}
