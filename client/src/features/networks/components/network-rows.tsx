import type { NetworkSummary } from '@polylogue/shared/networks/schemas';
import { useTranslation } from 'react-i18next';
import { usePaths } from '../../../lib/page/page-context.js';
import { LineList, LineRow } from '../../../ui/layout/line-list.js';
import { Stack } from '../../../ui/layout/stack.js';
import { ExternalText } from '../../../ui/text/external-text.js';

export function NetworkRows({ networks }: { readonly networks: readonly NetworkSummary[] }) {
  const { t } = useTranslation('public');
  const paths = usePaths();
  return (
    <LineList>
      {networks.map((network) => (
        <LineRow
          key={network.id}
          isStrong
          title={
            <a href={paths.network(network.slug)}>
              <ExternalText as="span" look="plain" text={network.name} />
            </a>
          }
          detail={
            <Stack gap="none">
              {network.programme !== null && <span>{network.programme}</span>}
              <span>{countsOf(network, t)}</span>
            </Stack>
          }
        />
      ))}
    </LineList>
  );
}

type Translate = (key: string, values: { readonly count: number }) => string;

/** Only what is known: an unknown number is not said to be none. */
const countsOf = ({ partnerCount, countries, dialogueCount }: NetworkSummary, t: Translate): string =>
  [
    partnerCount !== null && t('network.partnerCount', { count: partnerCount }),
    countries.length > 0 && t('network.countryCount', { count: countries.length }),
    dialogueCount > 0 && t('network.dialogueCount', { count: dialogueCount }),
  ]
    .filter((part) => part !== false)
    .join(' · ');
