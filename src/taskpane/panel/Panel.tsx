/** A view that replaces the result: heading with a back button, scrolling content, and its own buttons. */
import { FluentProvider, makeStyles, mergeClasses } from '@fluentui/react-components';
import { useEffect, useRef, type KeyboardEvent, type ReactNode } from 'react';
import { PathIcon } from '../shared/Icon';
import { useTexts } from '../shared/language';
import { themeFor } from './theme';

interface Props {
  readonly heading: string;
  readonly isDark: boolean;
  /** Stays visible while the content scrolls. */
  readonly top?: ReactNode;
  readonly commands: ReactNode;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

const BACK = 'M10 4L6 8L10 12';

const column = { display: 'flex', flexDirection: 'column', flex: '1', minHeight: 0 } as const;
/** When zoomed in, everything scrolls as one page. */
const ZOOMED = '@media (max-height: 320px)';

/** Not in a style sheet, so that the first screen does not load them. */
const useStyles = makeStyles({
  panel: {
    ...column,
    [ZOOMED]: { flex: 'none' },
    '& :is(.fui-Input, .fui-Select, select)': { boxSizing: 'border-box', minWidth: 0, maxWidth: '100%' },
  },
  body: { ...column, [ZOOMED]: { flex: 'none' } },
  top: { flex: 'none', padding: '4px 16px 8px', borderBottom: '1px solid var(--colorNeutralStroke2)' },
  title: {
    display: 'flex',
    alignItems: 'center',
    gap: '4px',
    marginLeft: '-8px',
    '& h2': { fontSize: 'var(--fontSizeBase400)' },
  },
  content: { gap: '14px' },
});

/** Takes the keyboard focus when it opens; Esc closes it. */
export function Panel({ heading, isDark, top, commands, onClose, children }: Props) {
  const { language, t } = useTexts();
  const styles = useStyles();
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => title.current?.focus(), []);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape' && !event.defaultPrevented) onClose();
  };
  return (
    <FluentProvider theme={themeFor(isDark, language)} className={styles.panel} onKeyDown={onKeyDown}>
      <main className={styles.body}>
        <div className={styles.top}>
          <div className={styles.title}>
            <button type="button" className="icon-button" aria-label={t('back')} title={t('back')} onClick={onClose}>
              <PathIcon path={BACK} />
            </button>
            <h2 ref={title} tabIndex={-1}>
              {heading}
            </h2>
          </div>
          {top}
        </div>
        <div className={mergeClasses('main', styles.content)}>{children}</div>
      </main>
      <footer className="footer">
        <div className="commands">{commands}</div>
      </footer>
    </FluentProvider>
  );
}
