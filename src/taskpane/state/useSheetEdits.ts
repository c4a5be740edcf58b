/** Subscribes to edits on the sheet whose scores are shown. */
import { useEffect, useEffectEvent } from 'react';
import type { Jobs } from './jobs';
import { refusalKind } from './refusalKind';

/** Milliseconds before a retry while Excel or the pane is busy. */
export const RETRY_DELAY = 1500;

/**
 * @param sheet null before the first read
 * @param refresh reads the sheet again; resolves to 'later' if it was busy
 */
export function useSheetEdits(
  { watch }: Pick<Jobs, 'watch'>,
  sheet: string | null,
  refresh: () => Promise<'done' | 'later'>,
  onFailure: (error: unknown) => void,
): void {
  const read = useEffectEvent(refresh);
  const fail = useEffectEvent(onFailure);

  useEffect(() => {
    if (sheet === null) return undefined;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let stop: (() => void) | null = null;
    let isOver = false;
    const later = (job: () => Promise<void>) => {
      clearTimeout(timer);
      if (!isOver) timer = setTimeout(() => void job().catch(fail), RETRY_DELAY);
    };
    const tell = async (): Promise<void> => {
      if (!isOver && (await read()) === 'later') later(tell);
    };
    const begin = async (): Promise<void> => {
      const watching = await watch(sheet, () => void tell().catch(fail));
      // Without the subscription the user can still press the button that reads the sheet again.
      if (!watching.ok && refusalKind(watching.refusal.code).group === 'busy') later(begin);
      if (!watching.ok) return;
      if (isOver) watching.value();
      else stop = watching.value;
    };
    begin().catch(fail);
    return () => {
      isOver = true;
      clearTimeout(timer);
      stop?.();
    };
  }, [watch, sheet]);
}
