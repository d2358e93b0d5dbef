import type { NetworkView } from '@polylogue/shared/networks/schemas';
import { useTranslation } from 'react-i18next';
import { formatDay } from '../../../lib/i18n/local-time.js';
import { RuledSection } from '../../../ui/layout/card.js';
import { LineList, LineRow } from '../../../ui/layout/line-list.js';
import { Prose } from '../../../ui/text/heading.js';
import { countryName } from './country-name.js';

/** Aims, events, outputs and notices of a network, in the words of its source. */
export function NetworkTexts({ network }: { readonly network: NetworkView }) {
  const { t } = useTranslation('public');
  return (
    <>
      <TextList heading={t('network.aims')} texts={network.aims} />
      <Events events={network.events} />
      <TextList heading={t('network.outputs')} texts={network.outputs} />
      <TextList heading={t('network.notices')} texts={network.notices} />
    </>
  );
}

function TextList({ heading, texts }: { readonly heading: string; readonly texts: readonly string[] }) {
  if (texts.length === 0) return null;
  return (
    <RuledSection heading={heading}>
      <Prose>
        {texts.map((text) => (
          <p key={text}>{text}</p>
        ))}
      </Prose>
    </RuledSection>
  );
}

function Events({ events }: Pick<NetworkView, 'events'>) {
  const { t, i18n } = useTranslation('public');
  if (events.length === 0) return null;
  return (
    <RuledSection heading={t('network.events')}>
      <LineList>
        {events.map((event, at) => (
          <LineRow
            // Events of a source have no name of their own; their order is fixed.
            key={at}
            title={event.title ?? event.kind ?? event.place ?? t('network.event')}
            detail={[
              event.from !== null && formatDay(event.from, i18n.language),
              event.title !== null && event.place,
              event.country !== null && countryName(event.country, i18n.language),
            ]
              .filter((part) => part !== false && part !== null)
              .join(' · ')}
          />
        ))}
      </LineList>
    </RuledSection>
  );
}
