import { LOCALES } from '@polylogue/shared/kernel/locale';
import { useTranslation } from 'react-i18next';
import { LANGUAGE_NAMES } from '../../../lib/i18n/language-names.js';
import { useLocale } from '../../../lib/page/page-context.js';
import { type Paths, inLanguage } from '../../../lib/routing/paths.js';
import { ButtonLink } from '../../../ui/actions/button-link.js';
import { LanguageSwitch } from '../../../ui/actions/language-switch.js';
import { RuledSection } from '../../../ui/layout/card.js';
import { Stack } from '../../../ui/layout/stack.js';
import { Quiet } from '../../../ui/text/heading.js';
import type { RoomParts } from '../room-parts.js';

export interface RoomMenuProps {
  readonly paths: Paths;
  readonly slug: string;
  readonly parts: RoomParts;
}

/** How it looks, in which language, what is stored about one, and the way out. */
export function RoomMenu({ paths, slug, parts }: RoomMenuProps) {
  const { t } = useTranslation('room');
  const locale = useLocale();
  return (
    <Stack gap="large">
      <RuledSection heading={t('menu.look')}>
        <parts.LookControls />
      </RuledSection>
      <RuledSection heading={t('menu.language')}>
        <LanguageSwitch
          label={t('menu.language')}
          languages={LOCALES.map((lang) => ({
            lang,
            label: LANGUAGE_NAMES[lang],
            href: inLanguage(paths.room(slug), lang),
            isCurrent: lang === locale,
          }))}
        />
        <Quiet>{t('menu.language_text')}</Quiet>
      </RuledSection>
      <RuledSection heading={t('menu.you')}>
        <Stack gap="small" align="start">
          <ButtonLink variant="line" href={paths.me()}>
            {t('menu.my_data')}
          </ButtonLink>
          <Quiet>{t('menu.my_data_text')}</Quiet>
          <ButtonLink variant="line" href={paths.dialogue(slug)}>
            {t('menu.leave')}
          </ButtonLink>
          <Quiet>{t('menu.leave_text')}</Quiet>
        </Stack>
      </RuledSection>
    </Stack>
  );
}
