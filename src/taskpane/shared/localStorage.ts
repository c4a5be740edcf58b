/** What is remembered on this machine only: nothing of a workbook. */

/** null where nothing was kept, or where the browser keeps nothing. */
export function remembered(key: string): string | null {
  try {
    return window.localStorage.getItem(key);
  } catch {
    return null; // Storage is forbidden in some frames: the pane is then as on a new machine.
  }
}

/** Returns whether it could be kept. */
export function remember(key: string, value: string): boolean {
  try {
    window.localStorage.setItem(key, value);
    return true;
  } catch {
    return false; // Storage is forbidden or full: it holds for this pane only.
  }
}
