import { useTranslation } from 'react-i18next';
import { ChoiceButton } from '../../../ui/actions/choice-button.js';
import { KeyOf } from './key-of.js';

export interface MattersButtonProps {
  /** As it is on screen, stored or not. */
  readonly isPressed: boolean;
  readonly isBusy: boolean;
  readonly onPress: () => void;
}

/** "This matters to me": beside the answer, whichever it is, so it looks like something to tick and not like a fourth answer. */
export function MattersButton({ isPressed, isBusy, onPress }: MattersButtonProps) {
  const { t } = useTranslation('statements');
  return (
    <ChoiceButton
      tone="action"
      sign={isPressed ? 'box_ticked' : 'box'}
      isPressed={isPressed}
      isBusy={isBusy}
      onClick={onPress}
      end={<KeyOf name="4" />}
    >
      {t('matters')}
    </ChoiceButton>
  );
}
