import { LOCALES } from '@polylogue/shared/kernel/locales.rules';
import { useTranslation } from 'react-i18next';
import { useLocation, useRouter } from 'wouter';
import { LANGUAGE_NAMES } from '../../../lib/i18n/language-names.js';
import { useLocale } from '../../../lib/page/page-context.js';
import { inLanguage } from '../../../lib/routing/paths.js';
import { LanguageSwitch } from '../../../ui/actions/language-switch.js';
import { Stack } from '../../../ui/layout/stack.js';

/** The first choice at the door: the language of the page is the language one takes part in. Plain links, for old telephones. */
export function LanguageLinks() {
  const { t } = useTranslation('join');
  const locale = useLocale();
  const { base } = useRouter();
  const [path] = useLocation();
  return (
    <Stack gap="none">
      <strong>{t('language')}</strong>
      <LanguageSwitch
        label={t('language')}
        languages={LOCALES.map((lang) => ({
          lang,
          label: LANGUAGE_NAMES[lang],
          href: inLanguage(base + path, lang),
          isCurrent: lang === locale,
        }))}
      />
    </Stack>
  );
}
