import type { ComponentProps } from 'react';
import { type ButtonLook, buttonClass } from './button-look.js';

export interface ButtonLinkProps extends ComponentProps<'a'>, ButtonLook {}

/** A link that looks like a button. Fits into a router's `<Link asChild>`. */
export function ButtonLink({ variant, size, isWide, className, ...rest }: ButtonLinkProps) {
  return <a {...rest} className={buttonClass({ variant, size, isWide }, className)} />;
}
