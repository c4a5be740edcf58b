/** One worksheet: typed cells, and the rest of its part as a tree. */
import { parseXml, serialiseXml, type XmlDocument, type XmlElement } from '../ooxml/xml';
import { cellAddress, cellArea, parseArea, sameArea, type Area } from './address';
import type { Row } from './cell';
import { Columns } from './columns';
import { readCells, type CellSurroundings } from './readCells';
import { SheetCells } from './sheetCells';
import { splitSheet, writeSheetData } from './sheetData';
import { readAreas, storedArea } from './sqref';
import { worksheetSequence } from './worksheetSequence';

export type Visibility = 'Visible' | 'Hidden' | 'VeryHidden';

export class Sheet extends SheetCells {
  readonly columns: Columns;
  private readonly document: XmlDocument;

  constructor(
    /** The <sheet> element of the workbook part: name, id, visibility. */
    readonly entry: XmlElement,
    readonly part: string,
    text: string,
    private readonly surroundings: CellSurroundings,
    /** The height that a row needs; null for the default. */
    private readonly fitting: (sheet: Sheet, row: number) => number | null,
  ) {
    const { frame, cells } = splitSheet(text);
    super(readCells(cells, entry.get('name') ?? part, surroundings));
    this.document = parseXml(frame);
    this.columns = new Columns(this.root, worksheetSequence);
  }

  get root(): XmlElement {
    return this.document.root;
  }

  protected override columnStyle(column: number): number | null {
    return this.columns.style(column);
  }

  get name(): string {
    return this.entry.get('name') ?? '';
  }

  set name(name: string) {
    this.entry.set('name', name);
  }

  /** As Office.js gives it. */
  get id(): string {
    return `{00000000-0001-0000-${(this.entry.number('sheetId') ?? 0).toString(16).padStart(4, '0')}-000000000000}`.toUpperCase();
  }

  get visibility(): Visibility {
    const state = this.entry.get('state');
    return state === 'hidden' ? 'Hidden' : state === 'veryHidden' ? 'VeryHidden' : 'Visible';
  }

  set visibility(visibility: Visibility) {
    const states = { Visible: undefined, Hidden: 'hidden', VeryHidden: 'veryHidden' };
    this.entry.set('state', states[visibility]);
  }

  get isProtected(): boolean {
    return this.root.first('sheetProtection')?.flag('sheet') ?? false;
  }

  get hasChanged(): boolean {
    return this.cellsHaveChanged || this.root.isChanged;
  }

  /** Points. */
  rowHeight(row: number): number {
    const found = this.rows.get(row);
    if (found?.hidden === true) return 0;
    if (found !== undefined) this.fit(row, found);
    return found?.height ?? this.defaultHeight;
  }

  /** Points. */
  get defaultHeight(): number {
    return this.root.first('sheetFormatPr')?.number('defaultRowHeight') ?? 15;
  }

  get merges(): Area[] {
    return (this.root.first('mergeCells')?.children ?? []).flatMap((merge) => parseArea(merge.get('ref') ?? '') ?? []);
  }

  set merges(areas: readonly Area[]) {
    this.root.first('mergeCells')?.remove();
    if (areas.length === 0) return;
    const merges = this.root.ensure('mergeCells', worksheetSequence).set('count', areas.length);
    for (const area of areas) merges.add('mergeCell', { ref: storedArea(area) });
  }

  /** The selected cells; the first cell where the file says nothing. */
  get selection(): Area {
    return readAreas(this.selectionElement?.get('sqref'))[0] ?? cellArea(0, 0);
  }

  set selection(area: Area) {
    if (sameArea(area, this.selection)) return;
    const view = this.root.find('sheetViews', 'sheetView') ?? this.addView();
    const selection =
      this.selectionElement ?? view.place(view.create('selection'), ['pane', 'selection', 'pivotSelection', 'extLst']);
    selection
      .set('activeCell', cellAddress(area.firstRow, area.firstColumn))
      .set('sqref', storedArea(area))
      .set('activeCellId', undefined);
  }

  /** The selection of the pane that has the focus. */
  private get selectionElement(): XmlElement | undefined {
    const view = this.root.find('sheetViews', 'sheetView');
    const active = view?.first('pane')?.get('activePane') ?? 'topLeft';
    return view?.all('selection').find((selection) => (selection.get('pane') ?? 'topLeft') === active);
  }

  private addView(): XmlElement {
    return this.root.ensure('sheetViews', worksheetSequence).add('sheetView', { workbookViewId: 0 });
  }

  /** "#RRGGBB", "" without a colour. */
  get tabColor(): string {
    const rgb = this.root.find('sheetPr', 'tabColor')?.get('rgb');
    return rgb === undefined ? '' : `#${rgb.slice(-6)}`;
  }

  set tabColor(color: string) {
    this.root.find('sheetPr', 'tabColor')?.remove();
    if (color === '') return;
    const properties = this.root.ensure('sheetPr', worksheetSequence);
    properties.place(properties.create('tabColor', { rgb: `FF${color.slice(1)}` }), [
      'tabColor',
      'outlinePr',
      'pageSetUpPr',
    ]);
  }

  private fit(index: number, row: Row): void {
    if (!row.needsFit) return;
    row.needsFit = false;
    const fitted = this.fitting(this, index);
    // A height that Excel once fitted knows the real font; the estimate only ever adds to it.
    row.height = row.height === null ? fitted : Math.max(fitted ?? 0, row.height);
  }

  /** The part's text. */
  override toString(): string {
    for (const [index, row] of this.rows) this.fit(index, row);
    const used = this.usedArea(false);
    this.root.ensure('dimension', worksheetSequence).set('ref', used === null ? 'A1' : storedArea(used));
    const prefix = this.root.name.slice(0, this.root.name.indexOf(':') + 1);
    const data = writeSheetData(this.rows, this.surroundings.strings, prefix, (column) => this.columns.style(column));
    const empty = this.root.first('sheetData')?.toString() ?? '';
    const whole = `<${prefix}sheetData>${data}</${prefix}sheetData>`;
    return serialiseXml(this.document).replace(empty, () => whole);
  }
}
