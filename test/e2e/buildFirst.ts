import { findChromium } from '../../scripts/chromium';
import { buildWorkbench } from '../workbench/build';

/** Fails at once where no browser is installed: these tests are never left out silently. */
export default async function buildFirst(): Promise<void> {
  findChromium();
  await buildWorkbench();
}
