import { Button } from '../actions/button.js';
import { BarChart } from '../figures/bar-chart.js';
import { MarkedName } from '../figures/mark.js';
import { QrCode } from '../figures/qr-code.js';
import { Card, RuledSection } from '../layout/card.js';
import { ColumnLayout } from '../layout/column-layout.js';
import { LineList, LineRow } from '../layout/line-list.js';
import { Stack } from '../layout/stack.js';
import { Heading, Prose, Quiet } from '../text/heading.js';
import { BAR_ROWS, PLACES, SAMPLES } from './samples.js';
import { StageSample } from './stage-sample.js';

const RUN_SHEET = [
  { key: 'a', start: '18:30', title: 'Welcome and rules', detail: 'done in 6 of 5 min', state: 'done' },
  { key: 'b', start: '19:10', title: 'Debate', detail: '28 min left, ends 19:40', state: 'now' },
  { key: 'c', start: '19:40', title: 'Poll: what should come first?', detail: 'ready', state: 'normal' },
] as const;

export function LayoutSection() {
  return (
    <Stack gap="huge">
      <RuledSection heading="Desk">
        <ColumnLayout
          kind="desk"
          startLabel="Run sheet"
          endLabel="People"
          isMiddleFirst
          start={
            <LineList>
              {RUN_SHEET.map(({ key, ...row }) => (
                <LineRow key={key} {...row} />
              ))}
            </LineList>
          }
          end={
            <LineList>
              {PLACES.map((place, index) => (
                <LineRow
                  key={place.key}
                  title={
                    <MarkedName letters={place.letters} hue={index}>
                      {place.name}
                    </MarkedName>
                  }
                  end={place.value}
                />
              ))}
            </LineList>
          }
        >
          <Stack>
            <Heading level={3} size={4}>
              {SAMPLES.question}
            </Heading>
            <Button>{'End debate, open poll'}</Button>
            <Quiet>{'12 minutes early. You can undo for 10 seconds.'}</Quiet>
          </Stack>
        </ColumnLayout>
      </RuledSection>
      <RuledSection heading="Document">
        <ColumnLayout endLabel="Beside the text" end={<RuledSection heading="Support" headingLevel={3} />}>
          <Stack gap="large">
            <Prose>
              <p>{SAMPLES.statement}</p>
            </Prose>
            <Card tone="negative">
              <Heading level={3}>{'Minority view, signed by 23 of 401'}</Heading>
              <Prose>
                <p>{SAMPLES.reason}</p>
              </Prose>
            </Card>
          </Stack>
        </ColumnLayout>
      </RuledSection>
      <StageSample
        chart={<BarChart caption={SAMPLES.question} isCaptionHidden rows={BAR_ROWS} max={401} />}
        code={<QrCode value="https://polylogue.example/j/K7M2PX" title="Join with a telephone" />}
      />
    </Stack>
  );
}
