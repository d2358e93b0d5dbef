import { getFinding } from '@polylogue/shared/findings/routes';
import { FINDING_METHODS, type FindingView } from '@polylogue/shared/findings/schemas';
import { useTranslation } from 'react-i18next';
import { DefinitionList } from '../../ui/figures/definition-list.js';
import { formatDay } from '../i18n/local-time.js';
import { usePaths } from '../page/page-context.js';
import { StaffText } from '../room-view/staff-text.js';
import styles from './evidence.module.css';
import { shortHash } from './short-hash.js';
import { EVIDENCE } from './use-finding-words.js';
import { useGroupOrigin } from './use-group-origin.js';

/** Those that can be told in words; an older page may meet a newer one. */
const KNOWN_METHODS: ReadonlySet<string> = new Set(Object.values(FINDING_METHODS));

/** Where a finding comes from and how it can be checked. */
export function EvidenceOrigin({ finding }: { readonly finding: FindingView }) {
  const { t, i18n } = useTranslation(EVIDENCE);
  const paths = usePaths();
  const groups = useGroupOrigin(finding.figures);
  const { dialogueSlug, dialogueTitle, method, version, frozenAt, hash } = finding;
  return (
    <DefinitionList
      items={[
        {
          key: 'dialogue',
          term: t('origin.dialogue'),
          description: (
            <a href={paths.dialogue(dialogueSlug)}>
              <StaffText texts={dialogueTitle} />
            </a>
          ),
        },
        {
          key: 'frozen',
          term: t('origin.frozen'),
          description: t('origin.frozen_as', { date: formatDay(frozenAt.slice(0, 10), i18n.language), version }),
        },
        {
          key: 'method',
          term: t('origin.method'),
          description: KNOWN_METHODS.has(method) ? t(`method.${method}`) : method,
        },
        ...groups,
        {
          key: 'hash',
          term: t('origin.hash'),
          description: (
            <>
              <code className={styles.hash} title={hash}>
                {shortHash(hash)}
              </code>{' '}
              <a href={getFinding.path.replace(':findingId', finding.id)}>{t('origin.json')}</a>
            </>
          ),
        },
      ]}
    />
  );
}
