import { citedIn } from '@polylogue/shared/recommendations/citations.rules';
import type { RecommendationView } from '@polylogue/shared/recommendations/schemas';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { CitedText } from '../../../lib/evidence-view/cited-text.js';
import { EvidenceItem } from '../../../lib/evidence-view/evidence-item.js';
import { EVIDENCE } from '../../../lib/evidence-view/use-finding-words.js';
import { formatDay } from '../../../lib/i18n/local-time.js';
import { Tag } from '../../../ui/figures/tag.js';
import { Card } from '../../../ui/layout/card.js';
import { ExternalText } from '../../../ui/text/external-text.js';
import { Heading, Prose } from '../../../ui/text/heading.js';
import styles from './recommendation.module.css';

/** What the document shows: a published recommendation, or a draft as it would be published. */
export type ShownRecommendation = Pick<
  RecommendationView,
  'title' | 'lang' | 'problem' | 'proposal' | 'justification' | 'addressee' | 'level' | 'publishedAt' | 'citations'
>;

export interface RecommendationDocumentProps {
  readonly recommendation: ShownRecommendation;
  /** Level of its title in the outline: 1 on its own page. */
  readonly titleLevel?: 1 | 2 | undefined;
  /** Above the title: whose recommendation it is. */
  readonly eyebrow?: ReactNode;
}

const SECTIONS = ['problem', 'proposal', 'justification'] as const;

/** The recommendation as a document: text first, evidence at its end. */
export function RecommendationDocument({ recommendation, titleLevel = 1, eyebrow }: RecommendationDocumentProps) {
  const { t, i18n } = useTranslation(EVIDENCE);
  const { title, lang, addressee, level, publishedAt, citations } = recommendation;
  const shown = SECTIONS.filter((section) => recommendation[section].trim() !== '');
  const seen = new Set<string>();
  return (
    <article className={styles.document}>
      {eyebrow}
      <p>
        <Tag tone={publishedAt === null ? 'neutral' : 'positive'}>
          {publishedAt === null
            ? t('state.draft')
            : t('state.published', { date: formatDay(publishedAt.slice(0, 10), i18n.language) })}
        </Tag>
      </p>
      <Heading level={titleLevel} size={5} lang={lang}>
        {title}
      </Heading>
      <p className={styles.addressee}>
        {t('addressee')}{' '}
        <ExternalText as="span" look="plain" text={addressee === '' ? t('addressee_missing') : addressee} lang={lang} />
        <span className={styles.level}>{t(`level.${level}`)}</span>
      </p>
      <Prose className={styles.text}>
        {shown.flatMap((section) => {
          const first = citedIn([recommendation[section]]).filter((id) => !seen.has(id));
          for (const id of first) seen.add(id);
          return [
            <h2 key={section}>{t(`section.${section}`)}</h2>,
            <CitedText
              key={`${section}-text`}
              text={recommendation[section]}
              lang={lang}
              findings={citations}
              firstHere={new Set(first)}
            />,
          ];
        })}
      </Prose>
      {citations.length > 0 && (
        <section className={styles.evidence} aria-labelledby="evidence">
          <Heading level={2} size={4} id="evidence">
            {t('evidence.heading')}
          </Heading>
          <p className={styles.intro}>{t('evidence.intro', { count: citations.length })}</p>
          <Card as="div">
            <ol role="list">
              {citations.map((finding) => (
                <EvidenceItem key={finding.id} finding={finding} isCited={seen.has(finding.id)} />
              ))}
            </ol>
          </Card>
        </section>
      )}
    </article>
  );
}
