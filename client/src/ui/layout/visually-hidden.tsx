import type { ComponentProps, ElementType } from 'react';
import { classNames } from '../theme/class-names.js';
import styles from './visually-hidden.module.css';

export interface VisuallyHiddenProps extends ComponentProps<'span'> {
  readonly as?: ElementType | undefined;
}

/** Text for those who listen to the page. */
export function VisuallyHidden({ as: Tag = 'span', className, ...rest }: VisuallyHiddenProps) {
  return <Tag {...rest} className={classNames(styles.hidden, className)} />;
}
