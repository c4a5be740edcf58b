/** A worksheet as Excel shows it: only the cells in view are drawn, so that large sheets scroll. */
import { useEffect, useLayoutEffect, useMemo, useRef, useState, type KeyboardEvent, type MouseEvent } from 'react';
import { CellBox } from './CellBox';
import { CellEditor } from './CellEditor';
import { ChartDrawing } from './ChartDrawing';
import { cellAddress as cellName, columnLetters as columnName } from '../../src/sheet/grid';
import { cellsToDraw, roomFor, rowsToDraw } from './gridContent';
import { GridLines, headerHeight, headerWidth, RowHeader } from './GridFrame';
import { lineAt, lineStarts, linesInView, linesOf, scrolledTo, startOf } from './gridLayout';
import { moveOf } from './moveKeys';
import { mergedAround, moved, type Place } from './moves';
import type { SheetView } from './sheetView';

const mostRows = 1_048_576;
const mostColumns = 16_384;

interface Props {
  readonly sheet: SheetView;
  readonly label: string;
  readonly selection: Place;
  /** 1 for 100 %. */
  readonly zoom: number;
  readonly onSelect: (place: Place) => void;
  /** What was typed into the selected cell; "" empties it. */
  readonly onEdit: (input: string) => void;
  readonly onEditing: (isEditing: boolean) => void;
}

