import { LanguageSwitch } from '../actions/language-switch.js';
import { TextSizeControl } from '../actions/text-size-control.js';
import { ThemeControl } from '../actions/theme-control.js';
import { ContinuityLine } from '../feedback/continuity-line.js';
import { FooterBar, HeaderBar, Main, PageShell } from '../layout/page-shell.js';
import { KeyHint } from '../actions/key-hint.js';
import { Cluster, Stack } from '../layout/stack.js';
import { TabBar } from '../layout/tab-bar.js';
import { Heading, Quiet } from '../text/heading.js';
import { useLook } from '../theme/use-look.js';
import { ActionSection } from './action-section.js';
import { FeedbackSection } from './feedback-section.js';
import { FigureSection } from './figure-section.js';
import { FormSection } from './form-section.js';
import { LayoutSection } from './layout-section.js';
import { LANGUAGES, SAMPLES, TAB_BAR } from './samples.js';
import { ScreenSection } from './screen-section.js';
import { TableSection } from './table-section.js';
import { TextSection } from './text-section.js';

/** Every primitive in every state, for those who build with them. Mounted at /ui in development only. */
export function GalleryPage() {
  const [look, setLook] = useLook();
  return (
    <PageShell skipLabel="Skip to the primitives" lang="en">
      <HeaderBar
        title="Polylogue"
        titleHref="#top"
        subtitle="Design system"
        end={
          <>
            <ContinuityLine state="live">{'Live'}</ContinuityLine>
            <LanguageSwitch label="Languages" languages={LANGUAGES} />
          </>
        }
      />
      <TabBar label="Parts" items={TAB_BAR} />
      <Main width="wide">
        <Stack gap="huge">
          <Stack>
            <Heading level={1}>{'Primitives'}</Heading>
            <Quiet>{SAMPLES.intro}</Quiet>
            <Cluster gap="large" align="start">
              <ThemeControl
                legend="Colours"
                labels={{ auto: 'As my device', light: 'Light', dark: 'Dark', contrast: 'High contrast' }}
                value={look.theme}
                onChange={(theme) => setLook({ ...look, theme })}
              />
              <TextSizeControl
                legend="Text size"
                labels={{ 1: 'Normal', 2: 'Large', 3: 'Very large' }}
                value={look.textSize}
                onChange={(textSize) => setLook({ ...look, textSize })}
              />
            </Cluster>
          </Stack>
          <ScreenSection />
          <TextSection />
          <ActionSection />
          <FormSection />
          <FeedbackSection />
          <FigureSection />
          <TableSection />
          <LayoutSection />
        </Stack>
      </Main>
      <FooterBar tone="inverse">
        <KeyHint keyName="N">{'next'}</KeyHint>
        <KeyHint keyName="C">{'call'}</KeyHint>
        <KeyHint keyName="Z">{'undo'}</KeyHint>
      </FooterBar>
    </PageShell>
  );
}
