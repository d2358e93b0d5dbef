import type { PublicPoll } from '@polylogue/shared/polls/routes';
import { useTranslation } from 'react-i18next';
import { useOptionNames } from '../../../lib/poll-view/option-names.js';
import { POLL_RESULTS } from '../../../lib/poll-view/namespace.js';
import { RuleSettings } from '../../../lib/poll-view/rule-settings.js';
import { readableFigure, readableMoney } from '../../../lib/poll-view/value-words.rules.js';
import { DefinitionList } from '../../../ui/figures/definition-list.js';

/** What somebody with pen and paper must know beside the rule: places, quota, money and costs, settings, and which question it was. */
export function SheetTerms({ shown }: { readonly shown: PublicPoll }) {
  const { t, i18n } = useTranslation(['public-polls', POLL_RESULTS]);
  const { poll, account, dialogue } = shown;
  const nameOf = useOptionNames(poll, dialogue.timeZone);
  const locale = i18n.language;
  const { form } = poll;
  const money = (amount: number): string =>
    form.kind === 'budget' ? readableMoney(amount, form.currency, locale) : '';
  const costs = poll.options.map(({ id, cost }) => `${nameOf(id).text}: ${money(cost ?? 0)}`);
  const terms = [
    { key: 'seats', term: t('recount.parts.seats'), description: account?.seats },
    {
      key: 'quota',
      term: t('recount.parts.quota'),
      description: account?.quota === undefined ? undefined : readableFigure(account.quota, locale),
    },
    {
      key: 'budget',
      term: t('recount.parts.budget'),
      description: form.kind === 'budget' ? money(form.total) : undefined,
    },
    {
      key: 'costs',
      term: t('recount.parts.purchases'),
      description: form.kind === 'budget' ? costs.join(' · ') : undefined,
    },
    {
      key: 'settings',
      term: t('poll-results:account.settings'),
      description: account === null ? undefined : <RuleSettings account={account} />,
    },
    {
      key: 'frozen',
      term: t('poll-results:account.frozen'),
      description: poll.questionHash === null ? undefined : <code>{poll.questionHash}</code>,
    },
  ];
  return <DefinitionList items={terms.filter(({ description }) => description !== undefined)} />;
}
