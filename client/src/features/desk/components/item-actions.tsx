import type { ModerationItem } from '@polylogue/shared/moderation/schemas';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../ui/actions/button.js';
import { Cluster } from '../../../ui/layout/stack.js';
import { changesFor, type DeskTask, verbsFor } from '../rules/desk.rules.js';

export interface ItemActionsProps {
  readonly item: ModerationItem;
  readonly isBusy: boolean;
  readonly onTask: (task: DeskTask) => void;
}

/** What can be done with a text: decided about it, and, quieter, changed of it. */
export function ItemActions({ item, isBusy, onTask }: ItemActionsProps) {
  const { t } = useTranslation('desk');
  return (
    <Cluster gap="small">
      {verbsFor(item).map((verb) => (
        <Button
          key={verb}
          size="small"
          variant={verb === 'publish' ? 'primary' : 'line'}
          isBusy={isBusy}
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
  );
}
