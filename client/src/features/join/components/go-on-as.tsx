import type { Membership } from '@polylogue/shared/participants/schemas';
import type { TownView } from '@polylogue/shared/networks/schemas';
import { useTranslation } from 'react-i18next';
import { usePaths } from '../../../lib/page/page-context.js';
import { ButtonLink } from '../../../ui/actions/button-link.js';
import { MarkedName } from '../../../ui/figures/mark.js';
import { Card } from '../../../ui/layout/card.js';
import { Stack } from '../../../ui/layout/stack.js';
import { Heading, Quiet } from '../../../ui/text/heading.js';

export interface GoOnAsProps {
  readonly membership: Membership;
  readonly towns: readonly TownView[];
}

/** This browser is in already. */
export function GoOnAs({ membership, towns }: GoOnAsProps) {
  const { t } = useTranslation('join');
  const paths = usePaths();
  const { participant, slug } = membership;
  const town = towns.find(({ id }) => id === participant.townId);
  return (
    <Card tone="action">
      <Stack>
        <Heading level={2} size={3}>
          {t('goOn.title')}
        </Heading>
        {town !== undefined && (
          <MarkedName letters={town.mark} hue={town.hue}>
            {town.name}
          </MarkedName>
        )}
        <ButtonLink size="large" isWide href={paths.room(slug)}>
          {t('goOn.button', { name: participant.name })}
        </ButtonLink>
        <Quiet>
          {t('goOn.notYou')} <a href={paths.me()}>{t('goOn.leave')}</a>
        </Quiet>
      </Stack>
    </Card>
  );
}
