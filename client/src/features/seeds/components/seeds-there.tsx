import type { StatementView } from '@polylogue/shared/statements/schemas';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { languageNames } from '../../../lib/i18n/language-name.js';
import { usePaths } from '../../../lib/page/page-context.js';
import { pageAround } from '../../../lib/staff-view/page.rules.js';
import { Pager } from '../../../lib/staff-view/pager.js';
import { Tag } from '../../../ui/figures/tag.js';
import { RuledSection } from '../../../ui/layout/card.js';
import { LineList, LineRow } from '../../../ui/layout/line-list.js';
import { Cluster } from '../../../ui/layout/stack.js';
import { ExternalText } from '../../../ui/text/external-text.js';
import { InlineRef } from '../../../ui/text/heading.js';
import styles from '../seeds.module.css';

export interface SeedsThereProps {
  readonly published: readonly StatementView[];
  readonly held: readonly StatementView[];
  readonly slug: string;
}

/** The seeds that the dialogue has, each with the way to the desk, where it is changed. */
export function SeedsThere({ published, held, slug }: SeedsThereProps) {
  const { t } = useTranslation('seeds');
  const [place, setPlace] = useState(0);
  const isHeld = new Set(held.map(({ id }) => id));
  const seeds = [...held, ...published].filter(({ isSeed }) => isSeed).sort((a, b) => a.number - b.number);
  const page = pageAround(place, seeds.length);
  return (
    <RuledSection heading={t('there.heading')} end={seeds.length > 0 && t('there.count', { count: seeds.length })}>
      {seeds.length === 0 && <p className={styles.quiet}>{t('there.empty')}</p>}
      <LineList aria-label={t('there.heading')}>
        {seeds.slice(page.from, page.to).map((seed) => (
          <SeedRow key={seed.id} seed={seed} isHeld={isHeld.has(seed.id)} slug={slug} />
        ))}
      </LineList>
      <Pager page={page} length={seeds.length} onPage={setPlace} />
    </RuledSection>
  );
}

interface SeedRowProps {
  readonly seed: StatementView;
  readonly isHeld: boolean;
  readonly slug: string;
}

function SeedRow({ seed: { id, number, text, lang, origin, translations }, isHeld, slug }: SeedRowProps) {
  const { t, i18n } = useTranslation('seeds');
  const paths = usePaths();
  const into = Object.keys(translations);
  const about = [
    origin ?? '',
    into.length === 0 ? '' : t('there.translated', { languages: languageNames(into, i18n.language) }),
  ];
  return (
    <LineRow
      title={<ExternalText as="span" text={text} lang={lang} />}
      detail={
        <Cluster gap="small">
          <InlineRef href={paths.desk(slug, id)} aria-label={t('there.to_desk', { number })}>
            {t('there.number', { number })}
          </InlineRef>
          {isHeld && <Tag>{t('there.held')}</Tag>}
          <span>{about.filter(Boolean).join(' · ')}</span>
        </Cluster>
      }
    />
  );
}
