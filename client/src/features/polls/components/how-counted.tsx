import type { PollView } from '@polylogue/shared/polls/schemas';
import { useTranslation } from 'react-i18next';
import { shortHash } from '../../../lib/evidence-view/short-hash.js';
import { POLL_RESULTS } from '../../../lib/poll-view/namespace.js';
import { formatCount } from '../../../lib/room-view/format-time.js';
import { DefinitionList } from '../../../ui/figures/definition-list.js';
import { countSettings, electorateParts, ruleOf, shareText, tieOf } from '../how-counted.rules.js';
import styles from '../polls.module.css';
import { useBarWords } from './bar-words.js';

/** Folded under one line, before the vote: the rule, all that can change the result, and who may vote. */
export function HowCounted({ poll }: { readonly poll: PollView }) {
  const { t } = useTranslation(['polls', POLL_RESULTS]);
  const settings = useSettingWords();
  const decision = useDecisionWords();
  const who = useBarWords();
  const rule = ruleOf(poll.form);
  const tie = tieOf(poll.form);
  const electorate = electorateParts(poll.electorate).map(who);
  const name = t(`${POLL_RESULTS}:rule.${rule}.name`);
  const ruleWords = `${t(`${POLL_RESULTS}:said.counted_by`, { rule: name })} ${t(`${POLL_RESULTS}:rule.${rule}.how`)}`;
  const rows: Readonly<Record<string, readonly string[]>> = {
    rule: [ruleWords, ...settings(poll)],
    tie: tie === null ? [] : [t(`how.tie.${tie}`)],
    blank: [t('how.blank')],
    decision: decision(poll),
    who: electorate.length > 0 ? electorate : [t('how.everybody')],
  };
  const items = Object.entries(rows)
    .filter(([, said]) => said.length > 0)
    .map(([key, said]) => ({ key, term: t(`how.term.${key}`), description: said.join(' ') }));
  return (
    <details>
      <summary className={styles.summary}>{t('how.title')}</summary>
      <DefinitionList
        items={[
          ...items,
          ...(poll.questionHash === null
            ? []
            : [
                {
                  key: 'hash',
                  term: t(`${POLL_RESULTS}:account.frozen`),
                  description: <code>{shortHash(poll.questionHash)}</code>,
                },
              ]),
        ]}
      />
    </details>
  );
}

/** The settings that change a result, a sentence each. */
function useSettingWords(): (poll: Pick<PollView, 'form'>) => string[] {
  const { t, i18n } = useTranslation('polls');
  return ({ form }) =>
    countSettings(form).map((setting) => {
      // The ballot says the same beside its fields.
      if (setting.says === 'left_lowest') return t('score.missing_lowest');
      if (setting.says === 'left_ignored') return t('score.missing_ignored');
      const count = 'count' in setting ? formatCount(setting.count, i18n.language) : '';
      return t(`how.setting.${setting.says}`, { shown: count });
    });
}

/** What it takes to be carried; nothing is carried by most polls, and that is said too. */
function useDecisionWords(): (poll: Pick<PollView, 'decision'>) => string[] {
  const { t, i18n } = useTranslation('polls');
  const locale = i18n.language;
  return ({ decision: { quorum, threshold } }) => {
    if (quorum.kind === 'none' && threshold.kind === 'none') return [t('how.nothing_carried')];
    return [
      ...(quorum.kind === 'people' ? [t('how.quorum.people', { shown: formatCount(quorum.people, locale) })] : []),
      ...(quorum.kind === 'share' ? [t('how.quorum.share', { share: shareText(quorum.share, locale) })] : []),
      ...(threshold.kind === 'majority' ? [t(`how.majority.${threshold.base}`)] : []),
      ...(threshold.share === null
        ? []
        : [t(`how.share.${threshold.base}`, { share: shareText(threshold.share, locale) })]),
      ...(threshold.kind !== 'none' && threshold.towns ? [t('how.towns')] : []),
    ];
  };
}
