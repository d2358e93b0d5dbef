import { type ReactNode, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../ui/actions/button.js';
import { Stack } from '../../../ui/layout/stack.js';
import styles from '../console.module.css';

export interface SidePanelProps {
  readonly heading: string;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** Takes the place of the people at the side; the evening goes on beside it. Escape closes it. */
export function SidePanel({ heading, onClose, children }: SidePanelProps) {
  const { t } = useTranslation('console');
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => title.current?.focus(), []);
  return (
    <Stack gap="normal">
      <div className={styles.panelHead} onKeyDown={(event) => event.key === 'Escape' && onClose()}>
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
