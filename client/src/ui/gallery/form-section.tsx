import { useState } from 'react';
import { Mark } from '../figures/mark.js';
import { Checkbox } from '../forms/checkbox.js';
import { CheckboxGroup } from '../forms/checkbox-group.js';
import { FieldGroup } from '../forms/field-group.js';
import { FileField } from '../forms/file-field.js';
import { RadioGrid } from '../forms/radio-grid.js';
import { RadioGroup } from '../forms/radio-group.js';
import { Select } from '../forms/select.js';
import { Stepper } from '../forms/stepper.js';
import { TextArea } from '../forms/text-area.js';
import type { TextCount } from '../forms/text-counter.js';
import { TextField } from '../forms/text-field.js';
import { RuledSection } from '../layout/card.js';
import { Stack } from '../layout/stack.js';
import styles from './gallery.module.css';
import { LANGUAGES, PLACES, SAMPLES } from './samples.js';

const TOWNS = PLACES.map((place, index) => ({
  value: place.key,
  label: place.name,
  start: <Mark letters={place.letters} hue={index} />,
}));
const LANGUAGE_OPTIONS = LANGUAGES.map(({ lang, label }) => ({ value: lang, label, lang }));
const ANSWERS = [
  { value: 'counter', label: 'A help counter in every village', hint: 'Two days a week' },
  { value: 'internet', label: 'Fast internet for every farm' },
  { value: 'long', label: SAMPLES.finnish, lang: 'fi' },
];

function counterText({ left, state }: TextCount): string {
  return state === 'over' ? `${-left} too many` : `${left} left`;
}

export function FormSection() {
  const [chosen, setChosen] = useState<readonly string[]>(['counter', 'long']);
  return (
    <RuledSection heading="Forms">
      <div className={styles.grid}>
        <Stack>
          <TextField label="Code" look="code" hint="Six letters and figures" defaultValue="K7M2PX" />
          <TextField label="Name" optionalText="(may stay empty)" hint="A first name or any other" />
          <TextField label="E-mail" type="email" defaultValue="ana@" error="The part behind @ is missing." />
          <TextField label="Cannot be changed" disabled defaultValue="Pregrada" />
          <Select label="Language" options={LANGUAGE_OPTIONS} emptyLabel="Please choose" error="Choose a language." />
          <FileField label="Files" hint="Tables in CSV" multiple onPick={() => {}} />
          <Checkbox label="I have read the notice and agree." hint="You can leave and erase at any time." />
          <Checkbox label="I have read the notice." error="Tick this to take part." />
        </Stack>
        <Stack>
          <TextArea
            label="Your statement"
            hint="One thought, in your own words"
            limit={280}
            guide={140}
            counterText={counterText}
            defaultValue={SAMPLES.statement}
          />
          <TextArea label="Too long" limit={40} counterText={counterText} defaultValue={SAMPLES.statement} />
          <RadioGroup legend="Your town" options={TOWNS} defaultValue="zu" hint="Where you live" />
        </Stack>
        <Stack>
          <RadioGroup legend={SAMPLES.question} look="question" options={ANSWERS} error="Choose one answer." />
          <CheckboxGroup
            legend="What should come first?"
            hint="Up to two"
            options={ANSWERS}
            values={chosen}
            onChange={setChosen}
            max={2}
          />
          <RadioGroup legend="Closed" options={ANSWERS} isDisabled defaultValue="counter" />
        </Stack>
        <GradeSamples />
        <StepperSamples />
      </div>
    </RuledSection>
  );
}

const ROWS = ANSWERS.map(({ value, label, hint }) => ({ key: value, label, hint }));
const GRADES = ['Good', 'Acceptable', 'Poor'].map((label) => ({ value: label, label }));
const FIGURES = Array.from({ length: 8 }, (_, at) => ({ value: String(at), label: at }));

function GradeSamples() {
  const [given, setGiven] = useState<Readonly<Record<string, string>>>({ counter: 'Good' });
  const give = (row: string, value: string): void => setGiven({ ...given, [row]: value });
  return (
    <Stack>
      <FieldGroup legend="Give each a grade" hint="No grade counts as Poor">
        <RadioGrid rows={ROWS} columns={GRADES} valueOf={(row) => given[row]} onChange={give} />
      </FieldGroup>
      <FieldGroup legend="Or a score">
        <RadioGrid look="figures" rows={ROWS} columns={FIGURES} valueOf={(row) => given[row]} onChange={give} />
      </FieldGroup>
    </Stack>
  );
}

function StepperSamples() {
  const [value, setValue] = useState<number | null>(2);
  const shared = { moreText: 'One more:', lessText: 'One less:', value, onChange: setValue };
  return (
    <FieldGroup legend="Share out five points">
      <Stepper {...shared} label="A help counter in every village" lowest={0} highest={5} />
      <Stepper {...shared} label={SAMPLES.finnish} lowest={-2} highest={2} remark="At its end" />
    </FieldGroup>
  );
}
