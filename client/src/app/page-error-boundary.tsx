import { Component, type ErrorInfo, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { usePaths } from '../lib/page/page-context.js';
import { Button } from '../ui/actions/button.js';
import { ButtonLink } from '../ui/actions/button-link.js';
import { ErrorState } from '../ui/feedback/error-state.js';
import { Main } from '../ui/layout/page-shell.js';

interface BoundaryProps {
  readonly children: ReactNode;
}

/** Catches bugs of a page: says so, keeps what was typed (it lies in the draft store), and offers to load it anew. */
export class PageErrorBoundary extends Component<BoundaryProps, { hasFailed: boolean }> {
  override state = { hasFailed: false };

  static getDerivedStateFromError() {
    return { hasFailed: true };
  }

  override componentDidCatch(error: Error, info: ErrorInfo): void {
    console.error(error, info.componentStack);
  }

  override render(): ReactNode {
    return this.state.hasFailed ? <PageFailure /> : this.props.children;
  }
}

function PageFailure() {
  const { t } = useTranslation();
  const paths = usePaths();
  return (
    <Main width="narrow">
      <ErrorState
        headingLevel={1}
        title={t('failure.title')}
        action={
          <>
            <Button onClick={() => location.reload()}>{t('failure.reload')}</Button>
            <ButtonLink variant="quiet" href={paths.home()} data-reload="">
              {t('failure.home')}
            </ButtonLink>
          </>
        }
      >
        <p>{t('failure.why')}</p>
      </ErrorState>
    </Main>
  );
}
