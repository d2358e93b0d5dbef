import { useTranslation } from 'react-i18next';
import { useOptionNames } from '../../../lib/poll-view/option-names.js';
import { wordSize } from '../../../lib/poll-view/word-size.rules.js';
import { formatCount } from '../../../lib/room-view/format-time.js';
import { BigFigure } from '../../../ui/figures/big-figure.js';
import { ExternalText } from '../../../ui/text/external-text.js';
import styles from '../screen.module.css';
import { BudgetWall } from './budget-wall.js';
import { FlowWall } from './flow-wall.js';
import { OptionWall } from './option-wall.js';
import type { ResultSceneProps } from './poll-scene-props.js';
import { RoundsWall } from './rounds-wall.js';
import { DateWall, GradeWall } from './stacked-wall.js';
import { ValueWall } from './value-wall.js';

/** Words that have room at a size that is read from ten metres. */
const MOST_WORDS = 30;

/** The picture of a result, by the kind of its poll. After a debate that was asked about before, the movement is the result. */
export function ResultWall(props: ResultSceneProps) {
  const { poll, result } = props;
  const nameOf = useOptionNames(poll, props.timeZone);
  const shown = { ...props, nameOf };
  if (result.comparison !== null && result.comparison.flows !== null)
    return <FlowWall {...shown} flows={result.comparison.flows} comparison={result.comparison} />;
  switch (poll.form.kind) {
    case 'grades':
      return <GradeWall {...shown} />;
    case 'dates':
      return <DateWall {...shown} />;
    case 'budget':
      return <BudgetWall {...shown} />;
    case 'scale':
    case 'number':
      return <ValueWall {...shown} />;
    case 'words':
      return <WordWall {...props} />;
    case 'text':
      return <TextFigure {...props} />;
    case 'yes_no':
    case 'single':
    case 'multiple':
    case 'approval':
    case 'score':
    case 'points':
    case 'quadratic':
      return <OptionWall {...shown} />;
    case 'ranking':
      return (
        <RoundsWall {...shown}>
          <OptionWall {...shown} />
        </RoundsWall>
      );
  }
}

function WordWall({ result }: ResultSceneProps) {
  const { i18n } = useTranslation('screen');
  const words = (result.words ?? []).slice(0, MOST_WORDS);
  const most = words[0]?.people ?? 1;
  return (
    <ul role="list" className={styles.words}>
      {words.map(({ word, lang, people }) => (
        <li key={`${lang}:${word}`} style={{ fontSize: `${wordSize(people, most)}em` }}>
          <ExternalText as="span" look="plain" text={word} lang={lang} />{' '}
          <small>{formatCount(people, i18n.language)}</small>
        </li>
      ))}
    </ul>
  );
}

function TextFigure({ result }: ResultSceneProps) {
  const { t, i18n } = useTranslation('screen');
  return (
    <BigFigure
      size="large"
      value={formatCount(result.texts ?? 0, i18n.language)}
      base=""
      label={t('poll.texts_on_phone')}
    />
  );
}
