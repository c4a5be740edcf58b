/**
 * A message that something did not work: above the figures if they are still valid, otherwise instead of them.
 * It is small and part of the first load, because it also reports that the rest could not be loaded.
 */
import type { ReactNode } from 'react';
import type { PaneText } from '../../texts/pane';
import { Icon, type IconName } from '../shared/Icon';
import { useTexts } from '../shared/language';

interface ProblemAction {
  readonly text: PaneText;
  readonly start: () => void;
}

interface ProblemProps {
  readonly heading: PaneText;
  readonly picture?: IconName;
  readonly isWholeScreen: boolean;
  readonly action: ProblemAction | null;
  /** Declines the action, if the user has to confirm it. */
  readonly secondAction?: ProblemAction;
  readonly children: ReactNode;
}

/** Screen readers read it as soon as it appears. */
export function ProblemNotice({
  heading,
  picture = 'watch',
  isWholeScreen,
  action,
  secondAction,
  children,
}: ProblemProps) {
  const { t } = useTexts();
  return (
    <section className={isWholeScreen ? 'trouble trouble-screen' : 'trouble trouble-banner'} role="alert">
      {isWholeScreen && (
        <span className="trouble-picture">
          <Icon name={picture} size={32} />
        </span>
      )}
      <h2>
        {!isWholeScreen && <Icon name="watch" />}
        {t(heading)}
      </h2>
      {children}
      {action !== null && (
        <p className="trouble-actions">
          {[action, ...(secondAction === undefined ? [] : [secondAction])].map(({ text, start }) => (
            <button key={text} type="button" className="button" onClick={start}>
              {t(text)}
            </button>
          ))}
        </p>
      )}
    </section>
  );
}

interface FailedProps {
  readonly detail: string;
  readonly isWholeScreen: boolean;
  readonly retry: () => void;
}

export function FailureNotice({ detail, isWholeScreen, retry }: FailedProps) {
  const { t } = useTexts();
  return (
    <ProblemNotice heading="failed-heading" isWholeScreen={isWholeScreen} action={{ text: 'retry', start: retry }}>
      <p>{t('failed-steps')}</p>
      <Detail text={detail} />
    </ProblemNotice>
  );
}

/** For the developers. */
export function Detail({ text }: { text: string }) {
  return (
    <p className="detail" lang="en">
      {text}
    </p>
  );
}
