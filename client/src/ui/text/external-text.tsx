import type { ElementType } from 'react';
import { classNames } from '../theme/class-names.js';
import styles from './text.module.css';

export interface ExternalTextProps {
  /** As a person wrote it; shown as plain text with its line breaks. */
  readonly text: string;
  /** The language it is written in, when known. */
  readonly lang?: string | undefined;
  readonly as?: 'p' | 'span' | 'div' | 'q' | 'blockquote' | 'h1' | 'h2' | 'h3' | undefined;
  /** said: serif · large: serif and large, the one thing on screen · plain: the face around it, for names. */
  readonly look?: 'said' | 'large' | 'plain' | undefined;
  readonly className?: string | undefined;
}

/**
 * Text from outside. Its direction is found from its letters and cannot turn round the page beside it
 * (Unicode UAX 9, isolates); words without end wrap; towers of combining marks stay within the line.
 */
export function ExternalText({ text, lang, as = 'p', look = 'said', className }: ExternalTextProps) {
  const Tag: ElementType = as;
  return (
    <Tag lang={lang} dir="auto" className={classNames(styles.external, styles[look], className)}>
      {text}
    </Tag>
  );
}
