import type { ReactNode } from 'react';
import { MarkedName } from '../figures/mark.js';
import { Stage } from '../layout/stage.js';
import { Heading } from '../text/heading.js';
import styles from './gallery.module.css';
import { PLACES } from './samples.js';

/** The wall; its heading is of level 1 there, so in the gallery it stands in an article of its own. */
export function StageSample({ chart, code }: { readonly chart: ReactNode; readonly code: ReactNode }) {
  return (
    <article className={styles.bleed} aria-label="Stage">
      <Heading level={2}>{'Stage'}</Heading>
      <Stage
        headingAs="h3"
        eyebrow="Question 2 of 3 · result"
        heading="What should come first in our town?"
        corner={
          <>
            {code}
            <p className={styles.code}>{'K7M·2PX'}</p>
            <p>{'polylogue.example/j'}</p>
          </>
        }
        footer={PLACES.map((place, index) => (
          <MarkedName key={place.key} letters={place.letters} hue={index} isStrong>
            {`${place.name} ${place.value}`}
          </MarkedName>
        ))}
      >
        {chart}
      </Stage>
    </article>
  );
}
