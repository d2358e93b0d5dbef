import { BarChart } from '../figures/bar-chart.js';
import { BigFigure } from '../figures/big-figure.js';
import { Countdown } from '../figures/countdown.js';
import { HUE_COUNT } from '../figures/hue.js';
import { Avatar, Mark, MarkedName } from '../figures/mark.js';
import { Meter, ProgressBar } from '../figures/meter.js';
import { QrCode } from '../figures/qr-code.js';
import { Tag } from '../figures/tag.js';
import { RuledSection } from '../layout/card.js';
import { Cluster, Stack } from '../layout/stack.js';
import styles from './gallery.module.css';
import { BAR_ROWS, PLACES } from './samples.js';

const TONES = ['neutral', 'positive', 'negative', 'action', 'now'] as const;
const COLUMNS = { label: 'Answer', value: 'People' };

const SPLIT = [
  { key: 'agree', label: 'Agree', value: 312, valueText: '312', fill: 'positive' },
  { key: 'disagree', label: 'Disagree', value: 61, valueText: '61', fill: 'negative' },
  { key: 'pass', label: 'Pass', value: 28, valueText: '28', fill: 'neutral' },
] as const;

export function FigureSection() {
  return (
    <RuledSection heading="Figures">
      <div className={styles.grid}>
        <Stack gap="large">
          <BigFigure value="312" base="of 401 agree" label="Statement 14" />
          <BigFigure value="1 204" base="for, 88 against, 21 abstained" size="large" />
          <Countdown time="1:14" caption="left of 2:00" label="Time left" fraction={0.38} size="large" />
          <Countdown time="0:41" caption="paused" label="Time left" fraction={0.66} state="paused" />
          <Countdown time="−0:12" caption="over 2:00" label="Time left" fraction={1} state="over" />
          <ProgressBar label="Answered" fraction={12 / 31} valueText="12 of 31" />
          <ProgressBar label="Fetching" fraction={null} valueText="3 MB so far" />
          <Cluster>
            {TONES.map((tone) => (
              <Tag key={tone} tone={tone}>
                {`Tag, ${tone}`}
              </Tag>
            ))}
          </Cluster>
          <div className={styles.qr}>
            <QrCode value="https://polylogue.example/j/K7M2PX" title="Join with a telephone" />
          </div>
        </Stack>
        <Stack gap="large">
          <BarChart
            caption="What should come first in our town?"
            rows={BAR_ROWS}
            max={401}
            tableLabel="The same as a table"
            columnLabels={COLUMNS}
            legend={PLACES.map((place, index) => (
              <MarkedName key={place.key} letters={place.letters} hue={index}>
                {place.name}
              </MarkedName>
            ))}
          />
          <BarChart
            caption="Statement 14"
            rows={[{ key: 's', label: 'Votes', value: 401, valueText: '401', segments: SPLIT }]}
            max={401}
            tableLabel="The same as a table"
            columnLabels={COLUMNS}
          />
        </Stack>
        <Stack>
          {PLACES.map((place, index) => (
            <Meter
              key={place.key}
              label={place.name}
              start={<Mark letters={place.letters} hue={index} />}
              fraction={place.value / 130}
              valueText={`${place.value} of 130`}
              fill={index}
            />
          ))}
          <Cluster>
            {Array.from({ length: HUE_COUNT }, (_, hue) => (
              <Mark key={hue} letters={`H${hue + 1}`} hue={hue} name={`Hue ${hue + 1}`} />
            ))}
          </Cluster>
          <Cluster>
            <Avatar initials="IB" hue={3} size="large" />
            <Avatar initials="Ž" hue={1} />
          </Cluster>
        </Stack>
      </div>
    </RuledSection>
  );
}
