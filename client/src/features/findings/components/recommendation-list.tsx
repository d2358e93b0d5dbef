import { useLocale, usePaths } from '../../../lib/page/page-context.js';
import { errorCodeOf } from '../../../lib/api/api-error.js';
import { useGoTo } from '../../../lib/routing/use-go-to.js';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../ui/actions/button.js';
import { EmptyState } from '../../../ui/feedback/empty-state.js';
import { LoadingState } from '../../../ui/feedback/loading-state.js';
import { Notice } from '../../../ui/feedback/notice.js';
import { Tag } from '../../../ui/figures/tag.js';
import { TextField } from '../../../ui/forms/text-field.js';
import { RuledSection } from '../../../ui/layout/card.js';
import { LineList, LineRow } from '../../../ui/layout/line-list.js';
import styles from './candidate-table.module.css';
import { useBeginRecommendation, useRecommendations } from '../api/use-recommendations.js';

/** What the network has written so far, and the place to begin a new one. */
export function RecommendationList({ slug }: { readonly slug: string }) {
  const { t } = useTranslation(['workshop', 'errors']);
  const paths = usePaths();
  const { data, error } = useRecommendations(slug);
  return (
    <RuledSection heading={t('list.heading')}>
      {data === undefined && error === null && <LoadingState label={t('list.loading')} shape="rows" />}
      {error !== null && <Notice tone="error">{t(`errors:${errorCodeOf(error)}`)}</Notice>}
      {data?.recommendations.length === 0 && (
        <EmptyState title={t('list.empty')} headingLevel={3}>
          {t('list.empty_why')}
        </EmptyState>
      )}
      <LineList>
        {data?.recommendations.map((one) => (
          <LineRow
            key={one.id}
            title={
              <a
                href={one.state === 'draft' ? paths.draft(slug, one.id) : paths.recommendation(one.slug)}
                lang={one.lang}
              >
                {one.title}
              </a>
            }
            detail={t('list.cites', { count: one.citationCount })}
            end={<Tag tone={one.state === 'draft' ? 'neutral' : 'positive'}>{t(`list.${one.state}`)}</Tag>}
          />
        ))}
      </LineList>
      <BeginForm slug={slug} />
    </RuledSection>
  );
}

function BeginForm({ slug }: { readonly slug: string }) {
  const { t } = useTranslation(['workshop', 'errors']);
  const locale = useLocale();
  const paths = usePaths();
  const goTo = useGoTo();
  const begin = useBeginRecommendation(slug);
  const [title, setTitle] = useState('');
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (title.trim() === '' || begin.isPending) return;
    begin.mutate({ title: title.trim(), lang: locale }, { onSuccess: ({ id }) => goTo(paths.draft(slug, id)) });
  };
  return (
    <form onSubmit={submit} className={styles.begin}>
      <TextField
        label={t('list.new_title')}
        hint={t('list.new_hint')}
        value={title}
        onChange={(event) => setTitle(event.target.value)}
        maxLength={200}
        error={begin.error === null ? undefined : t(`errors:${errorCodeOf(begin.error)}`)}
      />
      <Button type="submit" variant="line" isBusy={begin.isPending}>
        {t('list.begin')}
      </Button>
    </form>
  );
}
