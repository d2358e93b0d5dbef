import { POLIS_IMPORT_MOST_BYTES } from '@polylogue/shared/polis/import-events';
import { type FormEvent, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { languageName } from '../../../lib/i18n/language-name.js';
import { KeepFocus } from '../../../lib/room-view/keep-focus.js';
import { useLeaveGuard } from '../../../lib/routing/use-leave-guard.js';
import { Button } from '../../../ui/actions/button.js';
import { Select } from '../../../ui/forms/select.js';
import { Stack } from '../../../ui/layout/stack.js';
import type { PolisImportControl } from '../api/use-import.js';
import { isRunning } from '../rules/import-state.rules.js';
import { choiceFaults, withPicked } from '../rules/picked-files.rules.js';
import { statementLanguages } from '../rules/statement-languages.rules.js';
import { FileChoice } from './file-choice.js';
import { ImportOutcome } from './import-outcome.js';
import { ImportProgress } from './import-progress.js';
import { ImportResult } from './import-result.js';

export interface ImportFormProps {
  /** Of the network: asked first. */
  readonly languages: readonly string[];
  readonly control: PolisImportControl;
}

/** Files and their language, how far they are, and what came of them. What was chosen stays until it is brought in. */
export function ImportForm({ languages, control }: ImportFormProps) {
  const { t, i18n } = useTranslation('polis');
  const [files, setFiles] = useState<readonly File[]>([]);
  const [lang, setLang] = useState(languages.length === 1 ? (languages[0] ?? '') : '');
  const [isTried, setTried] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  const { state } = control;
  const isBusy = isRunning(state);
  useLeaveGuard(isBusy ? t('leave') : null);

  const change = (next: readonly File[]): void => {
    setFiles(next);
    control.reset();
  };
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    setTried(true);
    const { faults, tooLarge } = choiceFaults(files, POLIS_IMPORT_MOST_BYTES);
    if (faults.length === 0 && tooLarge === null && lang !== '') control.start(files, lang);
    else requestAnimationFrame(() => form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus());
  };
  const again = (): void => {
    change([]);
    setTried(false);
  };

  if (state.step === 'done')
    return (
      <KeepFocus>
        <ImportResult result={state.result} onAgain={again} />
      </KeepFocus>
    );
  return (
    <KeepFocus>
      <form ref={form} onSubmit={submit} noValidate>
        <Stack gap="large">
          <FileChoice
            files={files}
            isTried={isTried}
            isDisabled={isBusy}
            onPick={(picked) => change(withPicked(files, picked))}
            onRemove={(file) => change(files.filter((one) => one !== file))}
          />
          <Select
            label={t('lang.label')}
            hint={t('lang.hint')}
            error={isTried && lang === '' ? t('lang.missing') : undefined}
            emptyLabel={t('lang.choose')}
            value={lang}
            onChange={(event) => setLang(event.target.value)}
            disabled={isBusy}
            options={statementLanguages(languages, (tag) => languageName(tag, i18n.language)).map((one) => ({
              value: one.lang,
              label: one.name,
            }))}
          />
          <ImportOutcome state={state} />
          {isBusy ? (
            <ImportProgress state={state} onCancel={control.cancel} />
          ) : (
            <div>
              <Button type="submit">{t(state.step === 'idle' ? 'start' : 'start_again')}</Button>
            </div>
          )}
        </Stack>
      </form>
    </KeepFocus>
  );
}
