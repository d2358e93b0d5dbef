import type { ComponentProps, ElementType } from 'react';
import { classNames } from '../theme/class-names.js';
import styles from './stack.module.css';

export type Gap = 'none' | 'small' | 'normal' | 'large' | 'huge';

interface FlowProps extends ComponentProps<'div'> {
  readonly as?: ElementType | undefined;
  readonly gap?: Gap | undefined;
}

export interface StackProps extends FlowProps {
  readonly align?: 'stretch' | 'start' | 'center' | undefined;
}

/** Things below one another with even space. */
export function Stack({ as: Tag = 'div', gap = 'normal', align = 'stretch', className, ...rest }: StackProps) {
  return (
    <Tag {...rest} className={classNames(styles.stack, styles[`gap-${gap}`], styles[`align-${align}`], className)} />
  );
}

export interface ClusterProps extends FlowProps {
  readonly align?: 'center' | 'baseline' | 'start' | 'end' | undefined;
  readonly justify?: 'start' | 'between' | 'end' | 'center' | undefined;
}

/** Things beside one another, which wrap to the next line when there is no room. */
export function Cluster({
  as: Tag = 'div',
  gap = 'normal',
  align = 'center',
  justify = 'start',
  className,
  ...rest
}: ClusterProps) {
  return (
    <Tag
      {...rest}
      className={classNames(
        styles.cluster,
        styles[`gap-${gap}`],
        styles[`align-${align}`],
        styles[`justify-${justify}`],
        className,
      )}
    />
  );
}
