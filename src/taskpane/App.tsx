/** The pane from opening on: is this Excel, does it answer, which language and theme. */
import { FluentProvider } from '@fluentui/react-components';
import { Suspense, useEffect, useState } from 'react';
import type { Language } from '../texts/language';
import { CrashBoundary } from './CrashBoundary';
import { Header } from './Header';
import type { Jobs } from './jobs';
import { LanguageProvider, rememberedLanguage, rememberLanguage, useTexts } from './language';
import { PaneView } from './later';
import { Opening } from './Opening';
import { themeFor, useDark } from './theme';
import { Trouble } from './Trouble';

/** What the pane asks of the program it is shown in. The last two can be asked once it is ready. */
export interface Host {
  whenReady(): Promise<{ readonly inExcel: boolean }>;
  displayLanguage(): Language;
  officeTheme(): { readonly isDark: boolean } | null;
}

interface Props {
  readonly jobs: Jobs;
  readonly host: Host;
}

type Start = 'waiting' | 'late' | 'outside' | 'ready';

/** Office.js answers within a second or two; after this many milliseconds something is wrong. */
export const PATIENCE = 10_000;

export function App({ jobs, host }: Props) {
  const [start, setStart] = useState<Start>('waiting');
  const [language, setLanguage] = useState<Language>(() => rememberedLanguage() ?? 'th');
  const [officeIsDark, setOfficeIsDark] = useState<boolean | null>(null);
  const isDark = useDark(officeIsDark);

  useEffect(() => {
    const timer = setTimeout(() => setStart('late'), PATIENCE);
    const ready = ({ inExcel }: { inExcel: boolean }) => {
      clearTimeout(timer);
      setLanguage(rememberedLanguage() ?? host.displayLanguage());
      setOfficeIsDark(host.officeTheme()?.isDark ?? null);
      setStart(inExcel ? 'ready' : 'outside');
    };
    host.whenReady().then(ready, () => setStart('late'));
    return () => clearTimeout(timer);
  }, [host]);

  useEffect(() => {
    document.documentElement.lang = language;
  }, [language]);

  const switchLanguage = (chosen: Language) => {
    setLanguage(chosen);
    rememberLanguage(chosen);
  };

  return (
    <LanguageProvider value={language}>
      <FluentProvider theme={themeFor(isDark, language)} className="provider" lang={language}>
        <CrashBoundary>
          {start === 'ready' ? (
            <Suspense fallback={<BeforeExcel start="waiting" onLanguage={switchLanguage} />}>
              <PaneView jobs={jobs} onLanguage={switchLanguage} />
            </Suspense>
          ) : (
            <BeforeExcel start={start} onLanguage={switchLanguage} />
          )}
        </CrashBoundary>
      </FluentProvider>
    </LanguageProvider>
  );
}

interface BeforeExcelProps {
  readonly start: Exclude<Start, 'ready'>;
  readonly onLanguage: (language: Language) => void;
}

function BeforeExcel({ start, onLanguage }: BeforeExcelProps) {
  const { say } = useTexts();
  return (
    <div className="pane">
      <Header analysis={null} heading={null} onLanguage={onLanguage} />
      <main className="main">
        {start === 'waiting' && <Opening />}
        {start === 'late' && (
          <Trouble
            heading="late-heading"
            picture="pending"
            isWholeScreen
            action={{ text: 'reload', start: () => window.location.reload() }}
          >
            <p>{say('late-steps')}</p>
          </Trouble>
        )}
        {start === 'outside' && (
          <Trouble heading="refused-outside" picture="grid" isWholeScreen action={null}>
            <p>{say('outside-steps')}</p>
          </Trouble>
        )}
      </main>
    </div>
  );
}
