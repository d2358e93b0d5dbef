import { useTranslation } from 'react-i18next';
import { TextList, type TextListProps } from '../../../lib/poll-view/text-list.js';
import { RuledSection } from '../../../ui/layout/card.js';

/** What people wrote, without what staff took away. `isCut`: there are more than one page holds. */
export function PollTexts({ texts, isCut }: TextListProps & { readonly isCut: boolean }) {
  const { t } = useTranslation('public-polls');
  return (
    <RuledSection heading={t('page.texts')}>
      {texts.length === 0 ? <p>{t('page.no_texts')}</p> : <TextList texts={texts} />}
      {isCut && <p>{t('page.more_texts')}</p>}
    </RuledSection>
  );
}
