import { pickText } from '@polylogue/shared/kernel/locales.rules';
import type { PollView } from '@polylogue/shared/polls/schemas';
import { useTranslation } from 'react-i18next';
import { useOptionNames } from '../../../lib/poll-view/option-names.js';
import { readableMoney, readableValue } from '../../../lib/poll-view/value-words.rules.js';
import { classNames } from '../../../ui/theme/class-names.js';
import styles from '../public-polls.module.css';

export interface PaperFieldsProps {
  readonly poll: PollView;
  readonly timeZone: string | undefined;
}

/** The boxes and lines of a paper, by the kind of its poll. */
export function PaperFields({ poll, timeZone }: PaperFieldsProps) {
  const { t, i18n } = useTranslation('public-polls');
  const locale = i18n.language;
  const { form } = poll;
  switch (form.kind) {
    case 'grades':
      return <Grid {...{ poll, timeZone }} columns={form.grades.map((grade) => pickText(grade, locale).text)} />;
    case 'dates':
      return <Grid {...{ poll, timeZone }} columns={[t('paper.yes'), t('paper.maybe'), t('paper.no')]} />;
    case 'scale':
      return <Steps form={form} />;
    case 'number':
      return (
        <div>
          <div className={styles.write} />
          <p className={styles.small}>
            {t('paper.number_range', {
              lowest: readableValue(form, form.lowest, locale),
              highest: readableValue(form, form.highest, locale),
            })}{' '}
            {form.unit !== null && pickText(form.unit, locale).text}
          </p>
        </div>
      );
    case 'text':
      return <Lines count={5} />;
    case 'words':
      return <Lines count={form.most} />;
    case 'yes_no':
    case 'single':
    case 'multiple':
    case 'approval':
    case 'score':
    case 'ranking':
    case 'points':
    case 'quadratic':
    case 'budget':
      return <Choices {...{ poll, timeZone }} />;
  }
}

const WRITTEN: ReadonlySet<string> = new Set(['score', 'ranking', 'points', 'quadratic']);

function Choices({ poll, timeZone }: PaperFieldsProps) {
  const { i18n } = useTranslation('public-polls');
  const nameOf = useOptionNames(poll, timeZone);
  const { form } = poll;
  return (
    <ul role="list" className={styles.choices}>
      {poll.options.map(({ id, cost }) => (
        <li key={id}>
          <span className={classNames(styles.box, WRITTEN.has(form.kind) && styles.wide)} />
          <span lang={nameOf(id).lang}>
            {nameOf(id).text}
            {form.kind === 'budget' && ` (${readableMoney(cost ?? 0, form.currency, i18n.language)})`}
          </span>
        </li>
      ))}
    </ul>
  );
}

function Grid({ poll, timeZone, columns }: PaperFieldsProps & { readonly columns: readonly string[] }) {
  const { t } = useTranslation('public-polls');
  const nameOf = useOptionNames(poll, timeZone);
  return (
    <table className={styles.grid}>
      <thead>
        <tr>
          <td aria-label={t('paper.title')} />
          {columns.map((column) => (
            <th key={column} scope="col">
              {column}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {poll.options.map(({ id }) => (
          <tr key={id}>
            <th scope="row" lang={nameOf(id).lang}>
              {nameOf(id).text}
            </th>
            {columns.map((column) => (
              <td key={column} aria-label={column}>
                <span className={styles.box} />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Steps({ form }: { readonly form: Extract<PollView['form'], { kind: 'scale' }> }) {
  const { t, i18n } = useTranslation('public-polls');
  const end = (texts: Readonly<Record<string, string>>): string => pickText(texts, i18n.language).text;
  return (
    <div>
      <p>
        1 = {end(form.low)} · {form.steps} = {end(form.high)}
      </p>
      <div className={styles.steps}>
        {Array.from({ length: form.steps }, (_, at) => at + 1).map((step) => (
          <span key={step} className={styles.step}>
            <span className={styles.box} />
            {step}
          </span>
        ))}
        {form.noOpinion && (
          <span className={styles.step}>
            <span className={styles.box} />
            {t('paper.no_opinion')}
          </span>
        )}
      </div>
    </div>
  );
}

const Lines = ({ count }: { readonly count: number }) => (
  <div>
    {Array.from({ length: count }, (_, line) => (
      // oxlint-disable-next-line react/no-array-index-key -- empty lines are alike
      <div key={line} className={styles.write} />
    ))}
  </div>
);
