import type { DialogueHeader } from '@polylogue/shared/dialogues/schemas';
import type { PollView } from '@polylogue/shared/polls/schemas';
import type { CommandInput } from '@polylogue/shared/rooms/commands';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { FaultLine } from '../../../lib/staff-view/fault-line.js';
import { useStaffCommand } from '../../../lib/staff-view/use-staff-command.js';
import { Button } from '../../../ui/actions/button.js';
import { Cluster, Stack } from '../../../ui/layout/stack.js';
import { FoldedPart } from './folded-part.js';

type Part = NonNullable<CommandInput<'polls.reveal'>['part']>;

export interface RevealPartsProps {
  readonly poll: PollView;
  readonly dialogue: DialogueHeader;
}

/** Shows a closed poll in parts first, town by town or language by language. Each is asked twice: it cannot be taken back. */
export function RevealParts({ poll, dialogue }: RevealPartsProps) {
  const { t, i18n } = useTranslation('console');
  const reveal = useStaffCommand('polls.reveal');
  const [asked, setAsked] = useState<string | null>(null);
  const names = new Intl.DisplayNames([i18n.language], { type: 'language' });
  const towns = dialogue.towns.filter(({ id }) => !poll.shown.townIds.some((shown) => shown === id));
  const langs = dialogue.languages.filter((lang) => !poll.shown.langs.includes(lang));
  const parts: { key: string; name: string; part: Part }[] = [
    ...towns.map(({ id, name }) => ({ key: id, name, part: { what: 'town' as const, townId: id } })),
    ...langs.map((lang) => ({ key: lang, name: names.of(lang) ?? lang, part: { what: 'lang' as const, lang } })),
  ];
  if (parts.length === 0) return null;
  const show = async (part: Part): Promise<void> => {
    setAsked(null);
    await reveal.run({ pollId: poll.id, part });
  };
  return (
    <FoldedPart heading={t('poll.parts.heading')} summary={t('poll.parts.summary')}>
      <Stack gap="small">
        <p>{t('poll.parts.means')}</p>
        <Cluster gap="small">
          {parts.map(({ key, name, part }) =>
            asked === key ? (
              <Button key={key} size="small" isBusy={reveal.isBusy} onClick={() => void show(part)}>
                {t('poll.parts.sure', { name })}
              </Button>
            ) : (
              <Button key={key} variant="line" size="small" onClick={() => setAsked(key)}>
                {t('poll.parts.show', { name })}
              </Button>
            ),
          )}
        </Cluster>
        <FaultLine fault={reveal.fault} />
      </Stack>
    </FoldedPart>
  );
}
