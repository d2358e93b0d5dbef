import { type OnNavigate, followLink } from '../layout/follow-link.js';
import styles from './language-switch.module.css';

export interface LanguageLink {
  /** BCP 47 tag, also used as hreflang. */
  readonly lang: string;
  /** The language's own name: hrvatski, not Croatian. */
  readonly label: string;
  readonly href: string;
  readonly isCurrent?: boolean | undefined;
}

export interface LanguageSwitchProps {
  readonly label: string;
  readonly languages: readonly LanguageLink[];
  readonly onNavigate?: OnNavigate | undefined;
}

/** All languages as plain links: no flags, no drop-down, works without script. */
export function LanguageSwitch({ label, languages, onNavigate }: LanguageSwitchProps) {
  return (
    <nav aria-label={label} data-print="no">
      <ul role="list" className={styles.list}>
        {languages.map((language) => (
          <li key={language.lang}>
            <a
              className={styles.link}
              href={language.href}
              lang={language.lang}
              hrefLang={language.lang}
              aria-current={language.isCurrent === true ? 'true' : undefined}
              onClick={followLink(onNavigate, language.href)}
            >
              {language.label}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
