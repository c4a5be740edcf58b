/** The real pane in a frame of 350 pixels, as wide as Excel shows it. */
import { useEffect } from 'react';

declare global {
  interface Window {
    /** Called by pane-host.js in the pane's frame. */
    connectPane?: (pane: Window) => void;
  }
}

interface Props {
  readonly title: string;
  /** Puts the stand-in behind the Office.js client in the frame. */
  readonly connect: (pane: Window) => void;
}

export function Pane({ title, connect }: Props) {
  useEffect(() => {
    window.connectPane = connect;
  }, [connect]);
  return (
    <aside className="pane">
      <h2>{title}</h2>
      <iframe title={title} src="pane/taskpane.html" />
    </aside>
  );
}
