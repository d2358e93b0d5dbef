import { useTranslation } from 'react-i18next';
import { Button } from '../../../ui/actions/button.js';
import { Notice } from '../../../ui/feedback/notice.js';

export interface MovedOnProps {
  /** Where the room is now, in words; null when nothing is on. */
  readonly where: string | null;
  readonly onGo: () => void;
}

/** The room went on while the reader was writing: they go when they are ready. */
export function MovedOn({ where, onGo }: MovedOnProps) {
  const { t } = useTranslation('room');
  return (
    <Notice
      title={where === null ? t('moved_on.to_nothing') : t('moved_on.to', { where })}
      action={
        <Button size="small" onClick={onGo}>
          {t('moved_on.go')}
        </Button>
      }
    >
      {t('moved_on.kept')}
    </Notice>
  );
}
