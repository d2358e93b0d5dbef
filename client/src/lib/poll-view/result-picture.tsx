import { useTranslation } from 'react-i18next';
import { BudgetBars } from './budget-bars.js';
import { POLL_RESULTS } from './namespace.js';
import { OptionBars, type OptionBarsProps } from './option-bars.js';
import { DateGrid, GradeBars } from './stacked-bars.js';
import { ValueBars } from './value-bars.js';
import { WordList } from './word-list.js';

/** The picture that fits the kind of a poll, with its table one press away. */
export function ResultPicture(props: OptionBarsProps) {
  const { t } = useTranslation(POLL_RESULTS);
  switch (props.poll.form.kind) {
    case 'grades':
      return <GradeBars {...props} />;
    case 'dates':
      return <DateGrid {...props} />;
    case 'budget':
      return <BudgetBars {...props} />;
    case 'scale':
    case 'number':
      return <ValueBars poll={props.poll} result={props.result} />;
    case 'words':
      return <WordList words={props.result.words ?? []} />;
    case 'text':
      return <p>{t('picture.texts_where')}</p>;
    case 'yes_no':
    case 'single':
    case 'multiple':
    case 'approval':
    case 'score':
    case 'ranking':
    case 'points':
    case 'quadratic':
      return <OptionBars {...props} />;
  }
}
