import type { ComponentProps, ReactNode } from 'react';
import { classNames } from '../theme/class-names.js';
import styles from './page-shell.module.css';

/** The id that the skip link leads to. */
export const MAIN_ID = 'main';

export interface PageShellProps extends ComponentProps<'div'> {
  /** First thing the Tab key reaches; leads past the header. */
  readonly skipLabel: string;
  /** `screen`: exactly as high as the window on wide screens, its columns scroll by themselves. */
  readonly height?: 'document' | 'screen' | undefined;
}

/** The frame of a page: skip link, then header, main and bars as children. */
export function PageShell({ skipLabel, height = 'document', className, children, ...rest }: PageShellProps) {
  return (
    <div {...rest} className={classNames(styles.shell, height === 'screen' && styles.screen, className)}>
      <a className={styles.skip} href={`#${MAIN_ID}`} data-print="no">
        {skipLabel}
      </a>
      {children}
    </div>
  );
}

export interface MainProps extends ComponentProps<'main'> {
  /** narrow: one column of a phone · reading: a document with a margin · full: edge to edge. */
  readonly width?: 'narrow' | 'reading' | 'wide' | 'full' | undefined;
}

/** The one main part; takes focus from the skip link and after a change of page. */
export function Main({ width = 'reading', className, ...rest }: MainProps) {
  return <main tabIndex={-1} id={MAIN_ID} {...rest} className={classNames(styles.main, styles[width], className)} />;
}

export interface HeaderBarProps extends Omit<ComponentProps<'header'>, 'title'> {
  readonly title: ReactNode;
  readonly subtitle?: ReactNode;
  /** Where the title leads; a plain title when absent. */
  readonly titleHref?: string | undefined;
  /** `h1` where the title of the bar is the title of the page. */
  readonly titleAs?: 'p' | 'h1' | undefined;
  /** At the end of the bar: state of the line, language, a small button. */
  readonly end?: ReactNode;
}

export function HeaderBar({
  title,
  subtitle,
  titleHref,
  titleAs: Title = 'p',
  end,
  className,
  ...rest
}: HeaderBarProps) {
  return (
    <header {...rest} className={classNames(styles.header, className)}>
      <div className={styles.titles}>
        <Title className={styles.title}>{titleHref === undefined ? title : <a href={titleHref}>{title}</a>}</Title>
        {subtitle !== undefined && <p className={styles.subtitle}>{subtitle}</p>}
      </div>
      {end !== undefined && <div className={styles.end}>{end}</div>}
    </header>
  );
}

export interface FooterBarProps extends ComponentProps<'footer'> {
  /** `inverse`: the dark strip of keys below a desk. */
  readonly tone?: 'plain' | 'inverse' | undefined;
}

export function FooterBar({ tone = 'plain', className, ...rest }: FooterBarProps) {
  return <footer {...rest} className={classNames(styles.footer, tone === 'inverse' && styles.inverse, className)} />;
}
