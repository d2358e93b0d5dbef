import { LOCALES } from '@polylogue/shared/kernel/locale';
import { useTranslation } from 'react-i18next';
import { useLocation, useRouter, useSearch } from 'wouter';
import { LANGUAGE_NAMES } from '../lib/i18n/language-names.js';
import { useLocale, usePaths } from '../lib/page/page-context.js';
import { inLanguage } from '../lib/routing/paths.js';
import { LanguageSwitch } from '../ui/actions/language-switch.js';
import { FooterBar } from '../ui/layout/page-shell.js';
import { Cluster, Stack } from '../ui/layout/stack.js';
import { LookControls } from './look-controls.js';

/** Language, letters and colours, and the way to one's own data. */
export function SiteFooter() {
  const { t } = useTranslation();
  const locale = useLocale();
  const paths = usePaths();
  const { base } = useRouter();
  const [path] = useLocation();
  const search = useSearch();
  const address = `${base}${path === '/' ? '' : path}${search === '' ? '' : `?${search}`}`;
  return (
    <FooterBar data-print="no">
      <Stack gap="large">
        <LanguageSwitch
          label={t('footer.language')}
          languages={LOCALES.map((lang) => ({
            lang,
            label: LANGUAGE_NAMES[lang],
            href: inLanguage(address, lang),
            isCurrent: lang === locale,
          }))}
        />
        <LookControls />
        <Cluster gap="large">
          <a href={paths.me()}>{t('footer.me')}</a>
          <span>{t('footer.licence')}</span>
        </Cluster>
      </Stack>
    </FooterBar>
  );
}
