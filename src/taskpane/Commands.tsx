/** The commands of the pane. While one works it keeps the keyboard's focus, so it is not really disabled. */
import { Button } from '@fluentui/react-components';
import { Icon } from './Icon';
import { useTexts } from './language';
import type { PaneState } from './usePane';

interface Props {
  readonly running: PaneState['running'];
  readonly canRestore: boolean;
  readonly onAnalyse: () => void;
  readonly onRestore: () => void;
}

export function Commands({ running, canRestore, onAnalyse, onRestore }: Props) {
  const { say } = useTexts();
  const isWriting = running === 'analyse' || running === 'restore';
  return (
    <footer className="footer">
      <div className="commands">
        <Button
          className="command-main"
          appearance="primary"
          icon={running === 'analyse' ? <span className="spinner" /> : undefined}
          disabledFocusable={isWriting}
          title={say('analyse-hint')}
          onClick={onAnalyse}
        >
          {say(running === 'analyse' ? 'analysing' : 'analyse')}
        </Button>
        <Button
          icon={running === 'restore' ? <span className="spinner" /> : undefined}
          disabled={!canRestore && !isWriting}
          disabledFocusable={isWriting}
          title={say('restore-hint')}
          onClick={onRestore}
        >
          {say(running === 'restore' ? 'restoring' : 'restore')}
        </Button>
      </div>
      <p className="brand">
        {say('app-name')} · {say('nothing-leaves')}
      </p>
    </footer>
  );
}

export function LookAgain({ isLooking, onLookAgain }: { isLooking: boolean; onLookAgain: () => void }) {
  const { say } = useTexts();
  return (
    <Button
      appearance="subtle"
      size="small"
      className={isLooking ? 'is-turning' : ''}
      icon={<Icon name="refresh" />}
      aria-label={say('look-again')}
      title={say('look-again')}
      onClick={onLookAgain}
    />
  );
}
