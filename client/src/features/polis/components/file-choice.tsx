import { POLIS_IMPORT_MOST_BYTES } from '@polylogue/shared/polis/import-events';
import { polisFileOf } from '@polylogue/shared/polis/file-names.rules';
import { useTranslation } from 'react-i18next';
import { formatBytes } from '../../../lib/i18n/format-bytes.js';
import { Button } from '../../../ui/actions/button.js';
import { FileField } from '../../../ui/forms/file-field.js';
import { LineList, LineRow } from '../../../ui/layout/line-list.js';
import { Stack } from '../../../ui/layout/stack.js';
import { choiceFaults } from '../rules/picked-files.rules.js';
import { useFaultText } from './use-fault-text.js';

export interface FileChoiceProps {
  readonly files: readonly File[];
  /** What is missing is told once somebody has tried to go on; what is wrong at once. */
  readonly isTried: boolean;
  readonly isDisabled: boolean;
  readonly onPick: (files: readonly File[]) => void;
  readonly onRemove: (file: File) => void;
}

/** The files of an export, which each is, and what is wrong with the choice. */
export function FileChoice({ files, isTried, isDisabled, onPick, onRemove }: FileChoiceProps) {
  const { t, i18n } = useTranslation('polis');
  const faultText = useFaultText();
  const size = (bytes: number): string => formatBytes(bytes, i18n.language);
  const limit = size(POLIS_IMPORT_MOST_BYTES);
  const { faults, tooLarge } = choiceFaults(files, POLIS_IMPORT_MOST_BYTES);
  const errors = [
    ...faults.filter(({ code }) => isTried || code !== 'missing_file').map(faultText),
    ...(tooLarge === null ? [] : [t('files.too_large', { size: size(tooLarge), limit })]),
  ];
  return (
    <Stack>
      <FileField
        label={t('files.label')}
        hint={t('files.hint', { limit })}
        error={errors.length === 0 ? undefined : errors.join(' ')}
        multiple
        accept=".csv,text/csv"
        disabled={isDisabled}
        onPick={onPick}
      />
      {files.length > 0 && (
        <LineList aria-label={t('files.chosen')}>
          {files.map((file, at) => (
            <LineRow
              key={`${at} ${file.name}`}
              title={file.name}
              detail={t(detailOf(file.name), { file: polisFileOf(file.name), size: size(file.size) })}
              end={
                <Button
                  variant="line"
                  size="small"
                  disabled={isDisabled}
                  onClick={() => onRemove(file)}
                  aria-label={t('files.remove_long', { file: file.name })}
                >
                  {t('files.remove')}
                </Button>
              }
            />
          ))}
        </LineList>
      )}
    </Stack>
  );
}

/** Which file of an export it is goes without saying where it is called so. */
function detailOf(name: string): 'files.size' | 'files.known' | 'files.unknown' {
  const file = polisFileOf(name);
  if (file === null) return 'files.unknown';
  return file === name ? 'files.size' : 'files.known';
}
