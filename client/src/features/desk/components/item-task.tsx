import type { ModerationItem } from '@polylogue/shared/moderation/schemas';
import { useTranslation } from 'react-i18next';
import { useFaultText } from '../../../lib/staff-view/fault-line.js';
import { ReasonForm } from '../../../lib/staff-view/reason-form.js';
import type { DeskControl } from '../api/use-desk-command.js';
import { type DeskTask, isVerb } from '../rules/desk.rules.js';
import { EditForm } from './edit-form.js';
import { MetaForm } from './meta-form.js';
import { TranslationFields } from './translation-fields.js';

export interface ItemTaskProps {
  readonly item: ModerationItem;
  readonly languages: readonly string[];
  readonly task: DeskTask;
  readonly control: DeskControl;
  readonly onDone: () => void;
}

/** What is asked for a task, in its place under the text. */
export function ItemTask({ item, languages, task, control, onDone }: ItemTaskProps) {
  const { t } = useTranslation('desk');
  const faultText = useFaultText();
  if (isVerb(task)) {
    return (
      <ReasonForm
        lang={item.lang}
        isFree={task === 'restore'}
        actionLabel={t(`do.${task}`)}
        isBusy={control.isBusy}
        fault={faultText(control.fault)}
        onGive={async (reason) => {
          const isDone = await control.act(item, task, reason);
          if (isDone) onDone();
          return isDone;
        }}
        onCancel={onDone}
      />
    );
  }
  const { statement } = item;
  if (statement === null) return null;
  const props = { item, statement, languages, onDone };
  switch (task) {
    case 'edit':
      return <EditForm {...props} />;
    case 'translate':
      return <TranslationFields {...props} />;
    case 'meta':
      return <MetaForm {...props} />;
  }
}
