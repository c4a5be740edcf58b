/** One cell: its box with fill and borders, and its text, which may run over empty neighbours. */
import type { CSSProperties } from 'react';
import type { CellLook, CellView } from './sheetView';

export interface Box {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

interface Props {
  readonly id: string;
  readonly column: number;
  readonly cell: CellView | null;
  readonly box: Box;
  /** Pixels that the text may take from the cell's left edge. */
  readonly room: number;
  readonly selected: boolean;
  /** Whether it covers several cells, and so the lines between them. */
  readonly merged: boolean;
}

export function CellBox({ id, column, cell, box, room, selected, merged }: Props) {
  const overflows = room > box.width;
  return (
    <div
      id={id}
      role="gridcell"
      aria-colindex={column + 1}
      aria-selected={selected}
      className={overflows ? 'cell overflowing' : 'cell'}
      style={{ ...box, ...(merged ? { background: '#ffffff' } : {}), ...(cell === null ? {} : boxLook(cell.look)) }}
    >
      {cell !== null && cell.text !== '' && (
        <span
          className={cell.look.wrap ? 'cell-text wrapped' : 'cell-text'}
          style={textLook(cell.look, overflows ? room : null)}
        >
          {cell.text}
        </span>
      )}
    </div>
  );
}

const vertical = { top: 'flex-start', middle: 'center', bottom: 'flex-end' };

const boxLook = (look: CellLook): CSSProperties => ({
  alignItems: vertical[look.vertical],
  ...(look.fill === null ? {} : { background: look.fill }),
  ...(look.borders.top === undefined ? {} : { borderTop: look.borders.top }),
  ...(look.borders.right === undefined ? {} : { borderRight: look.borders.right }),
  ...(look.borders.bottom === undefined ? {} : { borderBottom: look.borders.bottom }),
  ...(look.borders.left === undefined ? {} : { borderLeft: look.borders.left }),
});

const textLook = (look: CellLook, room: number | null): CSSProperties => ({
  textAlign: look.align,
  ...(look.bold ? { fontWeight: 700 } : {}),
  ...(look.italic ? { fontStyle: 'italic' } : {}),
  ...(look.size === null ? {} : { fontSize: `${look.size}pt` }),
  ...(look.font === null ? {} : { fontFamily: `'${look.font.replaceAll("'", '')}', var(--sheet-font)` }),
  ...(look.color === null ? {} : { color: look.color }),
  ...(room === null ? {} : { maxWidth: room, flex: 'none' }),
});
