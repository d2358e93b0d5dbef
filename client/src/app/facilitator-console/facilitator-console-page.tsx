import ConsolePage from '../../features/console/console-page.js';
import { NetworkBank } from './network-bank.js';

/** `/:lang/d/:slug/console`, put together here because features do not know one another. */
export default function FacilitatorConsolePage() {
  return <ConsolePage bank={NetworkBank} />;
}
