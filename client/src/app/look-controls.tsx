import { useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import { TextSizeControl } from '../ui/actions/text-size-control.js';
import { ThemeControl } from '../ui/actions/theme-control.js';
import { Cluster } from '../ui/layout/stack.js';
import { useLook } from '../ui/theme/use-look.js';

const nothing = () => () => {};

/** Text size and colours; they need script, so without it they are not there. */
export function LookControls() {
  const { t } = useTranslation();
  const [look, setLook] = useLook();
  const hasScript = useSyncExternalStore(
    nothing,
    () => true,
    () => false,
  );
  if (!hasScript) return null;
  return (
    <Cluster gap="large" align="start">
      <TextSizeControl
        legend={t('look.textSize')}
        labels={{ 1: t('look.size1'), 2: t('look.size2'), 3: t('look.size3') }}
        value={look.textSize}
        onChange={(textSize) => setLook({ ...look, textSize })}
      />
      <ThemeControl
        legend={t('look.theme')}
        labels={{ auto: t('look.auto'), light: t('look.light'), dark: t('look.dark'), contrast: t('look.contrast') }}
        value={look.theme}
        onChange={(theme) => setLook({ ...look, theme })}
      />
    </Cluster>
  );
}
