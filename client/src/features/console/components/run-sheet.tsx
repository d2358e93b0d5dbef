import type { RoomState } from '@polylogue/shared/rooms/schemas';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../ui/actions/button.js';
import { EmptyState } from '../../../ui/feedback/empty-state.js';
import { RuledSection } from '../../../ui/layout/card.js';
import styles from '../console.module.css';
import { runSheet } from '../rules/run-sheet.rules.js';
import { RunSheetLine } from './run-sheet-line.js';

export interface RunSheetProps {
  readonly room: RoomState;
  readonly now: number;
  readonly canEdit: boolean;
  /** The item whose panel is open. */
  readonly chosenId: string | null;
  readonly onChoose: (itemId: string) => void;
  readonly onAdd: () => void;
}

/** The evening from top to bottom: when, what, how it went. A press on a line opens it beside. */
export function RunSheet({ room, now, canEdit, chosenId, onChoose, onAdd }: RunSheetProps) {
  const { t } = useTranslation('console');
  const lines = runSheet(room, now);
  const add = canEdit && (
    <Button variant="quiet" size="small" onClick={onAdd}>
      {t('run.add')}
    </Button>
  );
  return (
    <RuledSection rule="quiet" heading={t('run.heading')} end={add}>
      {lines.length === 0 && <EmptyState title={t('run.empty')}>{t('run.empty_why')}</EmptyState>}
      <ol role="list" className={styles.run}>
        {lines.map((line) => (
          <RunSheetLine
            key={line.item.id}
            line={line}
            room={room}
            now={now}
            isChosen={line.item.id === chosenId}
            onChoose={() => onChoose(line.item.id)}
          />
        ))}
      </ol>
    </RuledSection>
  );
}
