import type { RoomState } from '@polylogue/shared/rooms/schemas';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useDraft } from '../../../lib/live/draft-store.js';
import { useEngage } from '../../../lib/room-view/engagement.js';
import { KeepFocus } from '../../../lib/room-view/keep-focus.js';
import { useSend } from '../../../lib/room-view/use-send.js';
import { useSentElsewhere } from '../../../lib/room-view/use-sent-elsewhere.js';
import { Button } from '../../../ui/actions/button.js';
import { Sign } from '../../../ui/actions/sign.js';
import { Notice } from '../../../ui/feedback/notice.js';
import { WriteStatement } from './write-statement.js';

export interface WriteStatementPartProps {
  readonly room: RoomState;
  readonly canWrite: boolean;
}

/** The button that opens the form, the form, and what became of the text after sending. */
export function WriteStatementPart({ room, canWrite }: WriteStatementPartProps) {
  const { t, i18n } = useTranslation('statements');
  const draft = useDraft(`${room.roomId}:statement`);
  const [isOpen, setIsOpen] = useState(draft.text !== '');
  const [lang, setLang] = useState(i18n.language);
  const [sent, setSent] = useState<'held' | 'published' | null>(null);
  const { send, isSending, problem, forget } = useSend('statements.write');
  const close = (): void => {
    draft.clear();
    forget();
    setIsOpen(false);
  };
  useEngage(draft.text.trim() !== '');
  useSentElsewhere('statements.write', draft.text, close);
  if (!canWrite) return null;
  const submit = async (): Promise<void> => {
    const outcome = await send({ text: draft.text, lang });
    if (!outcome.ok) return;
    close();
    setSent(outcome.value.state);
  };
  return (
    <KeepFocus>
      {sent !== null && <Notice tone="success">{t(`sent.${sent}`)}</Notice>}
      {isOpen ? (
        <WriteStatement
          text={draft.text}
          lang={lang}
          languages={room.dialogue?.languages ?? []}
          isHeldFirst={room.dialogue?.holdsStatements === true}
          isBusy={isSending}
          problem={problem}
          onText={draft.setText}
          onLang={setLang}
          onSend={() => void submit()}
          onCancel={close}
        />
      ) : (
        <Button
          variant="line"
          isWide
          onClick={() => {
            setSent(null);
            setIsOpen(true);
          }}
        >
          <Sign name="pen" />
          {t('write.open')}
        </Button>
      )}
    </KeepFocus>
  );
}
