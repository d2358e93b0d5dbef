import type { ComponentProps, ReactNode } from 'react';
import { Sign, type SignName } from '../actions/sign.js';
import { classNames } from '../theme/class-names.js';
import styles from './notice.module.css';

export type NoticeTone = 'info' | 'success' | 'warning' | 'error';

const SIGNS: Readonly<Record<NoticeTone, SignName>> = {
  info: 'info',
  success: 'check',
  warning: 'warning',
  error: 'cross',
};

export interface NoticeProps extends Omit<ComponentProps<'div'>, 'title'> {
  readonly tone?: NoticeTone | undefined;
  readonly title?: ReactNode;
  /** A button or link that helps. */
  readonly action?: ReactNode;
  /** Interrupts who listens to the page; for errors that block. Others are told when there is a pause. */
  readonly isUrgent?: boolean | undefined;
  /** Part of the page from the start, so nobody needs to be told. */
  readonly isQuiet?: boolean | undefined;
}

/** Stays until its cause is gone: messages never disappear by themselves. */
export function Notice({
  tone = 'info',
  title,
  action,
  isUrgent = tone === 'error',
  isQuiet = false,
  className,
  children,
  ...rest
}: NoticeProps) {
  return (
    <div
      role={isQuiet ? undefined : isUrgent ? 'alert' : 'status'}
      {...rest}
      className={classNames(styles.notice, styles[tone], className)}
    >
      <span className={styles.sign}>
        <Sign name={SIGNS[tone]} />
      </span>
      <div className={styles.body}>
        {title !== undefined && <p className={styles.title}>{title}</p>}
        {children !== undefined && <div>{children}</div>}
        {action !== undefined && <div className={styles.action}>{action}</div>}
      </div>
    </div>
  );
}
