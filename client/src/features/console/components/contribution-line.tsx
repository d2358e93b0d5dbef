import type { TownView } from '@polylogue/shared/networks/schemas';
import type { ContributionView } from '@polylogue/shared/threads/schemas';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useRoomLive } from '../../../lib/live/hooks.js';
import { stanceLabel } from '../../../lib/room-view/kind-label.js';
import { TownMark, townOf } from '../../../lib/room-view/town-mark.js';
import { useFaultText } from '../../../lib/staff-view/fault-line.js';
import { ReasonForm } from '../../../lib/staff-view/reason-form.js';
import { useStaffCommand } from '../../../lib/staff-view/use-staff-command.js';
import { Button } from '../../../ui/actions/button.js';
import { LineRow } from '../../../ui/layout/line-list.js';
import { ExternalText } from '../../../ui/text/external-text.js';

export interface ContributionLineProps {
  readonly contribution: ContributionView;
  readonly towns: readonly TownView[];
}

/** A contribution with its stance, whom it helps, and hiding it with a reason. */
export function ContributionLine({ contribution, towns }: ContributionLineProps) {
  const { t } = useTranslation('console');
  const faultText = useFaultText();
  const helps = useRoomLive('helps', contribution.id)?.value.people ?? 0;
  const hide = useStaffCommand('threads.hide');
  const [isAsking, setAsking] = useState(false);
  const about = [
    stanceLabel(t, contribution.stance),
    contribution.parentId === null ? '' : t('thread.reply'),
    contribution.authorName ?? '',
    helps > 0 ? t('thread.helps', { count: helps }) : '',
    contribution.editedAt === null ? '' : t('thread.edited'),
  ];
  return (
    <LineRow
      start={<TownMark town={townOf(towns, contribution.townId)} isShort />}
      title={<ExternalText text={contribution.text} lang={contribution.lang} as="span" />}
      detail={
        <>
          {about.filter(Boolean).join(' · ')}
          {isAsking && (
            <ReasonForm
              lang={contribution.lang}
              actionLabel={t('hide.do')}
              isBusy={hide.isBusy}
              fault={faultText(hide.fault)}
              onGive={async (reason) => (await hide.run({ contributionId: contribution.id, reason })) !== null}
              onCancel={() => setAsking(false)}
            />
          )}
        </>
      }
      end={
        !isAsking && (
          <Button
            variant="quiet"
            size="small"
            onClick={() => setAsking(true)}
            aria-label={t('hide.aria', { number: contribution.number })}
          >
            {t('hide.ask')}
          </Button>
        )
      }
    />
  );
}
