import type { PollView } from '@polylogue/shared/polls/schemas';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { BallotWords } from '../../../lib/ballot-view/ballot-words.js';
import { Button } from '../../../ui/actions/button.js';
import { TextField } from '../../../ui/forms/text-field.js';
import { LineList, LineRow } from '../../../ui/layout/line-list.js';
import { Stack } from '../../../ui/layout/stack.js';
import type { TypedPile } from '../rules/paper-form.rules.js';
import { BallotEntry } from './ballot-entry.js';

export interface PaperPilesProps {
  readonly poll: PollView;
  readonly timeZone: string;
  readonly piles: readonly TypedPile[];
  readonly onChange: (piles: TypedPile[]) => void;
}

/** Papers laid together that say the same: what they say is filled in once, then how many there are. */
export function PaperPiles({ poll, timeZone, piles, onChange }: PaperPilesProps) {
  const { t } = useTranslation('console');
  const [isAdding, setAdding] = useState(piles.length === 0);
  return (
    <Stack gap="small">
      <LineList>
        {piles.map((pile, at) => (
          <LineRow
            // biome-ignore lint/suspicious/noArrayIndexKey: a pile is its place in the list until it is stored
            key={at}
            title={<BallotWords poll={poll} marks={pile.marks} timeZone={timeZone} />}
            detail={
              <TextField
                inputMode="numeric"
                label={t('halls.pile_count', { number: at + 1 })}
                value={pile.count}
                onChange={(event) =>
                  onChange(piles.map((it, i) => (i === at ? { ...it, count: event.target.value } : it)))
                }
              />
            }
            end={
              <Button
                variant="quiet"
                size="small"
                aria-label={t('halls.pile_remove', { number: at + 1 })}
                onClick={() => onChange(piles.filter((_, i) => i !== at))}
              >
                {t('poll_form.remove')}
              </Button>
            }
          />
        ))}
      </LineList>
      {isAdding ? (
        <BallotEntry
          poll={poll}
          timeZone={timeZone}
          actionLabel={t('halls.pile_take')}
          onGive={(marks) => {
            onChange([...piles, { marks, count: '1' }]);
            setAdding(false);
            return true;
          }}
        />
      ) : (
        <div>
          <Button variant="line" size="small" onClick={() => setAdding(true)}>
            {t('halls.pile_add')}
          </Button>
        </div>
      )}
    </Stack>
  );
}
