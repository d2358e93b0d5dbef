import type { ReactNode } from 'react';
import { classNames } from '../theme/class-names.js';
import { Button, type ButtonProps } from './button.js';
import styles from './choice-button.module.css';
import { Sign, type SignName } from './sign.js';

export interface ChoiceButtonProps extends Omit<ButtonProps, 'variant' | 'size' | 'isWide'> {
  readonly tone: 'positive' | 'negative' | 'neutral' | 'action';
  readonly sign?: SignName | undefined;
  readonly isPressed?: boolean | undefined;
  /** At the end of the row, for instance a count once it may be seen. */
  readonly end?: ReactNode;
}

/** A tall answer with sign and word, one below the other. */
export function ChoiceButton({ tone, sign, isPressed, end, className, children, ...rest }: ChoiceButtonProps) {
  return (
    <Button
      {...rest}
      variant="line"
      size="large"
      isWide
      aria-pressed={isPressed}
      className={classNames(styles.choice, styles[tone], className)}
    >
      {sign !== undefined && <Sign name={sign} />}
      <span className={styles.word}>{children}</span>
      {end !== undefined && <span className={styles.end}>{end}</span>}
    </Button>
  );
}
