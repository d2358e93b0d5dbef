import { pickText } from '@polylogue/shared/kernel/locales.rules';
import type { Marks } from '@polylogue/shared/polls/marks';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { ExternalText } from '../../ui/text/external-text.js';
import { useOptionNames } from '../poll-view/option-names.js';
import { readableValue } from '../poll-view/value-words.rules.js';
import type { BallotPoll } from './ballot-draft.rules.js';
import { BALLOT } from './ballot-texts.js';
import { NameText } from './name-text.js';
import styles from './ballot-view.module.css';

export interface BallotWordsProps {
  readonly poll: BallotPoll;
  readonly marks: Marks;
  /** For dates: the dialogue's zone. */
  readonly timeZone?: string | undefined;
}

/** What a ballot says, read out: word for word, in the order of the ballot or of the ranking. */
export function BallotWords({ poll, marks, timeZone }: BallotWordsProps) {
  const { t } = useTranslation(BALLOT);
  const nameOf = useOptionNames(poll, timeZone);
  const scoreWords = useScoreWords(poll);
  const named = (ids: readonly string[]): ReactNode[] =>
    ids.map((id) => (
      <li key={id} className={styles.given}>
        <NameText name={nameOf(id)} />
      </li>
    ));
  switch (marks.form) {
    case 'blank':
      return <p>{t('blank.stored')}</p>;
    case 'picks':
      return <ul className={styles.lines}>{named(inOrder(poll, marks.picks))}</ul>;
    case 'ranking':
      return <ol className={styles.lines}>{named(marks.ranking)}</ol>;
    case 'scores': {
      const given = new Map<string, number>(Object.entries(marks.scores));
      return (
        <ul className={styles.lines}>
          {inOrder(poll, [...given.keys()]).map((id) => (
            <li key={id}>
              <NameText name={nameOf(id)} />: <span className={styles.given}>{scoreWords(given.get(id) ?? 0)}</span>
            </li>
          ))}
        </ul>
      );
    }
    case 'value':
      return <ValueWords poll={poll} value={marks.value} />;
    case 'text':
      return <ExternalText text={marks.text} lang={marks.lang} />;
    case 'words':
      return (
        <ul className={styles.lines}>
          {marks.words.map((word) => (
            <li key={word} className={styles.given}>
              <ExternalText as="span" look="plain" text={word} lang={marks.lang} />
            </li>
          ))}
        </ul>
      );
  }
}

const inOrder = ({ options }: BallotPoll, ids: readonly string[]): string[] =>
  options.map(({ id }) => String(id)).filter((id) => ids.includes(id));

/** What a score of this poll means: a grade, an answer to a date, votes with their cost, or the figure itself. */
function useScoreWords({ form }: BallotPoll): (score: number) => ReactNode {
  const { t, i18n } = useTranslation(BALLOT);
  return (score) => {
    if (form.kind === 'grades') {
      const grade = pickText(form.grades[score] ?? {}, i18n.language);
      return <ExternalText as="span" look="plain" text={grade.text} lang={grade.lang} />;
    }
    if (form.kind === 'dates') return t(score >= 2 ? 'dates.yes' : score === 1 ? 'dates.maybe' : 'dates.no');
    if (form.kind === 'quadratic') return t('quadratic.stored', { votes: score, cost: score * score });
    return score;
  };
}

function ValueWords({ poll: { form }, value }: { readonly poll: BallotPoll; readonly value: number | null }) {
  const { t, i18n } = useTranslation(BALLOT);
  if (value === null) return <p className={styles.given}>{t('scale.no_opinion')}</p>;
  const figure = readableValue(form, value, i18n.language);
  const said = form.kind === 'scale' ? t('scale.stored', { value: figure, steps: form.steps }) : figure;
  const near = form.kind === 'scale' ? endOf(form, value) : form.kind === 'number' ? form.unit : null;
  const word = near === null ? null : pickText(near, i18n.language);
  return (
    <p className={styles.given}>
      {said}
      {word !== null && (
        <>
          {form.kind === 'scale' ? ' – ' : ' '}
          <ExternalText as="span" look="plain" text={word.text} lang={word.lang} />
        </>
      )}
    </p>
  );
}

/** The words of a step of a scale that has any. */
function endOf(form: Extract<BallotPoll['form'], { kind: 'scale' }>, step: number) {
  if (step === 1) return form.low;
  return step === form.steps ? form.high : null;
}
