import type { ComponentProps, ElementType } from 'react';
import { classNames } from '../theme/class-names.js';
import styles from './text.module.css';

export interface HeadingProps extends ComponentProps<'h2'> {
  /** Place in the outline of the page. */
  readonly level: 1 | 2 | 3 | 4;
  /** Size when it differs from what the level gives: 5 is the largest. */
  readonly size?: 2 | 3 | 4 | 5 | undefined;
}

/** What is asked or said, in the serif. */
export function Heading({ level, size, className, ...rest }: HeadingProps) {
  const Tag: ElementType = `h${level}`;
  return <Tag {...rest} className={classNames(styles[`size${size ?? Math.max(2, 6 - level)}`], className)} />;
}

export interface EyebrowProps extends ComponentProps<'p'> {}

/** The small line above a heading. */
export function Eyebrow({ className, ...rest }: EyebrowProps) {
  return <p {...rest} className={classNames(styles.eyebrow, className)} />;
}

export interface QuietProps extends ComponentProps<'p'> {}

/** A reason or remark beside something, in the second ink. */
export function Quiet({ className, ...rest }: QuietProps) {
  return <p {...rest} className={classNames(styles.quiet, className)} />;
}

export interface ProseProps extends ComponentProps<'div'> {
  /** lead: the first paragraph, larger. */
  readonly look?: 'text' | 'lead' | undefined;
}

/** Running text in the serif, at a width that can be read. */
export function Prose({ look = 'text', className, ...rest }: ProseProps) {
  return <div {...rest} className={classNames(styles.prose, look === 'lead' && styles.lead, className)} />;
}

export interface InlineRefProps extends ComponentProps<'a'> {}

/** A reference within a sentence, for instance to a source. */
export function InlineRef({ className, ...rest }: InlineRefProps) {
  return <a {...rest} className={classNames(styles.reference, className)} />;
}
