import type { Tie } from '@polylogue/shared/counting/account';
import { useTranslation } from 'react-i18next';
import { RuledSection } from '../../ui/layout/card.js';
import { formatList } from '../room-view/format-time.js';
import { POLL_RESULTS } from './namespace.js';
import type { NameOf } from './option-names.js';

export interface AccountTiesProps {
  readonly ties: readonly Tie[];
  readonly nameOf: NameOf;
}

/** Every tie that was met, what it was about, and how it was broken or that it stands. */
export function AccountTies({ ties, nameOf }: AccountTiesProps) {
  const { t, i18n } = useTranslation(POLL_RESULTS);
  const listed = (names: readonly string[]): string =>
    formatList(
      names.map((name) => nameOf(name).text),
      i18n.language,
    );
  return (
    <RuledSection heading={t('account.ties')} headingLevel={4} rule="quiet">
      {ties.length === 0 && <p>{t('account.no_ties')}</p>}
      <ul>
        {ties.map((tie) => (
          <li key={`${tie.about}:${tie.round}:${tie.among.join()}`}>
            {t(`account.tie.${tie.about}`, { among: listed(tie.among) })}{' '}
            {tie.round !== undefined && t('account.tie_round', { number: tie.round })}{' '}
            {t(`account.broken.${tie.brokenBy}`)}{' '}
            {tie.taken.length > 0 && t('account.taken', { names: listed(tie.taken) })}
          </li>
        ))}
      </ul>
    </RuledSection>
  );
}
