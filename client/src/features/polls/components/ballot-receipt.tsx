import type { Marks } from '@polylogue/shared/polls/marks';
import type { PollView } from '@polylogue/shared/polls/schemas';
import { useTranslation } from 'react-i18next';
import { BallotWords } from '../../../lib/ballot-view/ballot-words.js';
import { useRoomState } from '../../../lib/live/hooks.js';
import { Button } from '../../../ui/actions/button.js';
import { Notice } from '../../../ui/feedback/notice.js';

export interface BallotReceiptProps {
  readonly poll: PollView;
  /** The ballot as the server said it stored it. */
  readonly stored: Marks;
  readonly onChange?: (() => void) | undefined;
}

/** Stays: what is stored, word for word, and the way to change it while the poll is open. */
export function BallotReceipt({ poll, stored, onChange }: BallotReceiptProps) {
  const { t } = useTranslation('polls');
  const timeZone = useRoomState()?.dialogue?.timeZone;
  return (
    <Notice
      tone="success"
      title={t('receipt.title')}
      action={
        onChange && (
          <Button variant="line" size="small" onClick={onChange}>
            {t('receipt.change')}
          </Button>
        )
      }
    >
      <BallotWords poll={poll} marks={stored} timeZone={timeZone} />
      <p>{t(onChange ? 'receipt.until_close' : 'receipt.final')}</p>
    </Notice>
  );
}
