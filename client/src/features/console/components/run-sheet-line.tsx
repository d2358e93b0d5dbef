import type { RoomState } from '@polylogue/shared/rooms/schemas';
import type { TFunction } from 'i18next';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { kindLabel } from '../../../lib/room-view/kind-label.js';
import { StaffText } from '../../../lib/room-view/staff-text.js';
import styles from '../console.module.css';
import { clockOrDay } from './clock-or-day.js';
import { spanText } from './span-text.js';
import { showWithinColumn } from './show-within-column.js';
import { missingLanguages, pollsOfItem } from '../rules/poll-control.rules.js';
import type { RunLine, RunNote } from '../rules/run-sheet.rules.js';

export interface RunSheetLineProps {
  readonly line: RunLine;
  readonly room: RoomState;
  readonly now: number;
  readonly isChosen: boolean;
  readonly onChoose: () => void;
}

/** One item of the run sheet. */
export function RunSheetLine({ line, room, now, isChosen, onChoose }: RunSheetLineProps) {
  const { t, i18n } = useTranslation('console');
  const zone = room.dialogue?.timeZone;
  const clock = (instant: string): string => clockOrDay(instant, now, i18n.language, zone);
  const { item, at, plannedAt, isCurrent, note } = line;
  const readiness = pollReadiness(t, room, line);
  const row = useRef<HTMLLIElement>(null);
  useEffect(() => {
    if (isCurrent && row.current) showWithinColumn(row.current);
  }, [isCurrent]);
  return (
    <li ref={row}>
      <button
        type="button"
        className={styles.line}
        data-state={isCurrent ? 'now' : item.status}
        aria-current={isCurrent ? 'true' : undefined}
        aria-expanded={isChosen}
        onClick={onChoose}
      >
        <span className={styles.lineTime}>
          {at === null ? '' : clock(at)}
          {plannedAt !== null && (
            <s aria-label={t('run.planned_for', { time: clock(plannedAt) })}>{clock(plannedAt)}</s>
          )}
        </span>
        <span>
          <StaffText texts={item.title} className={styles.lineTitle ?? ''} />
          <span className={styles.lineNote}>
            {item.status === 'planned' && `${kindLabel(t, item.kind)} · `}
            {noteText(t, note, clock)}
            {readiness !== '' && ` · ${readiness}`}
          </span>
        </span>
      </button>
    </li>
  );
}

function noteText(t: TFunction<'console'>, note: RunNote, clock: (instant: string) => string): string {
  switch (note.kind) {
    case 'took':
      return t('run.took', { took: spanText(t, note.minutes), planned: spanText(t, note.planned) });
    case 'left':
      return t('run.left', { left: spanText(t, note.minutes), time: clock(note.endsAt) });
    case 'over':
      return t('run.over', { over: spanText(t, note.minutes), time: clock(note.endsAt) });
    case 'paused':
      return t('run.paused', { left: spanText(t, note.minutes) });
    case 'skipped':
      return t('run.skipped');
    case 'lasts':
      return spanText(t, note.minutes);
  }
}

/** Whether a planned poll item can be opened, and in how many of the dialogue's languages it can be read. */
function pollReadiness(t: TFunction<'console'>, room: RoomState, { item }: RunLine): string {
  if (item.kind !== 'poll' || item.status !== 'planned') return '';
  const polls = pollsOfItem(room.polls, item.id);
  if (polls.length === 0) return t('run.poll_missing');
  const languages = room.dialogue?.languages ?? [];
  const missing = new Set(polls.flatMap((poll) => missingLanguages(poll, languages)));
  return t('run.poll_ready', { count: languages.length - missing.size, all: languages.length });
}
