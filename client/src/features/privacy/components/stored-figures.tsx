import type { MyData } from '@polylogue/shared/privacy/routes';
import { useTranslation } from 'react-i18next';
import type { z } from 'zod';
import { formatDay } from '../../../lib/i18n/local-time.js';
import { type Definition, DefinitionList } from '../../../ui/figures/definition-list.js';

export type Stored = z.infer<typeof MyData>;

/** How much of what is stored, as a list of figures. */
export function StoredFigures({ data }: { readonly data: Stored }) {
  const { t, i18n } = useTranslation('me');
  const seconds = data.speeches.reduce((sum, speech) => sum + speech.seconds, 0);
  const figure = (key: string, count: number): Definition => ({
    key,
    term: t(`stored.${key}`),
    description: new Intl.NumberFormat(i18n.language).format(count),
  });
  return (
    <DefinitionList
      layout="figures"
      items={[
        {
          key: 'joined',
          term: t('stored.joined'),
          description: formatDay(data.participant.joinedAt.slice(0, 10), i18n.language),
        },
        figure('votes', data.votes.length),
        figure('ballots', data.ballots.length),
        figure('helps', data.helps),
        {
          key: 'speeches',
          term: t('stored.speeches'),
          description: t('stored.minutes', { count: Math.round(seconds / 60) }),
        },
      ]}
    />
  );
}