export function Grid({ sheet, label, selection, zoom, onSelect, onEdit, onEditing }: Props) {
  const frame = useRef<HTMLDivElement>(null);
  /** What is in view, in pixels of the sheet at 100 %. */
  const [view, setView] = useState({ left: 0, top: 0, width: 900, height: 600 });
  /** Text that the open editor starts with; null while no cell is being edited. */
  const [editing, setEdited] = useState<string | null>(null);
  const setEditing = (text: string | null) => {
    setEdited(text);
    onEditing(text !== null);
  };

  const rowCount = Math.min(mostRows, Math.max(sheet.rowCount + 30, Math.ceil(60 / zoom), selection.row + 30));
  const columnCount = Math.min(
    mostColumns,
    Math.max(sheet.columnCount + 6, Math.ceil(24 / zoom), selection.column + 6),
  );
  const rows = useMemo(() => lineStarts(rowCount, (row) => sheet.rowHeight(row)), [sheet, rowCount]);
  const columns = useMemo(() => lineStarts(columnCount, (column) => sheet.columnWidth(column)), [sheet, columnCount]);
  const frozenHeight = startOf(rows, sheet.frozenRows);
  const frozen = frozenHeight < view.height / 2 ? sheet.frozenRows : 0;
  const frozenPixels = startOf(rows, frozen);

  const columnsInView = linesInView(columns, view.left, view.width - headerWidth, 2);
  const rowsInView = linesInView(rows, view.top + frozenPixels, view.height - headerHeight - frozenPixels, 4);
  const scrolling = { first: Math.max(frozen, rowsInView.first), last: rowsInView.last };

  useLayoutEffect(() => {
    const element = frame.current;
    if (element === null) return undefined;
    const measure = () =>
      setView((before) => ({ ...before, width: element.clientWidth / zoom, height: element.clientHeight / zoom }));
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    measure();
    return () => observer.disconnect();
  }, [zoom]);

  /* The selection is shown when it moves, whoever moved it; not again when only the sheet's content changes. */
  useEffect(() => {
    const element = frame.current;
    if (element === null) return;
    const { row, column } = selection;
    const height = element.clientHeight / zoom - headerHeight - frozenPixels;
    const width = element.clientWidth / zoom - headerWidth;
    if (row >= frozen) {
      const top = startOf(rows, row) - frozenPixels;
      const end = startOf(rows, row + 1) - frozenPixels;
      element.scrollTop = scrolledTo(top, end, element.scrollTop / zoom, height) * zoom;
    }
    const [left, right] = [startOf(columns, column), startOf(columns, column + 1)];
    element.scrollLeft = scrolledTo(left, right, element.scrollLeft / zoom, width) * zoom;
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [sheet.name, selection.row, selection.column]);

  const select = (place: Place) => onSelect(mergedAround(sheet.merged, place));

  const commit = (input: string, move: Place | null) => {
    setEditing(null);
    onEdit(input);
    if (move !== null) select(moved(selection, move, rowCount, columnCount));
    frame.current?.focus();
  };

  const placeAt = (event: MouseEvent<HTMLDivElement>): Place | null => {
    const box = event.currentTarget.getBoundingClientRect();
    const x = (event.clientX - box.left) / zoom - headerWidth;
    const y = (event.clientY - box.top) / zoom - headerHeight;
    if (x < 0 || y < 0) return null;
    const top = y < frozenPixels ? y : y + view.top;
    return { row: lineAt(rows, top), column: lineAt(columns, x + view.left) };
  };

  const onMouseDown = (event: MouseEvent<HTMLDivElement>) => {
    if (event.target instanceof HTMLInputElement) return;
    const place = placeAt(event);
    if (place !== null && event.button === 0) select(place);
  };

  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>) => {
    if (editing !== null || event.nativeEvent.isComposing) return;
    const page = Math.max(1, Math.floor(view.height / 20) - 3);
    const move = moveOf(event, page, sheet, selection);
    if (move !== null) select(moved(selection, move, rowCount, columnCount));
    else if (event.key === 'F2') setEditing(sheet.cell(selection.row, selection.column)?.input ?? '');
    else if (event.key === 'Delete' || event.key === 'Backspace') onEdit('');
    else if (event.key.length === 1 && !event.ctrlKey && !event.metaKey && !event.altKey) setEditing(event.key);
    else return;
    event.preventDefault();
  };

  const areaAt = (place: Place) =>
    sheet.merged.find(({ firstRow, firstColumn }) => firstRow === place.row && firstColumn === place.column);
  const boxOf = (place: Place) => {
    const area = areaAt(place) ?? {
      firstRow: place.row,
      firstColumn: place.column,
      lastRow: place.row,
      lastColumn: place.column,
    };
    return {
      left: startOf(columns, area.firstColumn),
      top: startOf(rows, area.firstRow),
      width: startOf(columns, area.lastColumn + 1) - startOf(columns, area.firstColumn),
      height: startOf(rows, area.lastRow + 1) - startOf(rows, area.firstRow),
    };
  };

  const drawnRow = (row: number, offset: number) => (
    <div key={row} role="row" aria-rowindex={row + 1}>
      {cellsToDraw(sheet, row, columnsInView, selection).map((column) => {
        const cell = sheet.cell(row, column);
        const box = boxOf({ row, column });
        const selected = row === selection.row && column === selection.column;
        return (
          <CellBox
            key={column}
            id={`cell-${cellName(row, column)}`}
            column={column}
            cell={cell}
            box={{ ...box, top: box.top - offset }}
            room={roomFor(sheet, row, column, columns, box.width, columnsInView.last)}
            selected={selected}
            merged={areaAt({ row, column }) !== undefined}
          />
        );
      })}
    </div>
  );

  const isFrozen = selection.row < frozen;
  const selectedBox = boxOf(selection);
  const overlay = (offset: number) =>
    editing === null ? (
      <div className="selection" style={{ ...selectedBox, top: selectedBox.top - offset }} />
    ) : (
      <CellEditor
        text={editing}
        label={cellName(selection.row, selection.column)}
        box={{ ...selectedBox, top: selectedBox.top - offset }}
        onCommit={commit}
        onCancel={() => {
          setEditing(null);
          frame.current?.focus();
        }}
      />
    );

  const width = startOf(columns, columnCount);
  const height = startOf(rows, rowCount) - frozenPixels;
  return (
    <div
      className="grid"
      ref={frame}
      role="grid"
      tabIndex={0}
      aria-label={label}
      aria-rowcount={rowCount}
      aria-colcount={columnCount}
      aria-activedescendant={`cell-${cellName(selection.row, selection.column)}`}
      onScroll={({ currentTarget }) =>
        setView((before) => ({ ...before, left: currentTarget.scrollLeft / zoom, top: currentTarget.scrollTop / zoom }))
      }
      onMouseDown={onMouseDown}
      onDoubleClick={(event) => {
        const place = placeAt(event);
        if (place !== null) setEditing(sheet.cell(selection.row, selection.column)?.input ?? '');
      }}
      onKeyDown={onKeyDown}
    >
      <div
        className="grid-paper"
        role="presentation"
        style={{
          zoom,
          gridTemplateColumns: `${headerWidth}px ${width}px`,
          gridTemplateRows: `${headerHeight + frozenPixels}px ${height}px`,
        }}
      >
        <div className="grid-corner" aria-hidden="true">
          {linesOf({ first: 0, last: frozen - 1 }).map((row) => (
            <RowHeader key={row} row={row} rows={rows} offset={-headerHeight} selected={selection.row} />
          ))}
        </div>
        <div className="grid-top" role="rowgroup">
          <div aria-hidden="true">
            {linesOf(columnsInView).map((column) => (
              <div
                key={column}
                className={column === selection.column ? 'grid-header current' : 'grid-header'}
                style={{
                  left: startOf(columns, column),
                  width: startOf(columns, column + 1) - startOf(columns, column),
                  height: headerHeight,
                }}
              >
                {columnName(column)}
              </div>
            ))}
          </div>
          {frozen > 0 && (
            <div className="grid-frozen" role="presentation" style={{ top: headerHeight, height: frozenPixels, width }}>
              <GridLines
                rows={rows}
                columns={columns}
                rowRange={{ first: 0, last: frozen - 1 }}
                columnRange={columnsInView}
                offset={0}
              />
              {linesOf({ first: 0, last: frozen - 1 }).map((row) => drawnRow(row, 0))}
              {isFrozen && overlay(0)}
            </div>
          )}
        </div>
        <div className="grid-left" aria-hidden="true">
          {linesOf(scrolling).map((row) => (
            <RowHeader key={row} row={row} rows={rows} offset={frozenPixels} selected={selection.row} />
          ))}
        </div>
        <div className="grid-cells" role="rowgroup">
          <GridLines
            rows={rows}
            columns={columns}
            rowRange={scrolling}
            columnRange={columnsInView}
            offset={frozenPixels}
          />
          {rowsToDraw(sheet, scrolling, selection.row, frozen).map((row) => drawnRow(row, frozenPixels))}
          {sheet.charts.map((chart) => (
            <ChartDrawing key={chart.name} chart={chart} offset={frozenPixels} />
          ))}
          {!isFrozen && overlay(frozenPixels)}
        </div>
      </div>
    </div>
  );
}
