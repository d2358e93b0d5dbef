import type { ComponentProps, ElementType, ReactNode } from 'react';
import { classNames } from '../theme/class-names.js';
import styles from './stage.module.css';

export interface StageProps extends ComponentProps<'div'> {
  readonly eyebrow?: ReactNode;
  readonly heading: ReactNode;
  /** Level of the heading; the title of its page unless it stands in another one. */
  readonly headingAs?: 'h1' | 'h2' | 'h3' | undefined;
  /** The corner: QR, code, short address. */
  readonly corner?: ReactNode;
  readonly footer?: ReactNode;
}

/**
 * A wall to be read from ten metres. Everything inside is sized in em of the stage, which follows the screen;
 * figures, marks, bars and countdowns grow with it by themselves.
 */
export function Stage({
  eyebrow,
  heading,
  headingAs = 'h1',
  corner,
  footer,
  className,
  children,
  ...rest
}: StageProps) {
  const Title: ElementType = headingAs;
  return (
    <div {...rest} className={classNames(styles.stage, className)}>
      <header className={styles.header}>
        {eyebrow !== undefined && <p className={styles.eyebrow}>{eyebrow}</p>}
        <Title className={styles.heading}>{heading}</Title>
      </header>
      {corner !== undefined && <aside className={styles.corner}>{corner}</aside>}
      <div className={styles.body}>{children}</div>
      {footer !== undefined && <footer className={styles.footer}>{footer}</footer>}
    </div>
  );
}
