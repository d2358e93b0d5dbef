import type { Account } from '@polylogue/shared/counting/account';
import styles from './poll-view.module.css';

/** The rule and its options by the names that the command line takes. */
export function RuleSettings({ account }: { readonly account: Account }) {
  const options = Object.entries({
    ...account.options,
    ...(account.seats === undefined ? {} : { seats: account.seats }),
  });
  const shown = options.filter(([, value]) => String(value) !== '').map(([name, value]) => `${name}=${value}`);
  return <code className={styles.settings}>{[account.rule, ...shown].join(' · ')}</code>;
}
