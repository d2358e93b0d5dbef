import type { ModerationItem } from '@polylogue/shared/moderation/schemas';
import type { RoomState } from '@polylogue/shared/rooms/schemas';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { FaultLine } from '../../../lib/staff-view/fault-line.js';
import { Button } from '../../../ui/actions/button.js';
import { Notice } from '../../../ui/feedback/notice.js';
import { Cluster, Stack } from '../../../ui/layout/stack.js';
import { ExternalText } from '../../../ui/text/external-text.js';
import type { DeskControl } from '../api/use-desk-command.js';
import styles from '../desk.module.css';
import { changesFor, type DeskTask, isInSight, verbsFor } from '../rules/desk.rules.js';
import { ItemHead } from './item-head.js';
import { ItemTask } from './item-task.js';
import { MergedInto } from './merged-into.js';
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
  const { t } = useTranslation(['desk', 'errors']);
  const row = useRef<HTMLLIElement>(null);
  useEffect(() => {
    if (!isChosen) return;
    if (takesFocus) row.current?.focus({ preventScroll: true });
    row.current?.scrollIntoView({ block: 'nearest' });
  }, [isChosen, takesFocus]);
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- nothing is pressed here: the choice follows the focus of the controls inside
    <li
      ref={row}
      tabIndex={-1}
      className={styles.item}
      data-chosen={isChosen}
      aria-current={isChosen ? 'true' : undefined}
      onFocus={() => !isChosen && props.onChoose()}
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
        {item.statement?.firstText != null && (
          <p className={styles.about}>
            {t('first_text')} <ExternalText as="q" text={item.statement.firstText} />
          </p>
        )}
        {item.reason !== null && (
          <p className={styles.about}>
            {t('reason_given')} <ExternalText as="q" look="plain" text={item.reason} />
          </p>
        )}
        {item.mergedInto !== null && <MergedInto target={room.statements.find(({ id }) => id === item.mergedInto)} />}
        {refusal !== null && (
          <Notice tone="warning">{t('bulk.refused_here', { why: t(refusal, { ns: 'errors' }) })}</Notice>
        )}
        {open === null ? (
          <Cluster gap="small">
            {verbsFor(item).map((verb) => (
              <Button
                key={verb}
                size="small"
                variant={verb === 'publish' ? 'primary' : 'line'}
                isBusy={isChosen && control.isBusy}
                onClick={() => onTask(verb)}
              >
                {t(`verb.${verb}`)}
              </Button>
            ))}
            {changesFor(item).map((change) => (
              <Button key={change} size="small" variant="quiet" onClick={() => onTask(change)}>
                {t(`change.${change === 'meta' && item.statement?.isMeta === true ? 'not_meta' : change}`)}
              </Button>
            ))}
          </Cluster>
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
