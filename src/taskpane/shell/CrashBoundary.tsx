/** React error boundary: shows the error and a reload button instead of an empty pane. */
import { Component, type ReactNode } from 'react';
import { useTexts } from '../shared/language';
import { Detail, ProblemNotice } from '../notices/ProblemNotice';

interface State {
  readonly detail: string | null;
}

export class CrashBoundary extends Component<{ readonly children: ReactNode }, State> {
  override state: State = { detail: null };

  static getDerivedStateFromError(error: unknown): State {
    return { detail: error instanceof Error ? `${error.name}: ${error.message}` : String(error) };
  }

  override render() {
    const { detail } = this.state;
    if (detail === null) return this.props.children;
    return <Crashed detail={detail} />;
  }
}

function Crashed({ detail }: { detail: string }) {
  const { t } = useTexts();
  return (
    <ProblemNotice
      heading="failed-heading"
      isWholeScreen
      action={{ text: 'reload', start: () => window.location.reload() }}
    >
      <p>{t('failed-steps')}</p>
      <Detail text={detail} />
    </ProblemNotice>
  );
}
