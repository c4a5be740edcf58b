/** The field that lies over a cell while it is being edited. */
import { useEffect, useRef, useState } from 'react';
import type { Box } from './CellBox';
import type { Place } from './moves';

interface Props {
  readonly text: string;
  readonly label: string;
  readonly box: Box;
  /** With where the selection goes next; null to stay. */
  readonly onCommit: (input: string, move: Place | null) => void;
  readonly onCancel: () => void;
}

export function CellEditor({ text, label, box, onCommit, onCancel }: Props) {
  const field = useRef<HTMLInputElement>(null);
  const [input, setInput] = useState(text);
  const closed = useRef(false);

  useEffect(() => {
    field.current?.focus();
    field.current?.setSelectionRange(input.length, input.length);
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, []);

  const commit = (move: Place | null) => {
    if (closed.current) return;
    closed.current = true;
    onCommit(input, move);
  };

  return (
    <input
      ref={field}
      className="cell-editor"
      aria-label={label}
      style={{ left: box.left, top: box.top, minWidth: box.width, height: box.height }}
      size={Math.max(4, input.length + 2)}
      value={input}
      onChange={(event) => setInput(event.target.value)}
      onBlur={() => commit(null)}
      onKeyDown={(event) => {
        if (event.nativeEvent.isComposing) return;
        if (event.key === 'Enter') commit({ row: event.shiftKey ? -1 : 1, column: 0 });
        else if (event.key === 'Tab') commit({ row: 0, column: event.shiftKey ? -1 : 1 });
        else if (event.key === 'Escape') {
          closed.current = true;
          onCancel();
        } else return;
        event.preventDefault();
        event.stopPropagation();
      }}
    />
  );
}
