import { pickRange } from '@polylogue/shared/polls/ballot.rules';
import { useTranslation } from 'react-i18next';
import { Sign, type SignName } from '../../ui/actions/sign.js';
import { CheckboxGroup } from '../../ui/forms/checkbox-group.js';
import type { ChoiceOption } from '../../ui/forms/choice-group.js';
import { RadioGroup } from '../../ui/forms/radio-group.js';
import type { BallotPoll } from './ballot-draft.rules.js';
import { BALLOT } from './ballot-texts.js';
import type { FieldProps } from './field-props.js';
import { NameText } from './name-text.js';

/** In the order of the options of a yes/no poll: yes, no, abstain. */
const SIDES: readonly SignName[] = ['check', 'cross', 'dash'];

/** One of several or several of them; yes and no with their signs beside the words. */
export function PickFields({ poll, nameOf, group, draft, onDraft }: FieldProps<'picks'>) {
  const { t } = useTranslation(BALLOT);
  const range = pickRange(poll);
  const options = poll.options.map(({ id }, at): ChoiceOption => {
    const side = poll.form.kind === 'yes_no' ? SIDES[at] : undefined;
    return {
      value: id,
      label: <NameText name={nameOf(id)} />,
      start: side === undefined ? undefined : <Sign name={side} />,
    };
  });
  const hint = t(`how_many.${howMany(poll)}`, { ...range, count: range.max });
  const texts = { ...group, hint, options };
  if (range.max === 1)
    return (
      <RadioGroup
        {...texts}
        value={draft.picks[0] ?? ''}
        onChange={(pick) => onDraft({ form: 'picks', picks: [pick] })}
      />
    );
  return (
    <CheckboxGroup
      {...texts}
      values={draft.picks}
      max={range.max}
      onChange={(picks) => onDraft({ form: 'picks', picks })}
    />
  );
}

/** Which sentence says how many may be chosen. */
function howMany(poll: BallotPoll): string {
  const { min, max } = pickRange(poll);
  if (max === 1) return 'one';
  if (min === max) return 'exactly';
  if (max === poll.options.length) return min <= 1 ? 'any' : 'at_least';
  return min <= 1 ? 'up_to' : 'between';
}
