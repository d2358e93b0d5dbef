import type { ComponentProps, ReactNode } from 'react';
import { classNames } from '../theme/class-names.js';
import styles from './now-band.module.css';

export interface NowBandProps extends ComponentProps<'div'> {
  /** At the end: until when. */
  readonly end?: ReactNode;
}

/** The amber strip. Amber means *now* and nothing else. Goes into the `band` of a Card. */
export function NowBand({ end, className, children, ...rest }: NowBandProps) {
  return (
    <div {...rest} className={classNames(styles.band, className)}>
      <span>{children}</span>
      {end !== undefined && <span>{end}</span>}
    </div>
  );
}
