/** Edits on the score sheet, told when the user has come to rest. The pane then looks again; nothing is written. */
import { onEdits } from './excel/live';
import { accepted, type Result } from './ita/finding';

/** Milliseconds without a further edit before it is told: a block that is pasted or filled down comes as several. */
export const REST = 400;

/**
 * @param sheet name of the worksheet, "" for the active one
 * @returns how to stop, from which on nothing is told any more
 */
export async function watch(sheet: string, onEdit: () => void): Promise<Result<() => void>> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let isOver = false;
  const registered = await onEdits(sheet, () => {
    clearTimeout(timer);
    if (!isOver) timer = setTimeout(onEdit, REST);
  });
  if (!registered.ok) return registered;
  return accepted(() => {
    isOver = true;
    clearTimeout(timer);
    // Whether or not Excel can take it back, nothing is told any more.
    void registered.value();
  });
}
