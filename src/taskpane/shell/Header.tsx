/** Title, agency, language switch and header buttons. The top right corner stays free for Office's own menu. */
import type { ReactNode, Ref } from 'react';
import type { Analysis } from '../../analyse';
import type { Language } from '../../texts/language';
import type { PaneText } from '../../texts/pane';
import { Icon, type IconName } from '../shared/Icon';
import { useTexts } from '../shared/language';
import { ThaiSpans } from '../shared/ThaiSpans';

interface Props {
  readonly analysis: Analysis | null;
  readonly heading: Ref<HTMLHeadingElement>;
  readonly onLanguage: (language: Language) => void;
  /** Buttons next to the language switch. */
  readonly children?: ReactNode;
}

const languages: readonly { language: Language; name: string }[] = [
  { language: 'th', name: 'ไทย' },
  { language: 'en', name: 'EN' },
];

export function Header({ analysis, heading, onLanguage, children }: Props) {
  const { t } = useTexts();
  return (
    <header className="header">
      <div className="header-row">
        <h1 ref={heading} tabIndex={-1}>
          {analysis === null ? t('app-name') : t('title', { year: analysis.assessment.fiscalYear })}
        </h1>
        <LanguageSwitch onLanguage={onLanguage} />
        {children}
      </div>
      {analysis !== null && (
        <p className="header-agency">
          {analysis.assessment.agency === null ? (
            <span className="quiet">{t('agency-unknown')}</span>
          ) : (
            <span lang="th">{analysis.assessment.agency}</span>
          )}{' '}
          <span className="quiet">
            <ThaiSpans text={t('on-sheet', { sheet: analysis.assessment.sheet })} />
          </span>
        </p>
      )}
    </header>
  );
}

function LanguageSwitch({ onLanguage }: { onLanguage: (language: Language) => void }) {
  const { language: chosen, t } = useTexts();
  return (
    <div className="switch" role="group" aria-label={t('language')}>
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

interface HeaderButtonProps {
  readonly id?: string;
  readonly icon: IconName;
  readonly text: PaneText;
  readonly isBusy?: boolean;
  /** For a button that opens a panel. */
  readonly isPressed?: boolean;
  readonly onClick: () => void;
}

export function HeaderButton({ id, icon, text, isBusy = false, isPressed, onClick }: HeaderButtonProps) {
  const { t } = useTexts();
  return (
    <button
      id={id}
      type="button"
      className={isBusy ? 'icon-button is-turning' : 'icon-button'}
      aria-label={t(text)}
      aria-expanded={isPressed}
      title={t(text)}
      onClick={onClick}
    >
      <Icon name={icon} />
    </button>
  );
}
