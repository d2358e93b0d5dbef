import type { ComponentProps, ElementType, ReactNode } from 'react';
import { classNames } from '../theme/class-names.js';
import styles from './card.module.css';

export interface CardProps extends ComponentProps<'section'> {
  readonly as?: ElementType | undefined;
  /** action: about the reader, or to be done · negative, positive: a side line in that colour. */
  readonly tone?: 'plain' | 'action' | 'positive' | 'negative' | undefined;
  /** A strip across the top, such as NowBand. */
  readonly band?: ReactNode;
}

/** A sheet on the paper. Never put one inside another: inside use lines and space. */
export function Card({ as: Tag = 'section', tone = 'plain', band, className, children, ...rest }: CardProps) {
  return (
    <Tag {...rest} className={classNames(styles.card, styles[tone], className)}>
      {band}
      <div className={styles.inside}>{children}</div>
    </Tag>
  );
}

export interface RuledSectionProps extends ComponentProps<'section'> {
  readonly heading: ReactNode;
  readonly headingLevel?: 2 | 3 | 4 | undefined;
  /** strong: a thick rule, as in the margin of a document · quiet: a small grey heading over a list. */
  readonly rule?: 'strong' | 'quiet' | undefined;
  /** At the end of the heading's line. */
  readonly end?: ReactNode;
}

/** A part of a page under a rule and a heading, without a box. */
export function RuledSection({
  heading,
  headingLevel = 2,
  rule = 'strong',
  end,
  className,
  children,
  ...rest
}: RuledSectionProps) {
  const Heading: ElementType = `h${headingLevel}`;
  return (
    <section {...rest} className={classNames(styles.ruled, styles[rule], className)}>
      <div className={styles.headingLine}>
        <Heading className={styles.heading}>{heading}</Heading>
        {end !== undefined && <div className={styles.headingEnd}>{end}</div>}
      </div>
      {children}
    </section>
  );
}
