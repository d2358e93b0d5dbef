import { useTranslation } from 'react-i18next';
import { usePaths } from '../../../lib/page/page-context.js';
import { PageHead } from '../../../lib/page/page-head.js';
import type { EndCode } from '../../../lib/live/room-view.js';
import { ButtonLink } from '../../../ui/actions/button-link.js';
import { Button } from '../../../ui/actions/button.js';
import { Main } from '../../../ui/layout/page-shell.js';
import { Stack } from '../../../ui/layout/stack.js';
import { Heading } from '../../../ui/text/heading.js';

export interface EndedRoomProps {
  readonly code: EndCode;
  readonly slug: string;
  readonly joinCode: string | null;
}

type Ending = 'removed' | 'signed_out' | 'not_joined' | 'not_open' | 'gone' | 'other';

/** The room is over for this tab: why, and what one can do. */
export function EndedRoom({ code, slug, joinCode }: EndedRoomProps) {
  const { t } = useTranslation('room');
  const paths = usePaths();
  const ending = ENDINGS[code] ?? 'other';
  const joinHref = joinCode === null ? paths.dialogue(slug) : paths.join(joinCode);
  return (
    <Main width="narrow">
      <PageHead title={t(`ended.${ending}.title`)} />
      <Stack align="start">
        <div role="alert">
          <Heading level={1} size={4}>
            {t(`ended.${ending}.title`)}
          </Heading>
          <p>{t(`ended.${ending}.text`)}</p>
        </div>
        {(ending === 'not_joined' || ending === 'signed_out') && (
          <ButtonLink href={joinHref}>{t('ended.join')}</ButtonLink>
        )}
        {ending === 'other' && <Button onClick={() => location.reload()}>{t('ended.reload')}</Button>}
        <ButtonLink variant="line" href={ending === 'gone' ? paths.home() : paths.dialogue(slug)}>
          {t(ending === 'gone' ? 'ended.home' : 'ended.dialogue')}
        </ButtonLink>
        {ending === 'removed' && (
          <ButtonLink variant="quiet" href={paths.me()}>
            {t('menu.my_data')}
          </ButtonLink>
        )}
      </Stack>
    </Main>
  );
}

const ENDINGS: Partial<Record<EndCode, Ending>> = {
  removed: 'removed',
  removed_from_room: 'removed',
  signed_out: 'signed_out',
  sign_in_needed: 'not_joined',
  not_allowed: 'not_joined',
  room_not_open: 'not_open',
  not_found: 'gone',
};
