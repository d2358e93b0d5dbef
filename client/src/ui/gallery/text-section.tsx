import { RuledSection } from '../layout/card.js';
import { Stack } from '../layout/stack.js';
import { ExternalText } from '../text/external-text.js';
import { Eyebrow, Heading, InlineRef, Prose, Quiet } from '../text/heading.js';
import styles from './gallery.module.css';
import { SAMPLES } from './samples.js';

const SIZES = [5, 4, 3, 2] as const;

export function TextSection() {
  return (
    <RuledSection heading="Text">
      <div className={styles.grid}>
        <Stack>
          <Eyebrow>{'Eyebrow'}</Eyebrow>
          {SIZES.map((size) => (
            <Heading key={size} level={3} size={size}>
              {SAMPLES.question}
            </Heading>
          ))}
          <Quiet>{SAMPLES.reason}</Quiet>
          <Heading level={3} size={5} lang="fi">
            {SAMPLES.finnish}
          </Heading>
          <Heading level={3} size={4} lang="el">
            {SAMPLES.greek}
          </Heading>
          <Heading level={3} size={4} lang="lv">
            {SAMPLES.latvian}
          </Heading>
        </Stack>
        <Stack>
          <Prose look="lead">
            <p>{SAMPLES.statement}</p>
          </Prose>
          <Prose>
            <p>
              {SAMPLES.statement} <InlineRef href="#statement-14">{'Statement 14'}</InlineRef>
            </p>
            <ul>
              <li lang="bg">{SAMPLES.bulgarian}</li>
              <li lang="el">{SAMPLES.greek}</li>
            </ul>
          </Prose>
          <ExternalText text={SAMPLES.french} lang="fr" />
          <ExternalText text={SAMPLES.arabic} lang="ar" />
          <ExternalText text={SAMPLES.override} />
          <ExternalText text={SAMPLES.endless} />
        </Stack>
      </div>
    </RuledSection>
  );
}
