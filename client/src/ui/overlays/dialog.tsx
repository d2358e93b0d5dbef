import type { ReactNode } from 'react';
import { Dialog as AriaDialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import { Button } from '../actions/button.js';
import { Sign } from '../actions/sign.js';
import styles from './dialog.module.css';

export interface DialogProps {
  readonly title: ReactNode;
  readonly isOpen: boolean;
  readonly onOpenChange: (isOpen: boolean) => void;
  readonly closeLabel: string;
  readonly children: ReactNode;
  /** Buttons at the foot; the one thing to do first. */
  readonly actions?: ReactNode;
  /** alert: must be answered, a press beside it does not close it. */
  readonly role?: 'dialog' | 'alertdialog' | undefined;
  readonly width?: 'normal' | 'wide' | undefined;
}

/** For what must be answered before going on. Escape and the cross always leave it without doing anything. */
export function Dialog(props: DialogProps) {
  const { title, isOpen, onOpenChange, closeLabel, children, actions, role = 'dialog', width = 'normal' } = props;
  return (
    <ModalOverlay
      className={styles.veil ?? ''}
      isOpen={isOpen}
      onOpenChange={onOpenChange}
      isDismissable={role === 'dialog'}
    >
      <Modal className={`${styles.modal} ${width === 'wide' ? styles.wide : ''}`}>
        <AriaDialog role={role} className={styles.dialog ?? ''}>
          <div className={styles.head}>
            <Heading slot="title" level={2} className={styles.title ?? ''}>
              {title}
            </Heading>
            <Button variant="quiet" aria-label={closeLabel} onClick={() => onOpenChange(false)}>
              <Sign name="cross" />
            </Button>
          </div>
          <div className={styles.body}>{children}</div>
          {actions !== undefined && <div className={styles.actions}>{actions}</div>}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
}
