import type { RoomState } from '@polylogue/shared/rooms/schemas';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useDraft } from '../../../lib/live/draft-store.js';
import { useEngage } from '../../../lib/room-view/engagement.js';
import { KeepFocus } from '../../../lib/room-view/keep-focus.js';
import { useSend } from '../../../lib/room-view/use-send.js';
import { typedText } from '../../../lib/room-view/pending-view.js';
import { useStoredLater } from '../../../lib/room-view/use-stored-later.js';
import { Button } from '../../../ui/actions/button.js';
import { Sign } from '../../../ui/actions/sign.js';
import { Notice } from '../../../ui/feedback/notice.js';
import { Stack } from '../../../ui/layout/stack.js';
import { useSimilar } from '../use-similar.js';
import { SimilarStatements } from './similar-statements.js';
import { WriteStatement } from './write-statement.js';

export interface WriteStatementPartProps {
  readonly room: RoomState;
  readonly canWrite: boolean;
  /** Brings a statement to the reader's three buttons. */
  readonly onOpen: (statementId: string) => void;
}

/** The button that opens the form, the form, and what became of the text after sending. */
export function WriteStatementPart({ room, canWrite, onOpen }: WriteStatementPartProps) {
  const { t, i18n } = useTranslation('statements');
  const draft = useDraft(`${room.roomId}:statement`);
  const [opened, setOpened] = useState<'no' | 'again' | 'now'>(draft.text === '' ? 'no' : 'again');
  const [lang, setLang] = useState(i18n.language);
  const [sent, setSent] = useState<'held' | 'published' | null>(null);
  const { send, isSending, problem, forget } = useSend('statements.write');
  const similar = useSimilar(opened !== 'no' && canWrite ? draft.text : '', lang, room.statements);
  const close = (): void => {
    draft.clear();
    forget();
    setOpened('no');
  };
  useEngage(draft.text.trim() !== '');
  useStoredLater('statements.write', (command) => {
    if (typedText(command.input) === draft.text) close();
  });
  if (!canWrite) return null;
  const submit = async (): Promise<void> => {
    const outcome = await send({ text: draft.text, lang });
    if (!outcome.ok) return;
    close();
    setSent(outcome.value.state);
  };
  return (
    <KeepFocus>
      <Stack gap="small">
        {sent !== null && <Notice tone="success">{t(`sent.${sent}`)}</Notice>}
        {opened !== 'no' ? (
          <WriteStatement
            text={draft.text}
            hasFocus={opened === 'now'}
            lang={lang}
            languages={room.dialogue?.languages ?? []}
            isHeldFirst={room.dialogue?.holdsStatements === true}
            isBusy={isSending}
            problem={problem}
            similar={<SimilarStatements similar={similar} onOpen={onOpen} />}
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
              setOpened('now');
            }}
          >
            <Sign name="pen" />
            {t('write.open')}
          </Button>
        )}
      </Stack>
    </KeepFocus>
  );
}
