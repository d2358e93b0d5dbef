import type { ModerationItem } from '@polylogue/shared/moderation/schemas';
import type { TownView } from '@polylogue/shared/networks/schemas';
import type { RoomState } from '@polylogue/shared/rooms/schemas';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useServerNow } from '../../../lib/live/hooks.js';
import { formatMoment } from '../../../lib/room-view/format-time.js';
import { TownMark, townOf } from '../../../lib/room-view/town-mark.js';
import { FaultLine, useFaultText } from '../../../lib/staff-view/fault-line.js';
import { ReasonForm } from '../../../lib/staff-view/reason-form.js';
import { Button } from '../../../ui/actions/button.js';
import { Cluster, Stack } from '../../../ui/layout/stack.js';
import { ExternalText } from '../../../ui/text/external-text.js';
import type { DeskControl } from '../api/use-desk-command.js';
import styles from '../desk.module.css';
import { canMerge, type DeskVerb, verbsFor } from '../rules/desk.rules.js';
import { MergedInto } from './merged-into.js';
import { NearDuplicates } from './near-duplicates.js';

export interface DeskItemProps {
  readonly item: ModerationItem;
  readonly towns: readonly TownView[];
  readonly room: RoomState;
  readonly isChosen: boolean;
  /** For which verb the reason is being asked, if for any. */
  readonly asking: DeskVerb | null;
  readonly control: DeskControl;
  readonly onVerb: (verb: DeskVerb) => void;
  readonly onDone: () => void;
}

/** One text: who wrote it, what it says, what became of it, and what can be done. */
export function DeskItem({ item, towns, room, isChosen, asking, control, onVerb, onDone }: DeskItemProps) {
  const { t, i18n } = useTranslation('desk');
  const faultText = useFaultText();
  const now = useServerNow(60_000);
  const row = useRef<HTMLLIElement>(null);
  useEffect(() => {
    if (isChosen) row.current?.scrollIntoView({ block: 'nearest' });
  }, [isChosen]);
  const give = async (verb: DeskVerb, reason: string): Promise<boolean> => {
    const isDone = await control.act(item, verb, reason);
    if (isDone) onDone();
    return isDone;
  };
  return (
    <li ref={row} className={styles.item} data-chosen={isChosen} aria-current={isChosen ? 'true' : undefined}>
      <Stack gap="small">
        <Cluster gap="small">
          <TownMark town={townOf(towns, item.townId)} />
          <span className={styles.about}>
            {[t(`kind.${item.kind}`), item.authorName ?? '', formatMoment(item.at, i18n.language, now)]
              .filter(Boolean)
              .join(' · ')}
          </span>
        </Cluster>
        <ExternalText text={item.text} lang={item.lang} />
        {item.reason !== null && (
          <p className={styles.about}>
            {t('reason_given')} <ExternalText as="q" look="plain" text={item.reason} />
          </p>
        )}
        {item.mergedInto !== null && <MergedInto target={room.statements.find(({ id }) => id === item.mergedInto)} />}
        {asking === null ? (
          <Cluster gap="small">
            {verbsFor(item).map((verb) => (
              <Button
                key={verb}
                size="small"
                variant={verb === 'publish' ? 'primary' : 'line'}
                isBusy={isChosen && control.isBusy}
                onClick={() => onVerb(verb)}
              >
                {t(`verb.${verb}`)}
              </Button>
            ))}
          </Cluster>
        ) : (
          <ReasonForm
            lang={item.lang}
            isFree={asking === 'restore'}
            actionLabel={t(`do.${asking}`)}
            isBusy={control.isBusy}
            fault={faultText(control.fault)}
            onGive={(reason) => give(asking, reason)}
            onCancel={onDone}
          />
        )}
        {isChosen && asking === null && canMerge(item) && <NearDuplicates item={item} room={room} onDone={onDone} />}
        {isChosen && asking === null && <FaultLine fault={control.fault} />}
      </Stack>
    </li>
  );
}
