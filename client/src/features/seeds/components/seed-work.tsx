import type { RoomState } from '@polylogue/shared/rooms/schemas';
import { type ReactNode, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocale } from '../../../lib/page/page-context.js';
import { ColumnLayout } from '../../../ui/layout/column-layout.js';
import { RuledSection } from '../../../ui/layout/card.js';
import { checkLines } from '../rules/check-lines.rules.js';
import { useSeedList } from '../use-seed-list.js';
import { BringIn } from './bring-in.js';
import { LineList } from './line-list.js';

export interface SeedWorkProps {
  readonly room: RoomState;
  /** Beside the fields. */
  readonly margin: ReactNode;
}

/** The way of a statement of staff: brought in, put right, sent. */
export function SeedWork({ room, margin }: SeedWorkProps) {
  const { t } = useTranslation('seeds');
  const locale = useLocale();
  const { roomId, held, statements, dialogue } = room;
  const languages = dialogue?.languages ?? [];
  const [list, step] = useSeedList(roomId, languages.includes(locale) ? locale : (languages[0] ?? locale));
  const { lines, lang, origin } = list;
  const checked = useMemo(
    () => checkLines({ lines, lang, origin }, [...held, ...statements]),
    [lines, lang, origin, held, statements],
  );
  return (
    <>
      <ColumnLayout kind="document" endLabel={t('settings.heading')} end={margin}>
        <RuledSection heading={t('bring.heading')}>
          <BringIn list={list} languages={languages} step={step} />
        </RuledSection>
      </ColumnLayout>
      <RuledSection heading={t('lines.heading')}>
        <LineList
          checked={checked}
          list={list}
          languages={languages}
          isClosed={dialogue?.state === 'closed'}
          step={step}
        />
      </RuledSection>
    </>
  );
}
