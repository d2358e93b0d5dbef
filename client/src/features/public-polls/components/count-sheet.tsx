import type { PollView } from '@polylogue/shared/polls/schemas';
import { useTranslation } from 'react-i18next';
import { useOptionNames } from '../../../lib/poll-view/option-names.js';
import { formatCount } from '../../../lib/room-view/format-time.js';
import styles from '../public-polls.module.css';
import type { Sheet, SheetLine } from '../rules/ballot-groups.rules.js';

export interface CountSheetProps {
  readonly poll: PollView;
  readonly timeZone: string;
  readonly sheet: Sheet;
}

/** Groups of equal ballots with how many there are, and room for the marks of whoever counts. */
export function CountSheet({ poll, timeZone, sheet }: CountSheetProps) {
  const { t, i18n } = useTranslation('public-polls');
  const nameOf = useOptionNames(poll, timeZone);
  const name = (option: number): string => nameOf(poll.options[option]?.id ?? String(option)).text;
  const count = (value: number): string => formatCount(value, i18n.language);
  return (
    <div>
      {sheet.kind === 'grades' ? <GradeSheet sheet={sheet} name={name} /> : <LineSheet sheet={sheet} says={says} />}
      {sheet.invalid > 0 && <p>{t('sheet.invalid', { count: sheet.invalid })}</p>}
    </div>
  );

  function says({ places }: SheetLine): string {
    if (places.length === 0) return t('sheet.blank');
    const words = places.map((place) => {
      if (place === 'overvote') return t('sheet.overvote');
      if (place.length === 0) return t('sheet.skipped');
      return place
        .map(({ option, value }) => (value === null ? name(option) : `${name(option)}: ${count(value)}`))
        .join(' · ');
    });
    return words.join(t('sheet.then'));
  }
}

interface LineSheetProps {
  readonly sheet: Extract<Sheet, { kind: 'lines' }>;
  readonly says: (line: SheetLine) => string;
}

function LineSheet({ sheet, says }: LineSheetProps) {
  const { t, i18n } = useTranslation('public-polls');
  return (
    <table className={styles.sheet}>
      <thead>
        <tr>
          <th scope="col">{t('sheet.number')}</th>
          <th scope="col">{t('sheet.says')}</th>
          <th scope="col" className={styles.figure}>
            {t('sheet.count')}
          </th>
          <th scope="col" className={styles.mine}>
            {t('sheet.mine')}
          </th>
        </tr>
      </thead>
      <tbody>
        {sheet.lines.map((line, at) => (
          // oxlint-disable-next-line react/no-array-index-key -- a line is its number on the sheet
          <tr key={at}>
            <td className={styles.figure}>{at + 1}</td>
            <td>{says(line)}</td>
            <td className={styles.figure}>{formatCount(line.count, i18n.language)}</td>
            <td aria-label={t('sheet.mine')} />
          </tr>
        ))}
        <tr>
          <td aria-label={t('sheet.number')} />
          <th scope="row">{t('sheet.total')}</th>
          <td className={styles.figure}>{formatCount(sheet.total, i18n.language)}</td>
          <td aria-label={t('sheet.mine')} />
        </tr>
      </tbody>
    </table>
  );
}

interface GradeSheetProps {
  readonly sheet: Extract<Sheet, { kind: 'grades' }>;
  readonly name: (option: number) => string;
}

function GradeSheet({ sheet, name }: GradeSheetProps) {
  const { t, i18n } = useTranslation('public-polls');
  const columns = [...sheet.grades, t('sheet.skipped')];
  return (
    <table className={styles.sheet}>
      <thead>
        <tr>
          <th scope="col">{t('sheet.says')}</th>
          {columns.map((grade) => (
            <th key={grade} scope="col" className={styles.figure}>
              {grade}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {sheet.rows.map(({ option, counts }) => (
          <tr key={option}>
            <th scope="row">{name(option)}</th>
            {counts.map((people, at) => (
              <td key={columns[at]} className={styles.figure}>
                {formatCount(people, i18n.language)}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
