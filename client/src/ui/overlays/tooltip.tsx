import type { ReactNode } from 'react';
import { Button, Tooltip as AriaTooltip, TooltipTrigger } from 'react-aria-components';
import { type ButtonLook, buttonClass } from '../actions/button-look.js';
import styles from './tooltip.module.css';

export interface TooltipButtonProps extends ButtonLook {
  /** The further words; never the only place of something one must know, telephones do not show it. */
  readonly tip: ReactNode;
  readonly onPress?: (() => void) | undefined;
  readonly children: ReactNode;
}

/** A button with further words when it is pointed at or focused. */
export function TooltipButton({
  tip,
  onPress,
  children,
  variant = 'line',
  size = 'small',
  isWide,
}: TooltipButtonProps) {
  return (
    <TooltipTrigger delay={300}>
      <Button className={buttonClass({ variant, size, isWide })} {...(onPress === undefined ? {} : { onPress })}>
        {children}
      </Button>
      <AriaTooltip className={styles.tip ?? ''} offset={8}>
        {tip}
      </AriaTooltip>
    </TooltipTrigger>
  );
}
