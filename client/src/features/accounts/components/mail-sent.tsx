import { useTranslation } from 'react-i18next';
import { Notice } from '../../../ui/feedback/notice.js';
import { LOCAL_MAILS, useMailsShownHere } from '../api/use-mails-shown-here.js';

export function MailSent({ email }: { readonly email: string }) {
  const { t } = useTranslation('accounts');
  const areShownHere = useMailsShownHere(true);
  return (
    <Notice
      tone="success"
      title={t('sent.title')}
      action={areShownHere ? <a href={LOCAL_MAILS}>{t('sent.here')}</a> : undefined}
    >
      {t('sent.why', { email })}
    </Notice>
  );
}
