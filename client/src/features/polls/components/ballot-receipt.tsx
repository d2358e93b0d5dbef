import { pickText } from '@polylogue/shared/kernel/locale';
import type { PollView } from '@polylogue/shared/polls/schemas';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../ui/actions/button.js';
import { Notice } from '../../../ui/feedback/notice.js';
import { ExternalText } from '../../../ui/text/external-text.js';

export interface BallotReceiptProps {
  readonly poll: PollView;
  /** Choices as the server said it stored them. */
  readonly stored: readonly string[];
  readonly onChange?: (() => void) | undefined;
}

/** Stays: what is stored, word for word, and the way to change it while the poll is open. */
export function BallotReceipt({ poll, stored, onChange }: BallotReceiptProps) {
  const { t, i18n } = useTranslation('polls');
  const chosen = poll.options.filter((option) => stored.includes(option.id));
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
      <ul>
        {chosen.map((option) => {
          const { text, lang } = pickText(option.text, i18n.language);
          return (
            <li key={option.id}>
              <ExternalText as="span" look="said" text={text} lang={lang} />
            </li>
          );
        })}
      </ul>
      <p>{t(onChange ? 'receipt.until_close' : 'receipt.final')}</p>
    </Notice>
  );
}
