import { useState } from 'react';
import { Button } from '../actions/button.js';
import { TextField } from '../forms/text-field.js';
import { Cluster } from '../layout/stack.js';
import { Dialog } from '../overlays/dialog.js';
import { Menu } from '../overlays/menu.js';
import { Tabs } from '../overlays/tabs.js';
import { TooltipButton } from '../overlays/tooltip.js';
import { SAMPLES } from './samples.js';

export function OverlaySamples() {
  const [isOpen, setIsOpen] = useState(false);
  const close = (): void => setIsOpen(false);
  return (
    <>
      <Cluster>
        <Button variant="line" size="small" onClick={() => setIsOpen(true)}>
          {'Open a dialog'}
        </Button>
        <Menu
          label="More"
          items={[
            { key: 'edit', label: 'Edit' },
            { key: 'link', label: 'Open the public page', href: '#public' },
            { key: 'off', label: 'Not possible now', isDisabled: true },
            { key: 'remove', label: 'Remove', isDanger: true },
          ]}
        />
        <TooltipButton tip={SAMPLES.reason}>{'Why this order?'}</TooltipButton>
      </Cluster>
      <Tabs
        label="Views"
        items={[
          { key: 'one', label: 'By town', content: <p>{SAMPLES.statement}</p> },
          { key: 'two', label: 'By group', content: <p>{SAMPLES.reason}</p> },
        ]}
      />
      <Dialog
        title="Give a reason"
        isOpen={isOpen}
        onOpenChange={setIsOpen}
        closeLabel="Close"
        actions={
          <>
            <Button variant="danger" onClick={close}>
              {'Hide the contribution'}
            </Button>
            <Button variant="line" onClick={close}>
              {'Leave it'}
            </Button>
          </>
        }
      >
        <TextField label="Reason" hint="The author sees it." />
      </Dialog>
    </>
  );
}
