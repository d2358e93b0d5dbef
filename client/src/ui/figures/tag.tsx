import type { ComponentProps } from 'react';
import { classNames } from '../theme/class-names.js';
import styles from './tag.module.css';

export interface TagProps extends ComponentProps<'span'> {
  readonly tone?: 'neutral' | 'positive' | 'negative' | 'action' | 'now' | undefined;
}

/** A state in a word or two, for instance adopted; not to be pressed. */
export function Tag({ tone = 'neutral', className, ...rest }: TagProps) {
  return <span {...rest} className={classNames(styles.tag, styles[tone], className)} data-print="exact" />;
}
