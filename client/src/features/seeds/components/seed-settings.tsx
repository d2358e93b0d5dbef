import { useTranslation } from 'react-i18next';
import { RuledSection } from '../../../ui/layout/card.js';
import { Stack } from '../../../ui/layout/stack.js';
import { HoldSetting } from './hold-setting.js';
import { RoutingSetting } from './routing-setting.js';

/** How statements reach people: what each setting does, and what it is now, for everybody at once. */
export function SeedSettings({ holdsStatements }: { readonly holdsStatements: boolean }) {
  const { t } = useTranslation('seeds');
  return (
    <RuledSection heading={t('settings.heading')}>
      <Stack>
        <HoldSetting holdsStatements={holdsStatements} />
        <RoutingSetting />
      </Stack>
    </RuledSection>
  );
}
