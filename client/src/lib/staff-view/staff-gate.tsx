import { useTranslation } from 'react-i18next';
import { errorCodeOf } from '../api/api-error.js';
import { usePaths } from '../page/page-context.js';
import { ButtonLink } from '../../ui/actions/button-link.js';
import { ErrorState } from '../../ui/feedback/error-state.js';
import { Main } from '../../ui/layout/page-shell.js';

export interface StaffGateProps {
  /** A failed call, */
  readonly error?: unknown;
  /** or the code with which the room ended. */
  readonly code?: string;
  readonly onRetry?: () => void;
}

/** Why a page of staff is not shown, and the way on: sign in and come back here, or try again. */
export function StaffGate({ error, code, onRetry }: StaffGateProps) {
  const { t } = useTranslation(['staff-view', 'errors']);
  const paths = usePaths();
  const reason = code ?? errorCodeOf(error);
  const isSignIn = reason === 'sign_in_needed' || reason === 'not_allowed' || reason === 'signed_out';
  const here = typeof window === 'undefined' ? '' : window.location.pathname + window.location.search;
  const signIn = <ButtonLink href={paths.signIn(here)}>{t('gate.sign_in')}</ButtonLink>;
  const kind =
    reason === 'sign_in_needed' || reason === 'signed_out'
      ? 'sign_in'
      : reason === 'not_allowed'
        ? 'not_allowed'
        : 'other';
  return (
    <Main>
      <ErrorState
        headingLevel={1}
        title={t(`gate.${kind}_title`)}
        retryLabel={isSignIn ? undefined : t('gate.retry')}
        onRetry={onRetry ?? (() => window.location.reload())}
        action={isSignIn ? signIn : undefined}
      >
        {t(isSignIn ? `gate.${kind}_why` : reason, { ns: isSignIn ? 'staff-view' : 'errors' })}
      </ErrorState>
    </Main>
  );
}
