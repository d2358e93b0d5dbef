import type { Account } from '@polylogue/shared/counting/account';
import { useTranslation } from 'react-i18next';
import { DefinitionList } from '../../ui/figures/definition-list.js';
import { RuledSection } from '../../ui/layout/card.js';
import { Stack } from '../../ui/layout/stack.js';
import { AccountRounds } from './account-rounds.js';
import { AccountTies } from './account-ties.js';
import { PairMatrix } from './pair-matrix.js';
import { POLL_RESULTS } from './namespace.js';
import styles from './poll-view.module.css';
import { PurchaseTable } from './purchase-table.js';
import { RuleSettings } from './rule-settings.js';
import type { ShownResult } from './shown-poll.js';

export interface AccountViewProps extends ShownResult {
  readonly account: Account | null;
}

/** All that the counting rule did: rounds, pairs, purchases, ties, and the settings it was given. */
export function AccountView({ poll, result, nameOf, account }: AccountViewProps) {
  const { t } = useTranslation(POLL_RESULTS);
  return (
    <Stack gap="large">
      {account === null && <p>{t('account.none')}</p>}
      {account?.rounds !== undefined && <AccountRounds account={account} rounds={account.rounds} nameOf={nameOf} />}
      {account?.pairwise !== undefined && <PairMatrix pairwise={account.pairwise} nameOf={nameOf} />}
      {account?.purchases !== undefined && <PurchaseTable poll={poll} purchases={account.purchases} nameOf={nameOf} />}
      {account !== null && <AccountTies ties={account.ties} nameOf={nameOf} />}
      <RuledSection heading={t('account.how')} headingLevel={4} rule="quiet">
        <p>{t(`rule.${result.outcome?.rule ?? 'sum'}.how`)}</p>
        <DefinitionList
          items={[
            ...(account === null
              ? []
              : [{ key: 'settings', term: t('account.settings'), description: <RuleSettings account={account} /> }]),
            ...(poll.questionHash === null
              ? []
              : [
                  {
                    key: 'frozen',
                    term: t('account.frozen'),
                    description: <code className={styles.settings}>{poll.questionHash}</code>,
                  },
                ]),
          ]}
        />
      </RuledSection>
    </Stack>
  );
}
