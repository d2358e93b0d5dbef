import type { ReactNode } from 'react';
import { Stack } from '../../../ui/layout/stack.js';
import { Heading } from '../../../ui/text/heading.js';
import styles from '../seeds.module.css';

export interface SettingProps {
  readonly title: string;
  /** What it is now, in words. */
  readonly now: ReactNode;
  readonly means: string;
  readonly children?: ReactNode;
}

/** A setting: what it is now and what that means, and the way to change it. */
export function Setting({ title, now, means, children }: SettingProps) {
  return (
    <Stack gap="small">
      <Heading level={3} size={2}>
        {title}
      </Heading>
      <p role="status">{now}</p>
      <p className={styles.quiet}>{means}</p>
      {children}
    </Stack>
  );
}
