import { useTranslation } from 'react-i18next';
import { errorCodeOf } from '../../../lib/api/api-error.js';
import { useFollowOpinions, useOpinions } from '../../../lib/opinions-view/use-opinions.js';
import { FaultLine } from '../../../lib/staff-view/fault-line.js';
import { useStaffCommand } from '../../../lib/staff-view/use-staff-command.js';
import { Button } from '../../../ui/actions/button.js';
import { Setting } from './setting.js';

/** Whether seeds come before all other statements. Its value lives with the opinions, which tell of a change. */
export function RoutingSetting() {
  const { t } = useTranslation(['seeds', 'common', 'errors']);
  const opinions = useOpinions();
  useFollowOpinions();
  const route = useStaffCommand('opinions.set-routing');
  const areSeedsFirst = opinions.data?.routing.areSeedsFirst;
  const unread = opinions.isError ? t(errorCodeOf(opinions.error), { ns: 'errors' }) : t('loading');
  return (
    <Setting
      title={t('settings.first.title')}
      now={areSeedsFirst === undefined ? unread : t(`settings.first.${areSeedsFirst ? 'on' : 'off'}`)}
      means={t('settings.first.means')}
    >
      {areSeedsFirst === undefined ? (
        opinions.isError && (
          <Button variant="line" size="small" isBusy={opinions.isFetching} onClick={() => void opinions.refetch()}>
            {t('retry', { ns: 'common' })}
          </Button>
        )
      ) : (
        <div>
          <Button
            variant="line"
            size="small"
            isBusy={route.isBusy}
            onClick={() => void route.run({ areSeedsFirst: !areSeedsFirst })}
          >
            {t(`settings.first.${areSeedsFirst ? 'mix' : 'first'}`)}
          </Button>
        </div>
      )}
      <FaultLine fault={route.fault} />
    </Setting>
  );
}
