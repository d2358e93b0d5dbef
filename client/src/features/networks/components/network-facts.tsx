import type { NetworkView } from '@polylogue/shared/networks/schemas';
import { useTranslation } from 'react-i18next';
import { languageName } from '../../../lib/i18n/language-name.js';
import { formatDay } from '../../../lib/i18n/local-time.js';
import { StaffText } from '../../../lib/room-view/staff-text.js';
import { TownMarks } from '../../../lib/public-view/town-marks.js';
import { type Definition, DefinitionList } from '../../../ui/figures/definition-list.js';
import { RuledSection } from '../../../ui/layout/card.js';
import { Stack } from '../../../ui/layout/stack.js';
import { Quiet } from '../../../ui/text/heading.js';
import { countryName } from './country-name.js';

/** The margin of a network: towns, topics, period, languages, who pays. */
export function NetworkFacts({ network }: { readonly network: NetworkView }) {
  const { t, i18n } = useTranslation('public');
  const list = (parts: readonly string[]): string => new Intl.ListFormat(i18n.language).format(parts);
  const period = periodOf(network, i18n.language, (from, to) => t('network.fromTo', { from, to }));
  const facts: readonly (Definition | false)[] = [
    period !== null && { key: 'period', term: t('network.period'), description: period },
    network.countries.length > 0 && {
      key: 'countries',
      term: t('network.countries'),
      description: list(network.countries.map((country) => countryName(country, i18n.language))),
    },
    network.languages.length > 0 && {
      key: 'languages',
      term: t('network.languages'),
      description: list(network.languages.map((tag) => languageName(tag, i18n.language))),
    },
    network.expectedParticipants !== null && {
      key: 'people',
      term: t('network.expected'),
      description: new Intl.NumberFormat(i18n.language).format(network.expectedParticipants),
    },
  ];
  const known = facts.filter((fact) => fact !== false);
  return (
    <Stack gap="large">
      {known.length > 0 && (
        <RuledSection heading={t('network.facts')}>
          <DefinitionList items={known} />
        </RuledSection>
      )}
      {network.towns.length > 0 && (
        <RuledSection heading={t('network.towns')}>
          <TownMarks towns={network.towns} />
        </RuledSection>
      )}
      {network.topics.length > 0 && (
        <RuledSection heading={t('network.topics')}>
          <Stack as="ul" role="list" gap="small">
            {network.topics.map((topic) => (
              <li key={topic.id}>
                <StaffText texts={topic.title} />
              </li>
            ))}
          </Stack>
        </RuledSection>
      )}
      {network.funderLine !== null && <Quiet>{network.funderLine}</Quiet>}
    </Stack>
  );
}

function periodOf(
  { period }: NetworkView,
  language: string,
  fromTo: (from: string, to: string) => string,
): string | null {
  if (period === null) return null;
  const { from, to, label } = period;
  if (from !== null && to !== null) return fromTo(formatDay(from, language), formatDay(to, language));
  return label ?? (from === null ? null : formatDay(from, language));
}
