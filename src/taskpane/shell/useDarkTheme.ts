import { useEffect, useState } from 'react';

const DARK = '(prefers-color-scheme: dark)';

/** Follows the theme of Office, or the system preference if Office reports no theme. */
export function useDarkTheme(officeIsDark: boolean | null): boolean {
  const [systemIsDark, setSystemIsDark] = useState(() => darkModeQuery()?.matches ?? false);
  useEffect(() => {
    const query = darkModeQuery();
    if (query === null) return undefined;
    const follow = () => setSystemIsDark(query.matches);
    query.addEventListener('change', follow);
    return () => query.removeEventListener('change', follow);
  }, []);
  return officeIsDark ?? systemIsDark;
}

/** null if the browser has no matchMedia. */
const darkModeQuery = (): MediaQueryList | null =>
  typeof window.matchMedia === 'function' ? window.matchMedia(DARK) : null;
