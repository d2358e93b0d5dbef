import { type RefObject, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { FieldGroup } from '../../ui/forms/field-group.js';
import { Stack } from '../../ui/layout/stack.js';
import { VisuallyHidden } from '../../ui/layout/visually-hidden.js';
import { Quiet } from '../../ui/text/heading.js';
import { BALLOT } from './ballot-texts.js';
import type { FieldProps, FormOf } from './field-props.js';
import { RankedOption, UnrankedOption } from './rank-rows.js';
import { addToRanking, moveInRanking, takeFromRanking } from './ranking.rules.js';
import styles from './ballot-view.module.css';

/**
 * An order made by buttons alone: what is in it above, what is not below. After each press the focus stays with what was pressed
 * or goes where one goes on, and the new place is said.
 */
export function RankFields({
  poll,
  nameOf,
  group,
  draft,
  onDraft,
  form,
}: FieldProps<'ranking'> & { readonly form: FormOf<'ranking'> }) {
  const { t } = useTranslation(BALLOT);
  const [said, setSaid] = useState('');
  const place = useRef<HTMLDivElement>(null);
  const focusOn = useFocusAfter(place);
  const { ranking } = draft;
  const rest = poll.options.map(({ id }) => String(id)).filter((id) => !ranking.includes(id));
  const isFull = ranking.length >= form.most;
  const change = (to: readonly string[], id: string, focus: readonly string[]): void => {
    onDraft({ form: 'ranking', ranking: to });
    const now = to.indexOf(id) + 1;
    const option = nameOf(id).text;
    setSaid(now === 0 ? t('ranking.said_out', { option }) : t('ranking.said_place', { option, place: now }));
    focusOn(focus);
  };
  const add = (id: string): void => {
    const at = rest.indexOf(id);
    const next = rest[at + 1] ?? rest[at - 1];
    change(addToRanking(ranking, id, form.most), id, [`add ${next}`, `up ${id}`]);
  };
  const hint = form.most < poll.options.length ? t('ranking.hint_most', { most: form.most }) : t('ranking.hint');
  return (
    <FieldGroup {...group} hint={hint}>
      <div ref={place}>
        <Stack>
          <p className={styles.given}>{t('ranking.yours')}</p>
          {ranking.length === 0 && <Quiet>{t('ranking.empty')}</Quiet>}
          <ol role="list" className={styles.ranking}>
            {ranking.map((id, at) => (
              <RankedOption
                key={id}
                id={id}
                name={nameOf(id)}
                place={at + 1}
                isLast={at === ranking.length - 1}
                onMove={(by) => change(moveInRanking(ranking, id, by), id, [`${by < 0 ? 'up' : 'down'} ${id}`])}
                onTakeOut={() => change(takeFromRanking(ranking, id), id, [`add ${id}`])}
              />
            ))}
          </ol>
          {rest.length > 0 && <p className={styles.given}>{t('ranking.rest')}</p>}
          {isFull && rest.length > 0 && <Quiet>{t('ranking.full')}</Quiet>}
          <ul role="list" className={styles.ranking}>
            {rest.map((id) => (
              <UnrankedOption
                key={id}
                id={id}
                name={nameOf(id)}
                place={isFull ? null : ranking.length + 1}
                onAdd={() => add(id)}
              />
            ))}
          </ul>
          <VisuallyHidden role="status">{said}</VisuallyHidden>
        </Stack>
      </div>
    </FieldGroup>
  );
}

/** Focuses the first button there is of those named, once the page shows the new order. */
function useFocusAfter(place: RefObject<HTMLElement | null>): (names: readonly string[]) => void {
  const wanted = useRef<readonly string[]>([]);
  useEffect(() => {
    for (const name of wanted.current) {
      const button = place.current?.querySelector<HTMLElement>(`[data-move="${CSS.escape(name)}"]`);
      if (!button) continue;
      button.focus();
      break;
    }
    wanted.current = [];
  });
  return (names) => {
    wanted.current = names;
  };
}
