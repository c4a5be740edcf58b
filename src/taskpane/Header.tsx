/** What is being looked at, the language, and reading again. The top right corner stays free for Office's own menu. */
import { Button } from '@fluentui/react-components';
import type { Ref } from 'react';
import type { Analysis } from '../analyse';
import type { Language } from '../texts/language';
import { Icon } from './Icon';
import { useTexts } from './language';

interface Props {
  readonly analysis: Analysis | null;
  readonly heading: Ref<HTMLHeadingElement>;
  readonly onLanguage: (language: Language) => void;
  /** Left out where there is nothing to read again. */
  readonly onLookAgain?: () => void;
}

const languages: readonly { language: Language; name: string }[] = [
  { language: 'th', name: 'ไทย' },
  { language: 'en', name: 'EN' },
];

export function Header({ analysis, heading, onLanguage, onLookAgain }: Props) {
  const { say } = useTexts();
  return (
    <header className="header">
      <div className="header-row">
        <h1 ref={heading} tabIndex={-1}>
          {analysis === null ? say('app-name') : say('title', { year: analysis.assessment.fiscalYear })}
        </h1>
        <LanguageSwitch onLanguage={onLanguage} />
        {onLookAgain !== undefined && (
          <Button
            appearance="subtle"
            size="small"
            icon={<Icon name="refresh" />}
            aria-label={say('look-again')}
            title={say('look-again')}
            onClick={onLookAgain}
          />
        )}
      </div>
      {analysis !== null && (
        <p className="header-agency">
          {analysis.assessment.agency === null ? (
            <span className="quiet">{say('agency-unknown')}</span>
          ) : (
            <span lang="th">{analysis.assessment.agency}</span>
          )}{' '}
          <span className="quiet header-sheet">{say('on-sheet', { sheet: analysis.assessment.sheet })}</span>
        </p>
      )}
    </header>
  );
}

function LanguageSwitch({ onLanguage }: { onLanguage: (language: Language) => void }) {
  const { language: chosen, say } = useTexts();
  return (
    <div className="switch" role="group" aria-label={say('language')}>
      {languages.map(({ language, name }) => (
        <button
          key={language}
          type="button"
          lang={language}
          aria-pressed={language === chosen}
          onClick={() => onLanguage(language)}
        >
          {name}
        </button>
      ))}
    </div>
  );
}
