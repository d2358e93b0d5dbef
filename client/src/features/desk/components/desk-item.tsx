import type { ModerationItem } from '@polylogue/shared/moderation/schemas';
import type { RoomState } from '@polylogue/shared/rooms/schemas';
import { useEffect, useRef } from 'react';
import { FaultLine } from '../../../lib/staff-view/fault-line.js';
import { Stack } from '../../../ui/layout/stack.js';
import { ExternalText } from '../../../ui/text/external-text.js';
import type { DeskControl } from '../api/use-desk-command.js';
import styles from '../desk.module.css';
import { type DeskTask, isInSight } from '../rules/desk.rules.js';
import { ItemActions } from './item-actions.js';
import { ItemHead } from './item-head.js';
import { ItemNotes } from './item-notes.js';
import { ItemTask } from './item-task.js';
import { NearDuplicates } from './near-duplicates.js';
import { StatementTags } from './statement-tags.js';

export interface DeskItemProps {
  readonly item: ModerationItem;
  readonly room: RoomState;
  readonly now: number;
  readonly isChosen: boolean;
  /** The choice was made by key: the focus follows it. */
  readonly takesFocus: boolean;
  readonly isMarked: boolean;
  /** What is being done to it, if anything. */
  readonly open: DeskTask | null;
  /** Code with which it could not take the last step for several. */
  readonly refusal: string | null;
  readonly control: DeskControl;
  readonly onChoose: () => void;
  readonly onMark: (isRange: boolean) => void;
  readonly onTask: (task: DeskTask) => void;
  readonly onDone: () => void;
}

/** One text: who wrote it, what it says, what became of it, and what can be done. */
export function DeskItem(props: DeskItemProps) {
  const { item, room, isChosen, takesFocus, open, refusal, control, onTask, onDone } = props;
  const row = useRef<HTMLLIElement>(null);
  useEffect(() => {
    if (!isChosen) return;
    // Unless it is inside already, where a reason is being written.
    if (takesFocus && row.current?.contains(document.activeElement) === false)
      row.current.focus({ preventScroll: true });
    row.current?.scrollIntoView({ block: 'nearest' });
  }, [isChosen, takesFocus]);
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- nothing is pressed here: the choice follows the keyboard
    <li
      ref={row}
      tabIndex={-1}
      className={styles.item}
      data-chosen={isChosen}
      aria-current={isChosen ? 'true' : undefined}
      // Not with the mouse: what opens under a chosen text would move the page between press and release.
      onFocus={({ target }) => !isChosen && target.matches(':focus-visible') && props.onChoose()}
    >
      <Stack gap="small">
        <ItemHead
          item={item}
          towns={room.dialogue?.towns ?? []}
          now={props.now}
          isMarked={props.isMarked}
          onMark={props.onMark}
        />
        <ExternalText text={item.text} lang={item.lang} />
        <StatementTags item={item} languages={room.dialogue?.languages ?? []} />
        <ItemNotes item={item} room={room} refusal={refusal} />
        {open === null ? (
          <ItemActions item={item} isBusy={isChosen && control.isBusy} onTask={onTask} />
        ) : (
          <ItemTask
            item={item}
            languages={room.dialogue?.languages ?? []}
            task={open}
            control={control}
            onDone={onDone}
          />
        )}
        {isChosen && open === null && isInSight(item) && <NearDuplicates item={item} room={room} onDone={onDone} />}
        {isChosen && open === null && <FaultLine fault={control.fault} />}
      </Stack>
    </li>
  );
}
