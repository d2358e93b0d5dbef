import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { KeepFocus } from '../../../lib/room-view/keep-focus.js';
import { Button } from '../../../ui/actions/button.js';
import { Notice } from '../../../ui/feedback/notice.js';
import { Cluster } from '../../../ui/layout/stack.js';

export interface BlankBallotProps {
  readonly isBusy: boolean;
  readonly onCast: () => void;
}

/** The quiet second way: to take part and choose nothing. Asked once more in words, since a slip would look like a vote lost. */
export function BlankBallot({ isBusy, onCast }: BlankBallotProps) {
  const { t } = useTranslation('polls');
  const [isSure, setIsSure] = useState(false);
  return (
    <KeepFocus>
      {isSure ? (
        <Notice
          title={t('blank.sure')}
          action={
            <Cluster gap="small">
              <Button variant="line" isBusy={isBusy} busyText={t('casting')} onClick={onCast}>
                {t('blank.do')}
              </Button>
              <Button variant="quiet" onClick={() => setIsSure(false)}>
                {t('blank.back')}
              </Button>
            </Cluster>
          }
        >
          <p>{t('blank.what')}</p>
        </Notice>
      ) : (
        <Button variant="quiet" onClick={() => setIsSure(true)}>
          {t('blank.offer')}
        </Button>
      )}
    </KeepFocus>
  );
}
