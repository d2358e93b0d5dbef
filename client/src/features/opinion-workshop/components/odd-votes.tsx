import type { DialogueId } from '@polylogue/shared/kernel/ids';
import type { AnomalyView, ExclusionView } from '@polylogue/shared/opinions/live';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { opinionsKey } from '../../../lib/opinions-view/use-opinions.js';
import { useServerNow } from '../../../lib/live/hooks.js';
import { formatMoment } from '../../../lib/room-view/format-time.js';
import { useFaultText } from '../../../lib/staff-view/fault-line.js';
import { ReasonForm } from '../../../lib/staff-view/reason-form.js';
import { useStaffCommand } from '../../../lib/staff-view/use-staff-command.js';
import { Button } from '../../../ui/actions/button.js';
import { LineList } from '../../../ui/layout/line-list.js';
import { Cluster, Stack } from '../../../ui/layout/stack.js';
import { Heading, Quiet } from '../../../ui/text/heading.js';
import { anomaliesKey, useAnomalies } from '../api/use-workshop-queries.js';
import { Unread } from './unread.js';

export interface OddVotesProps {
  readonly roomId: DialogueId;
  readonly version: number;
}

/** Votes that look as if nobody had weighed them, and whom staff left out. Nobody is named; all is reversible and everybody sees how many. */
export function OddVotes({ roomId, version }: OddVotesProps) {
  const { t } = useTranslation('opinion-workshop');
  const odd = useAnomalies(roomId, version);
  if (odd.data === undefined) return <Unread query={odd} />;
  const { anomalies, exclusions } = odd.data;
  return (
    <Stack>
      <Quiet>{t('odd.about')}</Quiet>
      {anomalies.length === 0 ? (
        <p>{t('odd.none')}</p>
      ) : (
        <LineList>
          {anomalies.map((it) => (
            <OddLine key={it.key} roomId={roomId} odd={it} isOut={false} />
          ))}
        </LineList>
      )}
      {exclusions.length > 0 && (
        <>
          <Heading level={3}>{t('odd.out')}</Heading>
          <LineList>
            {exclusions.map((it) => (
              <OddLine key={it.key} roomId={roomId} odd={it} isOut />
            ))}
          </LineList>
        </>
      )}
    </Stack>
  );
}

type Odd = AnomalyView | ExclusionView;
interface OddLineProps {
  readonly roomId: DialogueId;
  readonly odd: Odd;
  readonly isOut: boolean;
}

const MINUTE_MS = 60_000;

function OddLine({ roomId, odd, isOut }: OddLineProps) {
  const { t, i18n } = useTranslation('opinion-workshop');
  const queries = useQueryClient();
  const command = useStaffCommand('opinions.exclude');
  const faultText = useFaultText();
  const now = useServerNow(MINUTE_MS);
  const [isAsking, setAsking] = useState(false);
  const what = t(`odd.kind_${odd.kind}`, { count: odd.people });
  const give = async (reason: string): Promise<boolean> => {
    const done = await command.run({ who: { key: odd.key }, isExcluded: !isOut, reason });
    if (done === null) return false;
    setAsking(false);
    void queries.invalidateQueries({ queryKey: anomaliesKey(roomId) });
    void queries.invalidateQueries({ queryKey: opinionsKey(roomId) });
    return true;
  };
  return (
    <li>
      <Stack gap="small">
        <Cluster justify="between">
          <div>
            {what}
            <Quiet>
              {'reason' in odd
                ? t('odd.since', { when: formatMoment(odd.at, i18n.language, now), reason: odd.reason })
                : t('odd.figures', { answers: odd.answers, expected: expectedIn(odd.expected, i18n.language) })}
            </Quiet>
          </div>
          {!isAsking && (
            <Button
              variant="line"
              size="small"
              onClick={() => setAsking(true)}
              aria-label={`${t(isOut ? 'odd.take_back' : 'odd.leave_out')} ${what}`}
            >
              {t(isOut ? 'odd.take_back' : 'odd.leave_out')}
            </Button>
          )}
        </Cluster>
        {isAsking && (
          <ReasonForm
            lang={i18n.language}
            actionLabel={t(isOut ? 'odd.do_take_back' : 'odd.do_leave_out')}
            onGive={give}
            onCancel={() => setAsking(false)}
            isBusy={command.isBusy}
            fault={faultText(command.fault)}
            isFree
          />
        )}
      </Stack>
    </li>
  );
}

const expectedIn = (expected: number, locale: string): string =>
  new Intl.NumberFormat(locale, { maximumSignificantDigits: 2 }).format(expected);
