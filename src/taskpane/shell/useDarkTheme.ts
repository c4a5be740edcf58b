/** Whether the pane is dark. */
import { useEffect, useState } from 'react';

const DARK = '(prefers-color-scheme: dark)';

/** Office's theme where Office tells it, else what the system prefers, also when that changes later. */
export function useDarkTheme(officeIsDark: boolean | null): boolean {
  const [systemIsDark, setSystemIsDark] = useState(() => prefersDark()?.matches ?? false);
  useEffect(() => {
    const query = prefersDark();
    if (query === null) return undefined;
    const follow = () => setSystemIsDark(query.matches);
    query.addEventListener('change', follow);
    return () => query.removeEventListener('change', follow);
  }, []);
  return officeIsDark ?? systemIsDark;
}

/** null where the browser cannot tell. */
const prefersDark = (): MediaQueryList | null =>
  typeof window.matchMedia === 'function' ? window.matchMedia(DARK) : null;
