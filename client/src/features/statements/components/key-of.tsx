import { KeyHint } from '../../../ui/actions/key-hint.js';
import { Sign } from '../../../ui/actions/sign.js';
import styles from './statements.module.css';

export interface KeyOfProps {
  /** A digit, or the arrow to the right (on) or to the left (back). */
  readonly name: '1' | '2' | '3' | '4' | 'right' | 'left';
}

/** The key of a button, where there is a keyboard; not read out, since the button has its own name. */
export function KeyOf({ name }: KeyOfProps) {
  return (
    <span className={styles.key} aria-hidden="true">
      {/* Arrows are drawn: not every face has them. */}
      <KeyHint keyName={name === 'right' ? <Sign name="arrow" /> : name === 'left' ? <Sign name="back" /> : name} />
    </span>
  );
}
