import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { usePaths } from '../lib/page/page-context.js';
import { useSession } from '../lib/session/use-session.js';
import { ButtonLink } from '../ui/actions/button-link.js';

/** The few places one goes to from anywhere. */
export function SiteMenu() {
  const { t } = useTranslation();
  const paths = usePaths();
  const { data } = useSession();
  const isStaff = data?.account != null;
  const [path] = useLocation();
  // At the door itself it would only be in the way of those who are about to come in.
  const isAtDoor = path === '/' || path.startsWith('/j');
  return (
    <nav
      aria-label={t('menu.label')}
      data-print="no"
      style={{ display: 'flex', flexWrap: 'wrap', gap: 'var(--space-2)' }}
    >
      {!isAtDoor && (
        <ButtonLink variant="line" size="small" href={paths.join()}>
          {t('menu.join')}
        </ButtonLink>
      )}
      <ButtonLink variant="quiet" size="small" href={paths.signIn()}>
        {isStaff ? t('menu.work') : t('menu.signIn')}
      </ButtonLink>
    </nav>
  );
}
