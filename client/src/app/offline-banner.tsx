import { useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import { OfflineState } from '../ui/feedback/offline-state.js';

function subscribe(onChange: () => void): () => void {
  window.addEventListener('online', onChange);
  window.addEventListener('offline', onChange);
  return () => {
    window.removeEventListener('online', onChange);
    window.removeEventListener('offline', onChange);
  };
}

/** Says that the device has no network. Rooms say more, in their continuity line. */
export function OfflineBanner() {
  const { t } = useTranslation();
  const isOnline = useSyncExternalStore(
    subscribe,
    () => navigator.onLine,
    () => true,
  );
  return isOnline ? null : <OfflineState title={t('offline.title')}>{t('offline.why')}</OfflineState>;
}
