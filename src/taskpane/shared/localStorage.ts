/** Values that the browser stores on this machine. Never content of a workbook. */

/** null if there is no value, or if storage is forbidden. */
export function storedValue(key: string): string | null {
  try {
    return window.localStorage.getItem(key);
  } catch {
    return null; // Some frames forbid storage: the pane then behaves as on a new machine.
  }
}

/** @returns whether the value was stored */
export function storeValue(key: string, value: string): boolean {
  try {
    window.localStorage.setItem(key, value);
    return true;
  } catch {
    return false; // Storage is forbidden or full: the value lasts until the pane closes.
  }
}
