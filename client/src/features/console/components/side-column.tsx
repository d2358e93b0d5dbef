import type { RoomAbility } from '@polylogue/shared/rooms/personal';
import type { RoomState } from '@polylogue/shared/rooms/schemas';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { usePaths } from '../../../lib/page/page-context.js';
import type { PollBank } from '../poll-bank.js';
import { AgendaPanel } from './agenda-panel.js';
import { PeoplePanel } from './people-panel.js';
import { PollForm } from './poll-form.js';
import { PreviewPanel } from './preview-panel.js';
import { SidePanel } from './side-panel.js';

/** What stands at the side: the people, or one thing that is being written or looked at. */
export type Panel =
  | { readonly kind: 'people' }
  | { readonly kind: 'preview' }
  | { readonly kind: 'item'; readonly itemId: string | null }
  | { readonly kind: 'poll'; readonly pollId: string | null; readonly itemId: string | null };

export interface SideColumnProps {
  readonly room: RoomState;
  readonly can: readonly RoomAbility[];
  readonly panel: Panel;
  readonly onPanel: (panel: Panel) => void;
  readonly bank?: PollBank | undefined;
}

/** Each panel begins at its top, wherever the one before was scrolled to. */
export function SideColumn(props: SideColumnProps) {
  const place = useRef<HTMLDivElement>(null);
  const { kind } = props.panel;
  // biome-ignore lint/correctness/useExhaustiveDependencies: another panel is the reason to scroll
  useEffect(() => {
    place.current?.closest('aside')?.scrollTo(0, 0);
  }, [kind]);
  return (
    <div ref={place}>
      <PanelContent {...props} />
    </div>
  );
}

function PanelContent({ room, can, panel, onPanel, bank }: SideColumnProps) {
  const { t } = useTranslation('console');
  const paths = usePaths();
  const slug = room.dialogue?.slug ?? '';
  const close = (): void => onPanel({ kind: 'people' });
  switch (panel.kind) {
    case 'people':
      return <PeoplePanel room={room} can={can} deskHref={paths.desk(slug)} />;
    case 'preview':
      return (
        <SidePanel heading={t('preview.heading')} onClose={close}>
          <PreviewPanel href={paths.room(slug)} />
        </SidePanel>
      );
    case 'item': {
      const item = room.agenda.find((it) => it.id === panel.itemId) ?? null;
      return (
        <SidePanel key={panel.itemId} heading={t(item === null ? 'panel.new_item' : 'panel.item')} onClose={close}>
          <AgendaPanel
            room={room}
            item={item}
            canRun={can.includes('run_agenda')}
            canEdit={can.includes('edit_agenda')}
            canPoll={can.includes('run_polls')}
            onClose={close}
            onEditPoll={(poll, itemId) => onPanel({ kind: 'poll', pollId: poll?.id ?? null, itemId })}
          />
        </SidePanel>
      );
    }
    case 'poll': {
      const poll = room.polls.find((it) => it.id === panel.pollId) ?? null;
      return (
        <SidePanel key={panel.pollId} heading={t(poll === null ? 'panel.new_poll' : 'panel.poll')} onClose={close}>
          <PollForm room={room} poll={poll} itemId={poll?.itemId ?? panel.itemId} bank={bank} onSaved={close} />
        </SidePanel>
      );
    }
  }
}
