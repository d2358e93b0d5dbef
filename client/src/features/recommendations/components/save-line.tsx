import { useTranslation } from 'react-i18next';
import { useLocale } from '../../../lib/page/page-context.js';
import { formatClock } from '../../../lib/room-view/format-time.js';
import { Button } from '../../../ui/actions/button.js';
import { Cluster } from '../../../ui/layout/stack.js';
import { type EditorState, isReadyToSave, isUnsaved } from '../rules/draft-editor.rules.js';

export interface SaveLineProps {
  readonly state: EditorState;
  readonly onSave: () => void;
}

/** Always says whether what is typed is saved, since when, and as which version. */
export function SaveLine({ state, onSave }: SaveLineProps) {
  const { t } = useTranslation(['workshop', 'errors']);
  const locale = useLocale();
  return (
    <Cluster justify="between">
      <p role="status">{words()}</p>
      <Button
        variant="line"
        size="small"
        onClick={onSave}
        isBusy={state.save.kind === 'saving'}
        disabled={!isReadyToSave(state)}
      >
        {t('save.now')}
      </Button>
    </Cluster>
  );

  function words(): string {
    const { save, base, savedAt, typed } = state;
    if (save.kind === 'saving') return t('save.saving');
    if (save.kind === 'offline') return t('save.offline');
    if (save.kind === 'conflict') return t('save.conflict');
    if (save.kind === 'failed') return `${t('save.failed')} ${t(`errors:${save.code}`)}`;
    if (typed.title.trim() === '') return t('save.no_title');
    if (isUnsaved(state)) return t('save.unsaved');
    if (savedAt === null) return t('save.stored', { version: base.version });
    return t('save.saved', { time: formatClock(new Date(savedAt).toISOString(), locale), version: base.version });
  }
}
