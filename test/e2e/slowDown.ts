import type { FrameLocator } from 'playwright-core';

/** From now on Excel takes so many milliseconds more over each message. */
export async function slowDown(pane: FrameLocator, milliseconds: number): Promise<void> {
  await pane.locator('body').evaluate(`(() => {
    const { prototype } = Excel.RequestContext;
    const sync = prototype.sync;
    prototype.sync = async function (...given) {
      await new Promise((resolve) => setTimeout(resolve, ${milliseconds}));
      return sync.apply(this, given);
    };
  })()`);
}
