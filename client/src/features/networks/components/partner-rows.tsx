import type { PartnerView } from '@polylogue/shared/networks/schemas';
import { useTranslation } from 'react-i18next';
import { Mark } from '../../../ui/figures/mark.js';
import { Tag } from '../../../ui/figures/tag.js';
import { LineList, LineRow } from '../../../ui/layout/line-list.js';
import { ExternalText } from '../../../ui/text/external-text.js';
import { countryName } from './country-name.js';

export function PartnerRows({ partners }: { readonly partners: readonly PartnerView[] }) {
  const { t, i18n } = useTranslation('public');
  return (
    <LineList>
      {partners.map(({ id, name, kind, isLead, town, country }) => (
        <LineRow
          key={id}
          start={town === null ? undefined : <Mark letters={town.mark} hue={town.hue} />}
          title={<ExternalText as="span" look="plain" text={name} />}
          detail={[
            town !== null && town.name !== name && town.name,
            country !== null && countryName(country, i18n.language),
            kind !== null && t(`partnerKind.${kind.replaceAll(' ', '_')}`),
          ]
            .filter((part) => part !== false)
            .join(' · ')}
          end={isLead ? <Tag>{t('network.lead')}</Tag> : undefined}
        />
      ))}
    </LineList>
  );
}
