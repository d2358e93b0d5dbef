import { Button } from '../actions/button.js';
import { ChoiceButton } from '../actions/choice-button.js';
import { NowBand } from '../feedback/now-band.js';
import { Countdown } from '../figures/countdown.js';
import { Avatar, Mark, MarkedName } from '../figures/mark.js';
import { Card, RuledSection } from '../layout/card.js';
import { LineList, LineRow } from '../layout/line-list.js';
import { Cluster, Stack } from '../layout/stack.js';
import { ExternalText } from '../text/external-text.js';
import { Eyebrow, Heading, Quiet } from '../text/heading.js';
import styles from './gallery.module.css';
import { PLACES, SAMPLES } from './samples.js';

/** Primitives put together as on a telephone. */
export function ScreenSection() {
  return (
    <RuledSection heading="Together, as on a telephone">
      <div className={styles.phones}>
        <Stack>
          <Card band={<NowBand end="ends 19:40">{'Now · Debate'}</NowBand>}>
            <Stack>
              <Heading level={3} size={4}>
                {SAMPLES.question}
              </Heading>
              <Countdown
                time="1:14"
                caption="left of 2:00"
                label="Time left"
                fraction={0.38}
                start={
                  <Cluster>
                    <Avatar initials="IB" hue={3} />
                    <div>
                      <strong>{'Ilze B.'}</strong>
                      <br />
                      <MarkedName letters="LU" hue={3}>
                        {'Ludza'}
                      </MarkedName>
                    </div>
                  </Cluster>
                }
              />
            </Stack>
          </Card>
          <Card tone="action">
            <Stack>
              <Heading level={3}>{'You are 3rd in line'}</Heading>
              <p>{SAMPLES.reason}</p>
              <Button variant="line" size="small" isWide>
                {'Take my name off the list'}
              </Button>
            </Stack>
          </Card>
          <RuledSection heading="Next to speak" headingLevel={3} rule="quiet" end="14 waiting">
            <LineList isNumbered>
              {PLACES.map((place, index) => (
                <LineRow
                  key={place.key}
                  start={<Mark letters={place.letters} hue={index} name={place.name} />}
                  title={index === 2 ? 'You' : 'Ana K.'}
                  isStrong={index === 2}
                  end="for"
                />
              ))}
            </LineList>
          </RuledSection>
        </Stack>
        <Stack>
          <Card>
            <Stack>
              <Eyebrow>
                {'Someone in '}
                <MarkedName letters="PR" hue={0}>
                  {'Pregrada'}
                </MarkedName>
                {' wrote'}
              </Eyebrow>
              <ExternalText text={SAMPLES.statement} lang="en" look="large" />
              <Quiet>{'Translated from Croatian, checked by a person.'}</Quiet>
            </Stack>
          </Card>
          <ChoiceButton tone="positive" sign="check">
            {'I agree'}
          </ChoiceButton>
          <ChoiceButton tone="negative" sign="cross" isPressed end="88">
            {'I disagree'}
          </ChoiceButton>
          <ChoiceButton tone="neutral" sign="dash">
            {'Pass, or not sure'}
          </ChoiceButton>
        </Stack>
      </div>
    </RuledSection>
  );
}
