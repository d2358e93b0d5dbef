import { useTranslation } from 'react-i18next';
import { languageName } from '../../../lib/i18n/language-name.js';
import { Sign } from '../../../ui/actions/sign.js';
import { ExternalText } from '../../../ui/text/external-text.js';
import type { CheckedLine, LineFault, Twin } from '../rules/check-lines.rules.js';
import styles from '../seeds.module.css';

/** The words of a line, and below them what keeps it from being sent. */
export function LineText({ row: { line, lang, faults, twin } }: { readonly row: CheckedLine }) {
  const { t } = useTranslation(['seeds', 'errors']);
  return (
    <>
      {line.source !== null && <span className={styles.quiet}>{line.source}</span>}
      <ExternalText text={line.text} lang={lang} />
      {faults.map((fault) => (
        <Fault key={`${fault.field} ${fault.lang ?? ''}`} fault={fault} />
      ))}
      {twin !== null && <TwinLine twin={twin} />}
      {line.refused !== null && (
        <p className={styles.fault}>
          <Sign name="warning" />
          <span>{t('line.refused', { why: t(line.refused, { ns: 'errors' }) })}</span>
        </p>
      )}
    </>
  );
}

function Fault({ fault: { field, code, lang, over } }: { readonly fault: LineFault }) {
  const { t, i18n } = useTranslation('seeds');
  const language = lang === undefined ? '' : field === 'lang' ? lang : languageName(lang, i18n.language);
  return (
    <p className={styles.fault}>
      <Sign name="warning" />
      <span>{t(`fault.${field}.${code}`, { language, count: over ?? 0 })}</span>
    </p>
  );
}

function TwinLine({ twin }: { readonly twin: Twin }) {
  const { t } = useTranslation('seeds');
  return (
    <p className={styles.twin}>
      <Sign name="info" />
      <span>
        {twin.kind === 'statement'
          ? t('twin.statement', { number: twin.number })
          : t('twin.line', { line: twin.line, from: twin.source ?? t('read.pasted') })}
      </span>
    </p>
  );
}
