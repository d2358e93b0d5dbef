import type { ComponentProps, MouseEvent, ReactNode } from 'react';
import { type ButtonLook, buttonClass } from './button-look.js';

export interface ButtonProps extends ComponentProps<'button'>, ButtonLook {
  /** Waiting for an answer: keeps focus and place, takes no second press. */
  readonly isBusy?: boolean | undefined;
  /** What the button says while busy; its own text otherwise. */
  readonly busyText?: ReactNode;
}

export function Button({
  variant,
  size,
  isWide,
  isBusy = false,
  busyText,
  className,
  type = 'button',
  onClick,
  children,
  ...rest
}: ButtonProps) {
  // Not `disabled` while busy: that would throw the focus of keyboard users to the top of the page.
  const press = (event: MouseEvent<HTMLButtonElement>): void => {
    if (isBusy) event.preventDefault();
    else onClick?.(event);
  };
  return (
    <button
      {...rest}
      type={type}
      className={buttonClass({ variant, size, isWide }, className)}
      aria-busy={isBusy || undefined}
      aria-disabled={isBusy || rest['aria-disabled']}
      onClick={press}
    >
      {isBusy && busyText !== undefined ? busyText : children}
    </button>
  );
}
