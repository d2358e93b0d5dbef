import { useTranslation } from 'react-i18next';
import { RuledSection } from '../../ui/layout/card.js';
import { formatCount } from '../room-view/format-time.js';
import { POLL_RESULTS } from './namespace.js';
import type { ShownResult } from './shown-poll.js';

/** Quorum and threshold with their figures, and whether each is reached; nothing where the poll decides nothing. */
export function DecisionWords({ poll, result, nameOf }: ShownResult) {
  const { t, i18n } = useTranslation(POLL_RESULTS);
  const count = (value: number): string => formatCount(value, i18n.language);
  const { decision } = result;
  if (decision === null) return null;
  const { quorum, towns } = decision;
  const of = t(`decision.of.${poll.decision.threshold.base}`);
  return (
    <RuledSection heading={t('decision.title')} headingLevel={3} rule="quiet">
      <ul>
        {quorum !== null && (
          <li>
            {t(quorum.isMet ? 'decision.quorum_met' : 'decision.quorum_missed', {
              present: count(quorum.present),
              needed: count(quorum.needed),
            })}
          </li>
        )}
        {decision.options.map((option) => (
          <li key={option.optionId}>
            {t(option.isReached ? 'decision.reached' : 'decision.missed', {
              name: nameOf(option.optionId).text,
              votes: count(option.for),
              base: count(option.base),
              of,
              needed: count(option.needed),
            })}
          </li>
        ))}
        {towns !== null && (
          <li>
            {t(towns.isReached ? 'decision.towns_reached' : 'decision.towns_missed', {
              votes: count(towns.for),
              of: count(towns.of),
              needed: count(towns.needed),
            })}
          </li>
        )}
      </ul>
    </RuledSection>
  );
}
