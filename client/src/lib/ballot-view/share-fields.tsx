import { useTranslation } from 'react-i18next';
import { FieldGroup } from '../../ui/forms/field-group.js';
import { Stepper } from '../../ui/forms/stepper.js';
import { BALLOT } from './ballot-texts.js';
import type { FieldProps, FormOf } from './field-props.js';
import { LeftLine } from './left-line.js';
import { NameText } from './name-text.js';
import { withScore } from './scores.rules.js';
import { creditsState, nextVoteCost, pointsState } from './sharing.rules.js';

type ShareProps<K extends 'points' | 'quadratic'> = FieldProps<'scores'> & { readonly form: FormOf<K> };

/** Points shared out by plus and minus; what is left stays in sight. */
export function PointFields({ poll, nameOf, group, draft, onDraft, form }: ShareProps<'points'>) {
  const { t } = useTranslation(BALLOT);
  const { points, most } = form;
  const { left } = pointsState(form, draft.scores, '');
  const hint = `${t('points.hint', { points })} ${most < points ? t('points.most', { most }) : ''}`;
  return (
    <FieldGroup {...group} hint={hint}>
      <LeftLine text={t('points.left', { left, points })} />
      {poll.options.map(({ id }) => {
        const { lowest, highest } = pointsState(form, draft.scores, id);
        return (
          <Stepper
            key={id}
            label={<NameText name={nameOf(id)} />}
            value={draft.scores[id] ?? 0}
            lowest={lowest}
            highest={highest}
            moreText={t('stepper.more')}
            lessText={t('stepper.less')}
            onChange={(score) => onDraft(withScore(draft, id, score))}
          />
        );
      })}
    </FieldGroup>
  );
}

/** Votes that cost their square: beside each option what it costs and what one vote more would. */
export function CreditFields({ poll, nameOf, group, draft, onDraft, form }: ShareProps<'quadratic'>) {
  const { t } = useTranslation(BALLOT);
  const { credits } = form;
  const { left } = creditsState(form, draft.scores, '');
  const hint = `${t('quadratic.hint', { credits })} ${form.negative ? t('quadratic.negative') : ''}`;
  return (
    <FieldGroup {...group} hint={hint}>
      <LeftLine text={t('quadratic.left', { left, credits })} />
      {poll.options.map(({ id }) => {
        const votes = draft.scores[id] ?? 0;
        const { lowest, highest } = creditsState(form, draft.scores, id);
        const isFull = votes >= 0 ? votes >= highest : votes <= lowest;
        const next = isFull ? t('quadratic.no_more') : t('quadratic.next', { next: nextVoteCost(votes) });
        return (
          <Stepper
            key={id}
            label={<NameText name={nameOf(id)} />}
            value={votes}
            lowest={lowest}
            highest={highest}
            moreText={t('stepper.more')}
            lessText={t('stepper.less')}
            remark={`${t('quadratic.cost', { cost: votes * votes })} ${next}`}
            onChange={(score) => onDraft(withScore(draft, id, score))}
          />
        );
      })}
    </FieldGroup>
  );
}
