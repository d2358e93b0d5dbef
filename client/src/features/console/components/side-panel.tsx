import { type ReactNode, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../ui/actions/button.js';
import { Stack } from '../../../ui/layout/stack.js';
import styles from '../console.module.css';

const WRITING = 'input, textarea, select';

export interface SidePanelProps {
  readonly heading: string;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** Takes the place of the people at the side; the evening goes on beside it. Escape closes it. */
export function SidePanel({ heading, onClose, children }: SidePanelProps) {
  const { t } = useTranslation('console');
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    title.current?.focus();
  }, []);
  useEffect(() => {
    const press = (event: KeyboardEvent): void => {
      // Where somebody writes, Escape is theirs: what is typed must not vanish.
      if (event.key === 'Escape' && !(event.target instanceof HTMLElement && event.target.matches(WRITING))) onClose();
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, [onClose]);
  return (
    <Stack gap="normal">
      <div className={styles.panelHead}>
        <h2 ref={title} tabIndex={-1} className={styles.panelTitle}>
          {heading}
        </h2>
        <Button variant="line" size="small" onClick={onClose}>
          {t('panel.close')}
        </Button>
      </div>
      {children}
    </Stack>
  );
}
