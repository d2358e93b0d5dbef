import { canChangeState } from '@polylogue/shared/dialogues/dialogues.rules';
import { DIALOGUE_STATES, type DialogueHeader, type DialogueState } from '@polylogue/shared/dialogues/schemas';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { FaultLine } from '../../../lib/staff-view/fault-line.js';
import { useStaffCommand } from '../../../lib/staff-view/use-staff-command.js';
import { Button } from '../../../ui/actions/button.js';
import { RuledSection } from '../../../ui/layout/card.js';
import { Cluster, Stack } from '../../../ui/layout/stack.js';
import styles from '../console.module.css';
import { JoinCard } from './join-card.js';

export interface DialoguePanelProps {
  readonly dialogue: DialogueHeader;
  readonly canSetState: boolean;
}

/** In which state the dialogue is, which may follow and what each means, and how people come in. */
export function DialoguePanel({ dialogue, canSetState }: DialoguePanelProps) {
  const { t } = useTranslation('console');
  const setState = useStaffCommand('dialogue.set-state');
  const [chosen, setChosen] = useState<DialogueState | null>(null);
  const following = DIALOGUE_STATES.filter((state) => canChangeState(dialogue.state, state));
  const change = async (state: DialogueState): Promise<void> => {
    if ((await setState.run({ state })) !== null) setChosen(null);
  };
  return (
    <RuledSection rule="quiet" heading={t('dialogue.heading')}>
      <Stack gap="small">
        <p>
          <strong>{t(`dialogue.state.${dialogue.state}`)}</strong>
          <span className={styles.quiet}> {t(`dialogue.means.${dialogue.state}`)}</span>
        </p>
        {canSetState && (
          <Cluster gap="small">
            {following.map((state) => (
              <Button
                key={state}
                variant="line"
                size="small"
                aria-pressed={chosen === state}
                onClick={() => setChosen(state === chosen ? null : state)}
              >
                {t(`dialogue.to.${state}`)}
              </Button>
            ))}
          </Cluster>
        )}
        {chosen !== null && (
          <div className={styles.asked}>
            <p>{t(`dialogue.means.${chosen}`)}</p>
            <Cluster gap="small">
              <Button size="small" onClick={() => void change(chosen)} isBusy={setState.isBusy}>
                {t('dialogue.sure', { what: t(`dialogue.to.${chosen}`) })}
              </Button>
              <Button variant="quiet" size="small" onClick={() => setChosen(null)}>
                {t('dialogue.not_yet')}
              </Button>
            </Cluster>
          </div>
        )}
        <FaultLine fault={setState.fault} />
        <JoinCard dialogue={dialogue} />
      </Stack>
    </RuledSection>
  );
}
