import { classNames } from '../theme/class-names.js';
import styles from './button.module.css';

export type ButtonVariant = 'primary' | 'line' | 'quiet' | 'danger';
export type ButtonSize = 'small' | 'normal' | 'large';

export interface ButtonLook {
  /** primary: the one thing to do · line: other things · quiet: an underlined word · danger: cannot be taken back. */
  readonly variant?: ButtonVariant | undefined;
  readonly size?: ButtonSize | undefined;
  /** Takes the whole width. */
  readonly isWide?: boolean | undefined;
}

/** The class of a button, for links and library buttons that must look the same. */
export function buttonClass(look: ButtonLook, className?: string | undefined): string {
  return classNames(
    styles.button,
    styles[look.variant ?? 'primary'],
    styles[look.size ?? 'normal'],
    look.isWide === true && styles.wide,
    className,
  );
}
