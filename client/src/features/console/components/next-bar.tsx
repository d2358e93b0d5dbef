import type { RoomState } from '@polylogue/shared/rooms/schemas';
import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import { kindLabel } from '../../../lib/room-view/kind-label.js';
import { FaultLine } from '../../../lib/staff-view/fault-line.js';
import { Button } from '../../../ui/actions/button.js';
import { UndoBar } from '../../../ui/feedback/undo-bar.js';
import { UNDO_MS } from '@polylogue/shared/agenda/schemas';
import styles from '../console.module.css';
import { earlyMs, type NextStep, nextStep, undoLeftMs } from '../rules/next-step.rules.js';
import { spanText } from './span-text.js';
import { itemTitle } from './item-title.js';
import type { AgendaControl } from './use-agenda-control.js';

export interface NextBarProps {
  readonly room: RoomState;
  readonly now: number;
  readonly control: AgendaControl;
}

/** The one button that moves the evening on; it says what it will do. Above it, what was just done and can be taken back. */
export function NextBar({ room, now, control }: NextBarProps) {
  const { t, i18n } = useTranslation('console');
  const step = nextStep(room);
  const left = undoLeftMs(room, now);
  const done = room.agenda.find((item) => item.id === room.lastAction?.itemId);
  return (
    <div className={styles.next}>
      {left > 0 && room.lastAction && (
        <UndoBar
          undoLabel={t('undo.button')}
          onUndo={() => void control.undo()}
          isBusy={control.isUndoing}
          remainingText={t('undo.left', { count: Math.min(UNDO_MS / 1000, Math.ceil(left / 1000)) })}
          fraction={left / UNDO_MS}
        >
          {t(`undo.did.${room.lastAction.verb}`, { item: done ? itemTitle(done, i18n.language) : '' })}
        </UndoBar>
      )}
      <FaultLine fault={control.fault} />
      <div className={styles.nextRow}>
        {step.kind === 'finished' || step.kind === 'empty' ? (
          <p>{t(`next.${step.kind}`)}</p>
        ) : (
          <>
            <Button size="large" onClick={() => void control.next()} isBusy={control.isMoving} aria-keyshortcuts="N">
              {stepText(t, i18n.language, step)}
            </Button>
            <p className={styles.quiet}>{remark(t, step, now)}</p>
          </>
        )}
      </div>
    </div>
  );
}

/** What the button will do, in words: End debate, start poll “What should come first?”. */
function stepText(t: TFunction<'console'>, locale: string, step: NextStep): string {
  switch (step.kind) {
    case 'move_on':
      return t('next.move_on', { from: kindLabel(t, step.from.kind).toLowerCase(), title: itemTitle(step.to, locale) });
    case 'end_last':
      return t('next.end_last', { title: itemTitle(step.from, locale) });
    case 'start':
      return t('next.start', { title: itemTitle(step.item, locale) });
    case 'open_doors':
    case 'go_live':
    case 'finished':
    case 'empty':
      return t(`next.${step.kind}`);
  }
}

function remark(t: TFunction<'console'>, step: NextStep, now: number): string {
  if (step.kind === 'open_doors' || step.kind === 'go_live') return t(`next.${step.kind}_means`);
  const early = earlyMs(step, now);
  const minutes = early === null ? 0 : Math.round(early / 60_000);
  const timing =
    minutes > 0
      ? t('next.early', { time: spanText(t, minutes) })
      : minutes < 0
        ? t('next.late', { time: spanText(t, -minutes) })
        : '';
  return [timing, t('next.can_undo')].filter(Boolean).join(' ');
}
