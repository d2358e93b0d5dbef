import { KeyHint } from '../../../ui/actions/key-hint.js';
import styles from './statements.module.css';

/** The key of a button, where there is a keyboard; not read out, since the button has its own name. */
export function KeyOf({ name }: { readonly name: string }) {
  return (
    <span className={styles.key} aria-hidden="true">
      <KeyHint keyName={name} />
    </span>
  );
}
