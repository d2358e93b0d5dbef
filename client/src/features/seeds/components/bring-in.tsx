import { ORIGIN_LIMIT } from '@polylogue/shared/statements/schemas';
import { type Dispatch, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { LanguageChoice } from '../../../lib/room-view/language-choice.js';
import { Button } from '../../../ui/actions/button.js';
import { FileField } from '../../../ui/forms/file-field.js';
import { TextArea } from '../../../ui/forms/text-area.js';
import { TextField } from '../../../ui/forms/text-field.js';
import { Stack } from '../../../ui/layout/stack.js';
import { readFile } from '../api/read-file.js';
import { readSeeds } from '../rules/read-seeds.rules.js';
import type { SeedList, SeedListStep } from '../rules/seed-list.rules.js';
import styles from '../seeds.module.css';
import { FormatHelp } from './format-help.js';
import { type ReadOutcome, ReadingNotice } from './reading-notice.js';

export interface BringInProps {
  readonly list: SeedList;
  readonly languages: readonly string[];
  readonly step: Dispatch<SeedListStep>;
}

/** Statements come from a text area or a file into the list below. What cannot be read stays in the text area, with the reason. */
export function BringIn({ list, languages, step }: BringInProps) {
  const { t } = useTranslation('seeds');
  const [outcome, setOutcome] = useState<ReadOutcome | null>(null);
  const take = (text: string, source: string | null): void => {
    const reading = readSeeds(text, languages);
    // A file that names no column `text` is more likely a table in need of one than a list of lines.
    const isNamed = source === null || reading.form === 'table' || !/\.(csv|tsv)$/i.test(source);
    const isTaken = reading.faults.length === 0 && isNamed;
    // A file stays where it is: what somebody is typing is never written over by one.
    const isAbove = source === null || list.paste.trim() === '';
    if (isTaken) step({ do: 'add', source, rows: reading.rows });
    else if (isAbove) step({ do: 'type', paste: text });
    setOutcome({ source, reading, isTaken, isAbove });
  };
  const open = async (file: File): Promise<void> => {
    const found = await readFile(file);
    if ('text' in found) take(found.text, file.name);
    else setOutcome({ source: file.name, fault: found.fault });
  };
  return (
    <Stack>
      <TextArea
        label={t('bring.paste')}
        hint={t('bring.paste_hint')}
        rows={7}
        value={list.paste}
        lang={list.lang}
        onChange={(event) => step({ do: 'type', paste: event.target.value })}
      />
      <div className={styles.pair}>
        <LanguageChoice
          label={t('bring.lang')}
          value={list.lang}
          languages={languages}
          onChange={(lang) => step({ do: 'set', part: { lang } })}
        />
        <TextField
          label={t('bring.origin')}
          optionalText={t('optional')}
          value={list.origin}
          maxLength={ORIGIN_LIMIT}
          onChange={(event) => step({ do: 'set', part: { origin: event.target.value } })}
        />
      </div>
      <p className={styles.quiet}>{t('bring.for_all')}</p>
      <div>
        <Button variant="line" disabled={list.paste.trim() === ''} onClick={() => take(list.paste, null)}>
          {t('bring.add')}
        </Button>
      </div>
      <FileField
        label={t('bring.file')}
        hint={t('bring.file_hint')}
        accept=".csv,.tsv,.txt,text/csv,text/tab-separated-values,text/plain"
        onPick={([file]) => void (file && open(file))}
      />
      {outcome !== null && <ReadingNotice outcome={outcome} />}
      <FormatHelp languages={languages} />
    </Stack>
  );
}
