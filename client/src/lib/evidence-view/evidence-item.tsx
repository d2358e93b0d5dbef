import type { FindingView } from '@polylogue/shared/findings/schemas';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { ExternalText } from '../../ui/text/external-text.js';
import { Sign } from '../../ui/actions/sign.js';
import { TownMark, townOf } from '../room-view/town-mark.js';
import styles from './evidence.module.css';
import { EvidenceOrigin } from './evidence-origin.js';
import { FindingFiguresView } from './finding-figures.js';
import { useEvidenceDetail } from './use-evidence-detail.js';
import { EVIDENCE, useFindingWords } from './use-finding-words.js';

/** Address within the page of a finding's frozen figures, and of the first place in the text that cites it. */
export const evidenceId = (findingId: string): string => `finding-${findingId}`;
export const citationId = (findingId: string): string => `cited-${findingId}`;

export interface EvidenceItemProps {
  readonly finding: FindingView;
  /** The text cites it, so there is a way back to that place. */
  readonly isCited: boolean;
  /** What its keeper can do with it; stands inside, above the figures. */
  readonly tools?: ReactNode;
}

/** One piece of evidence: what was said or asked, the figure large, and everything behind it one press away, without script too. */
export function EvidenceItem({ finding, isCited, tools }: EvidenceItemProps) {
  const { t } = useTranslation(EVIDENCE);
  const words = useFindingWords();
  const headline = words.headline(finding.figures, finding.n);
  const groups = words.groups(finding.figures);
  const detail = useEvidenceDetail(finding);
  const town = townOf(finding.towns, finding.originTownId);
  return (
    <li className={styles.item}>
      <details className={styles.details} id={`details-${finding.id}`}>
        <summary className={styles.summary}>
          <span className={styles.mark}>{town !== null && <TownMark town={town} isShort />}</span>
          <span className={styles.what}>
            <FindingWordsLine finding={finding} />
            {groups !== null && <span className={styles.groups}>{groups}</span>}
            <span className={styles.detail}>{detail}</span>
            <span className={styles.open}>
              {t('evidence.open')} <Sign name="down" />
            </span>
          </span>
          <span className={styles.headline}>
            <span className={styles.value}>{headline.value}</span>
            <span className={styles.base}>{headline.base}</span>
          </span>
        </summary>
        <div className={styles.inside} id={evidenceId(finding.id)}>
          {tools}
          <FindingFiguresView figures={finding.figures} n={finding.n} towns={finding.towns} />
          <EvidenceOrigin finding={finding} />
          {isCited && (
            <p data-print="no">
              <a href={`#${citationId(finding.id)}`} className={styles.back}>
                <Sign name="back" /> {t('evidence.back')}
              </a>
            </p>
          )}
        </div>
      </details>
    </li>
  );
}

function FindingWordsLine({ finding }: { readonly finding: FindingView }) {
  const { t } = useTranslation(EVIDENCE);
  const { text, lang } = useFindingWords().words(finding.figures);
  if (finding.isSourceRemoved && finding.figures.kind !== 'poll')
    return <em className={styles.gone}>{t('evidence.removed')}</em>;
  return (
    <ExternalText
      as={finding.figures.kind === 'poll' ? 'span' : 'q'}
      text={text}
      lang={lang}
      className={styles.words}
    />
  );
}
