import type { PollView } from '@polylogue/shared/polls/schemas';
import { useTranslation } from 'react-i18next';
import { formatSpan } from '../../../lib/i18n/local-time.js';
import { DefinitionList } from '../../../ui/figures/definition-list.js';
import { RuledSection } from '../../../ui/layout/card.js';

export interface HowHeldProps {
  readonly poll: PollView;
  readonly timeZone: string;
}

/** Secrecy and times of a poll, for whoever wants to judge it. */
export function HowHeld({ poll, timeZone }: HowHeldProps) {
  const { t, i18n } = useTranslation('public-polls');
  const times = [
    ['opened', t('page.opened'), poll.openedAt],
    ['closed', t('page.closed'), poll.closedAt],
    ['revealed', t('page.revealed'), poll.revealedAt],
  ] as const;
  return (
    <RuledSection heading={t('page.how')}>
      <DefinitionList
        items={[
          { key: 'secrecy', term: t('page.secrecy'), description: t(`page.secrecy_${poll.secrecy}`) },
          ...times.flatMap(([key, term, at]) =>
            at === null ? [] : [{ key, term, description: formatSpan(at, null, i18n.language, timeZone) }],
          ),
        ]}
      />
    </RuledSection>
  );
}
