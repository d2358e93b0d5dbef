import { Main } from '../../../ui/layout/page-shell.js';
import { Stage } from '../../../ui/layout/stage.js';
import styles from '../screen.module.css';

/** A calm wall with words only, for before the first picture has come. */
export function PlainStage({ heading, text }: { readonly heading: string; readonly text: string }) {
  return (
    <Main width="full">
      <Stage heading={heading} className={styles.stage}>
        <p className={styles.lead}>{text}</p>
      </Stage>
    </Main>
  );
}
