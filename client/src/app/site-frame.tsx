import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { usePaths } from '../lib/page/page-context.js';
import { SITE_NAME } from '../lib/page/page-head.js';
import { HeaderBar, PageShell } from '../ui/layout/page-shell.js';
import { OfflineBanner } from './offline-banner.js';
import { SiteFooter } from './site-footer.js';
import { SiteMenu } from './site-menu.js';

/** Header and footer of every page that is not an app of its own. */
export function SiteFrame({ children }: { readonly children: ReactNode }) {
  const { t } = useTranslation();
  const paths = usePaths();
  return (
    <PageShell skipLabel={t('skip')}>
      <HeaderBar title={SITE_NAME} titleHref={paths.home()} end={<SiteMenu />} />
      <OfflineBanner />
      {children}
      <SiteFooter />
    </PageShell>
  );
}
