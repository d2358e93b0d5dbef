import type { FindingView } from '@polylogue/shared/findings/schemas';
import { orderedCitations } from '@polylogue/shared/recommendations/citations.rules';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFindingWords } from '../../../lib/evidence-view/use-finding-words.js';
import { TownMark, townOf } from '../../../lib/room-view/town-mark.js';
import { usePaths } from '../../../lib/page/page-context.js';
import { Button } from '../../../ui/actions/button.js';
import { EmptyState } from '../../../ui/feedback/empty-state.js';
import { TextField } from '../../../ui/forms/text-field.js';
import { RuledSection } from '../../../ui/layout/card.js';
import { LineList, LineRow } from '../../../ui/layout/line-list.js';
import { ExternalText } from '../../../ui/text/external-text.js';
import { Quiet } from '../../../ui/text/heading.js';
import type { CitationNames } from '../rules/citation-names.rules.js';
import type { DraftText } from '../rules/draft-editor.rules.js';
import styles from './draft.module.css';

export interface CitationPickerProps {
  readonly networkSlug: string;
  readonly findings: readonly FindingView[];
  readonly names: CitationNames;
  readonly typed: DraftText;
  /** Puts the finding where the cursor stands. */
  readonly onCite: (finding: FindingView) => void;
  /** Takes it out of the text and the list. */
  readonly onRemove: (finding: FindingView) => void;
}

/** The findings beside the text. */
export function CitationPicker({ networkSlug, findings, names, typed, onCite, onRemove }: CitationPickerProps) {
  const { t } = useTranslation('workshop');
  const paths = usePaths();
  const words = useFindingWords();
  const [search, setSearch] = useState('');
  const cited = orderedCitations(typed);
  const wanted = search.trim().toLowerCase();
  const shown = findings.filter((finding) =>
    `${names.get(finding.id) ?? ''} ${words.words(finding.figures).text}`.toLowerCase().includes(wanted),
  );
  const row = (finding: FindingView, isInList: boolean) => {
    const name = names.get(finding.id) ?? '';
    return (
      <LineRow
        key={finding.id}
        start={<TownMark town={townOf(finding.towns, finding.originTownId)} isShort />}
        title={isInList ? name : <ExternalText as="span" {...words.words(finding.figures)} />}
        detail={`${isInList ? '' : `${name} · `}${words.inShort(finding.figures, finding.n)}`}
        end={
          isInList ? (
            <Button
              variant="quiet"
              size="small"
              onClick={() => onRemove(finding)}
              aria-label={t('cite.remove_long', { name })}
            >
              {t('cite.remove')}
            </Button>
          ) : (
            <Button
              variant="line"
              size="small"
              onClick={() => onCite(finding)}
              aria-label={t('cite.insert_long', { name })}
            >
              {t('cite.insert')}
            </Button>
          )
        }
      />
    );
  };
  const inList = cited.flatMap((id) => findings.find((finding) => finding.id === id) ?? []);
  return (
    <div className={styles.picker}>
      <RuledSection heading={t('cite.heading')}>
        <Quiet>{t('cite.why')}</Quiet>
        {findings.length === 0 ? (
          <EmptyState
            title={t('cite.none')}
            headingLevel={3}
            action={<a href={paths.workshop(networkSlug)}>{t('cite.to_workshop')}</a>}
          >
            {t('cite.none_why')}
          </EmptyState>
        ) : (
          <>
            <TextField
              label={t('cite.search')}
              type="search"
              value={search}
              onChange={(event) => setSearch(event.target.value)}
            />
            {shown.length === 0 && <p role="status">{t('cite.no_match')}</p>}
            <LineList className={styles.found}>{shown.map((finding) => row(finding, false))}</LineList>
          </>
        )}
      </RuledSection>
      {inList.length > 0 && (
        <RuledSection heading={t('cite.list', { count: inList.length })}>
          <LineList isNumbered>{inList.map((finding) => row(finding, true))}</LineList>
        </RuledSection>
      )}
    </div>
  );
}
