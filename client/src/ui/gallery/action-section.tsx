import { Button } from '../actions/button.js';
import type { ButtonSize, ButtonVariant } from '../actions/button-look.js';
import { ButtonLink } from '../actions/button-link.js';
import { Sign, type SignName } from '../actions/sign.js';
import { RuledSection } from '../layout/card.js';
import { Cluster, Stack } from '../layout/stack.js';
import { OverlaySamples } from './overlay-samples.js';
import { SAMPLES } from './samples.js';

const VARIANTS: readonly ButtonVariant[] = ['primary', 'line', 'quiet', 'danger'];
const SIZES: readonly ButtonSize[] = ['small', 'normal', 'large'];
const SIGNS: readonly SignName[] = [
  ...(['check', 'cross', 'dash', 'plus', 'minus', 'hand', 'pen', 'arrow'] as const),
  ...(['back', 'up', 'down', 'info', 'warning', 'clock', 'more'] as const),
  ...(['box', 'box_ticked'] as const),
];

export function ActionSection() {
  return (
    <RuledSection heading="Actions">
      <Stack>
        {VARIANTS.map((variant) => (
          <Cluster key={variant}>
            {SIZES.map((size) => (
              <Button key={size} variant={variant} size={size}>
                {`${variant}, ${size}`}
              </Button>
            ))}
            <Button variant={variant} isBusy busyText="Sending">
              {'Send'}
            </Button>
            <Button variant={variant} disabled>
              {'Not now'}
            </Button>
            <Button variant={variant} aria-pressed="true">
              {'Pressed'}
            </Button>
            <ButtonLink variant={variant} href="#top">
              {'As a link'}
            </ButtonLink>
          </Cluster>
        ))}
        <Button isWide lang="fi">
          <Sign name="hand" />
          {SAMPLES.finnish}
        </Button>
        <Cluster gap="large">
          {SIGNS.map((name) => (
            <span key={name}>
              <Sign name={name} /> {name}
            </span>
          ))}
        </Cluster>
        <OverlaySamples />
      </Stack>
    </RuledSection>
  );
}
