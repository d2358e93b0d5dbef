import { useTranslation } from 'react-i18next';
import { Quiet } from '../../ui/text/heading.js';
import { formatSpan, isSameClock, zoneName } from '../i18n/local-time.js';
import { useReaderZone } from './use-reader-zone.js';

export interface WhenProps {
  readonly startsAt: string;
  readonly endsAt: string | null;
  readonly timeZone: string;
}

/** When it is, by the clocks of the place, and by the reader's own where they show something else. */
export function When({ startsAt, endsAt, timeZone }: WhenProps) {
  const { t, i18n } = useTranslation('public');
  const readerZone = useReaderZone();
  const isElsewhere = readerZone !== null && !isSameClock(startsAt, timeZone, readerZone);
  return (
    <>
      {/* The server's and the browser's tables of languages may differ by a comma. */}
      <time dateTime={startsAt} suppressHydrationWarning>
        {t('when.there', {
          span: formatSpan(startsAt, endsAt, i18n.language, timeZone),
          zone: zoneName(startsAt, i18n.language, timeZone),
        })}
      </time>
      {isElsewhere && (
        <Quiet>{t('when.here', { span: formatSpan(startsAt, endsAt, i18n.language, readerZone) })}</Quiet>
      )}
    </>
  );
}
