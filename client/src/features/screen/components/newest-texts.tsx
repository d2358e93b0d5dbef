import type { TownView } from '@polylogue/shared/networks/schemas';
import { TownMark, townOf } from '../../../lib/room-view/town-mark.js';
import { ExternalText } from '../../../ui/text/external-text.js';
import styles from '../screen.module.css';

const SHOWN = 3;
/** Longer texts are read on the phone; the wall shows how they begin. */
const LONGEST = 180;

export interface WrittenText {
  readonly id: string;
  readonly text: string;
  readonly lang: string;
  readonly townId: string | null;
}

export interface NewestTextsProps {
  readonly texts: readonly WrittenText[];
  readonly towns: readonly TownView[];
}

/** The last few texts, newest first, each with the town it comes from. */
export function NewestTexts({ texts, towns }: NewestTextsProps) {
  const newest = texts.slice(-SHOWN).reverse();
  return (
    <ul role="list" className={styles.texts}>
      {newest.map((written) => (
        <li key={written.id}>
          <TownMark town={townOf(towns, written.townId)} isShort />
          <ExternalText text={shortened(written.text)} lang={written.lang} />
        </li>
      ))}
    </ul>
  );
}

function shortened(text: string): string {
  const letters = [...text];
  return letters.length <= LONGEST ? text : `${letters.slice(0, LONGEST).join('').trimEnd()}…`;
}
