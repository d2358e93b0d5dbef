import type { ModerationItem } from '@polylogue/shared/moderation/schemas';
import type { RoomState } from '@polylogue/shared/rooms/schemas';
import { useTranslation } from 'react-i18next';
import { Notice } from '../../../ui/feedback/notice.js';
import { ExternalText } from '../../../ui/text/external-text.js';
import styles from '../desk.module.css';
import { MergedInto } from './merged-into.js';

export interface ItemNotesProps {
  readonly item: ModerationItem;
  readonly room: RoomState;
  /** Code with which it could not take the last step for several. */
  readonly refusal: string | null;
}

/** What became of a text so far: first words, reason, with what it was joined, what was refused just now. */
export function ItemNotes({ item: { lang, reason, mergedInto, statement }, room, refusal }: ItemNotesProps) {
  const { t } = useTranslation(['desk', 'errors']);
  const firstText = statement?.firstText ?? null;
  return (
    <>
      {firstText !== null && (
        <p className={styles.about}>
          {t('first_text')} <ExternalText as="q" text={firstText} lang={lang} />
        </p>
      )}
      {reason !== null && (
        <p className={styles.about}>
          {t('reason_given')} <ExternalText as="q" look="plain" text={reason} />
        </p>
      )}
      {mergedInto !== null && <MergedInto target={room.statements.find(({ id }) => id === mergedInto)} />}
      {refusal !== null && (
        <Notice tone="warning">{t('bulk.refused_here', { why: t(refusal, { ns: 'errors' }) })}</Notice>
      )}
    </>
  );
}
