/** A view a step away from the result: its heading, its content that scrolls, and its own commands. */
import { FluentProvider } from '@fluentui/react-components';
import { useEffect, useRef, type KeyboardEvent, type ReactNode } from 'react';
import { Icon } from '../shared/Icon';
import { useTexts } from '../shared/language';
import { themeFor } from './theme';

interface Props {
  readonly heading: string;
  readonly isDark: boolean;
  /** Stays in sight while the content scrolls. */
  readonly top?: ReactNode;
  readonly commands: ReactNode;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** Takes the keyboard's place when it opens; Esc closes it. */
export function Panel({ heading, isDark, top, commands, onClose, children }: Props) {
  const { language, say } = useTexts();
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => title.current?.focus(), []);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape' && !event.defaultPrevented) onClose();
  };
  return (
    <FluentProvider theme={themeFor(isDark, language)} className="panel" onKeyDown={onKeyDown}>
      <main className="panel-body">
        <div className="panel-top">
          <div className="panel-title">
            <button
              type="button"
              className="icon-button"
              aria-label={say('back')}
              title={say('back')}
              onClick={onClose}
            >
              <Icon name="back" />
            </button>
            <h2 ref={title} tabIndex={-1}>
              {heading}
            </h2>
          </div>
          {top}
        </div>
        <div className="main panel-main">{children}</div>
      </main>
      <footer className="footer">
        <div className="commands">{commands}</div>
      </footer>
    </FluentProvider>
  );
}
