import type { TownView } from '@polylogue/shared/networks/schemas';
import type { SpeechRequest } from '@polylogue/shared/speaking/schemas';
import { useTranslation } from 'react-i18next';
import { formatList } from '../../../lib/room-view/format-time.js';
import { townOf } from '../../../lib/room-view/town-mark.js';
import { Button } from '../../../ui/actions/button.js';
import { Card } from '../../../ui/layout/card.js';
import { Stack } from '../../../ui/layout/stack.js';
import { Heading } from '../../../ui/text/heading.js';
import { NAMED_BEFORE } from '../line.rules.js';

export interface YourPlaceProps {
  readonly place: number;
  readonly before: readonly SpeechRequest[];
  readonly towns: readonly TownView[];
  readonly isSomebodySpeaking: boolean;
  readonly isBusy: boolean;
  readonly onWithdraw: () => void;
}

/** The reader's place in the line, who comes first, and the way out. */
export function YourPlace({ place, before, towns, isSomebodySpeaking, isBusy, onWithdraw }: YourPlaceProps) {
  const { t, i18n } = useTranslation(['speaking', 'room-view']);
  const named = before.slice(0, NAMED_BEFORE).map((request) => {
    const name = request.name ?? t('person.nobody', { ns: 'room-view' });
    const town = townOf(towns, request.townId);
    return town === null ? name : t('name_in_town', { name, town: town.name });
  });
  const more = before.length - named.length;
  const list = formatList(more > 0 ? [...named, t('more_people', { count: more })] : named, i18n.language);
  return (
    <Card tone="action">
      <Stack>
        <div role="status">
          <Heading level={3} size={3}>
            {place === 1 ? t('place_next') : t('place', { count: place, ordinal: true })}
          </Heading>
        </div>
        <p>{before.length > 0 ? t('before_you', { list }) : t(isSomebodySpeaking ? 'after_speaker' : 'called_soon')}</p>
        <Button variant="line" isWide isBusy={isBusy} busyText={t('withdrawing')} onClick={onWithdraw}>
          {t('withdraw')}
        </Button>
      </Stack>
    </Card>
  );
}
