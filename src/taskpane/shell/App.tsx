/** The root of the pane: waits for Excel, then chooses language and theme. */
import { useEffect, useState } from 'react';
import type { Language } from '../../texts/language';
import { hasPaneTexts, loadPaneTexts } from '../../texts/pane';
import { CrashBoundary } from './CrashBoundary';
import { useDarkTheme } from './useDarkTheme';
import { Header } from './Header';
import type { Jobs } from '../state/jobs';
import { browserLanguage, LanguageProvider, rememberedLanguage, rememberLanguage, useTexts } from '../shared/language';
import { LoadingSkeleton } from '../progress/LoadingSkeleton';
import { PaneView } from './PaneView';
import { ProblemNotice } from '../notices/ProblemNotice';

/** The Office program that shows the pane. The last two functions work only when it is ready. */
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

/** Milliseconds; Office.js usually answers within two seconds. */
export const OFFICE_TIMEOUT = 10_000;

export function App({ jobs, host }: Props) {
  const [start, setStart] = useState<Start>('waiting');
  const [language, setLanguage] = useState<Language>(() => firstLanguage());
  const [officeIsDark, setOfficeIsDark] = useState<boolean | null>(null);
  const isDark = useDarkTheme(officeIsDark);

  useEffect(() => {
    let isReady = false;
    const timer = setTimeout(() => setStart('late'), OFFICE_TIMEOUT);
    const ready = async ({ inExcel }: { inExcel: boolean }) => {
      isReady = true;
      clearTimeout(timer);
      setOfficeIsDark(host.officeTheme()?.isDark ?? null);
      setLanguage(
        await languageWithTexts(rememberedLanguage() ?? (inExcel ? host.displayLanguage() : browserLanguage())),
      );
      setStart(inExcel ? 'ready' : 'outside');
    };
    host
      .whenReady()
      .then(ready)
      .catch(() => setStart('late'));
    void languageWithTexts(rememberedLanguage() ?? browserLanguage()).then((first) => {
      if (!isReady) setLanguage(first);
    });
    return () => clearTimeout(timer);
  }, [host]);

  useEffect(() => {
    document.documentElement.lang = language;
  }, [language]);

  const show = (chosen: Language) => void languageWithTexts(chosen).then(setLanguage);
  const switchLanguage = (chosen: Language) => {
    rememberLanguage(chosen);
    show(chosen);
  };

  return (
    <LanguageProvider value={language}>
      <div className="provider" data-theme={isDark ? 'dark' : 'light'} lang={language}>
        <CrashBoundary>
          {start === 'ready' ? (
            <PaneView jobs={jobs} isDark={isDark} onLanguage={switchLanguage} onWorkbookLanguage={show} />
          ) : (
            <BeforeExcel start={start} onLanguage={switchLanguage} />
          )}
        </CrashBoundary>
      </div>
    </LanguageProvider>
  );
}

/** The language of the first render, before Office answers or texts are loaded. */
function firstLanguage(): Language {
  const language = rememberedLanguage() ?? 'th';
  return hasPaneTexts(language) ? language : 'th';
}

/** Resolves when the texts of the language are loaded; to Thai, which is always loaded, if that fails. */
const languageWithTexts = (language: Language): Promise<Language> =>
  loadPaneTexts(language).then(
    () => language,
    () => 'th',
  );

interface BeforeExcelProps {
  readonly start: Exclude<Start, 'ready'>;
  readonly onLanguage: (language: Language) => void;
}

function BeforeExcel({ start, onLanguage }: BeforeExcelProps) {
  const { t } = useTexts();
  return (
    <div className="pane">
      <Header analysis={null} heading={null} onLanguage={onLanguage} />
      <main className="main">
        {start === 'waiting' && <LoadingSkeleton />}
        {start === 'late' && (
          <ProblemNotice
            heading="late-heading"
            picture="pending"
            isWholeScreen
            action={{ text: 'reload', start: () => window.location.reload() }}
          >
            <p>{t('late-steps')}</p>
          </ProblemNotice>
        )}
        {start === 'outside' && (
          <ProblemNotice heading="refused-outside" picture="grid" isWholeScreen action={null}>
            <p>{t('outside-steps')}</p>
          </ProblemNotice>
        )}
      </main>
    </div>
  );
}
