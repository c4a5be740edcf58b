/** Debounced notifications of edits on the score sheet, after which the pane reads again. Writes nothing. */
import { onEdits } from './excel/editEvents';
import { accepted, type Result } from './ita/finding';

/** Debounce in milliseconds: pasting or filling a block raises several events. */
export const DEBOUNCE = 400;

/**
 * @param sheet name of the worksheet, "" for the active one
 * @returns unsubscribe; no callback runs after it
 */
export async function watchEdits(sheet: string, onEdit: () => void): Promise<Result<() => void>> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let isOver = false;
  const registered = await onEdits(sheet, () => {
    clearTimeout(timer);
    if (!isOver) timer = setTimeout(onEdit, DEBOUNCE);
  });
  if (!registered.ok) return registered;
  return accepted(() => {
    isOver = true;
    clearTimeout(timer);
    // No callback runs from here on, whether or not Excel can remove the registration.
    void registered.value();
  });
}
