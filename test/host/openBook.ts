/** The open workbook, for whoever shows or looks at it: its sheets and names, the selection, and what changes. */
import { grids, isInside, type GridName } from './objects/grid';
import { RunningExcel, type Platform, type Thread } from './objects/runningExcel';
import { formulaValues, type ChangeType, type Session } from './objects/session';
import { SheetView } from './sheetView';
import { areaAddress, cellArea, parseArea, parseReference, type Area } from './workbook/address';
import type { Sheet } from './workbook/sheet';
import { growTable, keepHeaders } from './workbook/tables';
import { Workbook, type WorkbookSurroundings } from './workbook/workbook';

/** What changed, for those who show the workbook. */
export interface ChangeNotice {
  readonly source: 'client' | 'user' | 'opened';
  /** Sheets and addresses whose values changed. */
  readonly cells: readonly { readonly sheet: string; readonly address: string }[];
}

export interface WorksheetEvent {
  readonly worksheetId: string;
  readonly address: string;
  /** 'Calculated' where formulas came to other values. */
  readonly changeType: ChangeType | 'Calculated';
  /** Of an edit: whether the add-in that hears of it made it. */
  readonly triggerSource: 'ThisLocalAddin' | 'Unknown';
}

export interface BookOptions {
  /** Excel on the web when left out. */
  readonly platform?: Platform;
  /** 'xls' for the sheets of an Excel 97–2003 workbook: 65,536 rows and 256 columns. 'xlsx' when left out. */
  readonly grid?: GridName;
  /** Faults of Excel, by their threads of OfficeDev/office-js; none when left out. */
  readonly threads?: Iterable<Thread>;
  /** Tells the time for TODAY(); the machine's clock when left out. */
  readonly clock?: () => Date;
  /** Id of the manifest: every add-in has settings of its own in a workbook. One for all when left out. */
  readonly addInId?: string;
}

const unnamedAddIn = '00000000-0000-4000-8000-000000000000';

export class OpenBook {
  protected session: Session;
  protected readonly excel: RunningExcel;
  private readonly surroundings: WorkbookSurroundings;
  private readonly listeners = new Set<(notice: ChangeNotice) => void>();
  private events: (event: WorksheetEvent) => void = () => undefined;
  private changes: { readonly sheet: Sheet; readonly area: Area; readonly changeType: ChangeType }[] = [];

  constructor(
    bytes: Uint8Array,
    { platform = 'web', grid = 'xlsx', threads = [], clock = () => new Date(), addInId = unnamedAddIn }: BookOptions,
  ) {
    this.excel = new RunningExcel(platform, grids[grid], threads);
    this.surroundings = { clock, addInId };
    this.session = this.sessionFor(bytes);
  }

  /** Who hands worksheet events to the client; the installation sets it. */
  deliverEvents(deliver: (event: WorksheetEvent) => void): void {
    this.events = deliver;
  }

  get platform(): Platform {
    return this.excel.platform;
  }

  /** Faults of Excel that are on, by their threads of OfficeDev/office-js; a test may add and delete. */
  get threads(): Set<Thread> {
    return this.excel.threads;
  }

  /** Opens another workbook in place of this one. @throws UnreadableWorkbook, and the old one stays open. */
  open(bytes: Uint8Array): Promise<void> {
    this.session = this.sessionFor(bytes);
    this.excel.deletedRules.length = 0;
    this.notify({ source: 'opened', cells: [] });
    return Promise.resolve();
  }

  /** The workbook as .xlsx, with current values for all formulas that can be computed. */
  save(): Promise<Uint8Array> {
    return Promise.resolve(this.session.workbook.save());
  }

  get sheets(): readonly SheetView[] {
    return this.session.workbook.sheets.map((sheet) => new SheetView(this.session, sheet));
  }

  /** By name. @throws Error when there is none. */
  sheet(name: string): SheetView {
    return new SheetView(this.session, this.sheetNamed(name));
  }

  get activeSheet(): string {
    return this.session.workbook.activeSheet.name;
  }

  set activeSheet(name: string) {
    const sheet = this.sheetNamed(name);
    this.session.workbook.activeSheet = sheet;
    this.notify({ source: 'user', cells: [] });
  }

  /** The user looks at another workbook, which only Windows and Mac allow: calls that need the focus fail. */
  get focusElsewhere(): boolean {
    return this.excel.isFocusElsewhere;
  }

  set focusElsewhere(elsewhere: boolean) {
    this.excel.isFocusElsewhere = elsewhere;
  }

  /** A chart sheet is in front, so that no worksheet is active. A workbook without one gets one. */
  get activeChartSheet(): boolean {
    return this.session.workbook.isChartSheetActive;
  }

  set activeChartSheet(inFront: boolean) {
    const { workbook } = this.session;
    if (inFront) workbook.activateChartSheet();
    else if (workbook.isChartSheetActive) workbook.activeSheet = this.sheetNamed(this.activeSheet);
    this.notify({ source: 'user', cells: [] });
  }

  get selection(): { readonly sheet: string; readonly address: string } {
    const sheet = this.session.workbook.activeSheet;
    return { sheet: sheet.name, address: areaAddress(sheet.selection) };
  }

  select(sheet: string, address: string): void {
    const area = parseArea(address);
    if (area === null) throw new Error(`${address} is no address`);
    const target = this.sheetNamed(sheet);
    this.session.workbook.activeSheet = target;
    target.selection = area;
    this.notify({ source: 'user', cells: [] });
  }

  /** Workbook names with their formulas ("='ITA 2567'!$A$1"). */
  get names(): readonly { readonly name: string; readonly formula: string; readonly visible: boolean }[] {
    return this.session.workbook.names
      .list(null)
      .map(({ name, formula, visible }) => ({ name, formula: `=${formula}`, visible }));
  }

  /** Types into a cell: "95.5", "=A1", "'text", "" to empty it. @throws FormulaSyntaxError, or Error for a bad address. */
  setCell(sheet: string, address: string, input: string | number | boolean): void {
    const target = this.sheetNamed(sheet);
    const area = parseReference(address)?.area;
    if (area === undefined || !isInside(area, this.excel.grid)) throw new Error(`${address} is no cell`);
    this.session.workbook.enter(target, area.firstRow, area.firstColumn, input);
    if (input !== '') growTable(this.session.workbook, target, area.firstRow, area.firstColumn);
    this.session.changed(target, cellArea(area.firstRow, area.firstColumn));
    this.deliver('user');
  }

  /** Hears of every change; the result stops it. */
  onChange(listener: (notice: ChangeNotice) => void): () => void {
    this.listeners.add(listener);
    return () => void this.listeners.delete(listener);
  }

  protected sheetNamed(name: string): Sheet {
    const sheet = this.session.workbook.sheetNamed(name);
    if (sheet === undefined) throw new Error(`there is no sheet ${name}`);
    return sheet;
  }

  protected get hasChanges(): boolean {
    return this.changes.length > 0;
  }

  /** Tells the client and those who show the workbook what changed. */
  protected deliver(source: ChangeNotice['source']): void {
    const changes = this.changes;
    this.changes = [];
    for (const { sheet, area, changeType } of changes) {
      if (!this.session.listened.has(sheet)) continue;
      const triggerSource = source === 'client' ? 'ThisLocalAddin' : 'Unknown';
      const event = { worksheetId: sheet.id, address: areaAddress(area), changeType, triggerSource } as const;
      // After the answer, as Excel does.
      setTimeout(() => this.events(event), 0);
    }
    this.deliverCalculated();
    this.notify({
      source,
      cells: changes.map(({ sheet, area }) => ({ sheet: sheet.name, address: areaAddress(area) })),
    });
  }

  /** Tells the client of formulas that came to other values. */
  private deliverCalculated(): void {
    for (const [sheet, before] of this.session.calculated) {
      const now = formulaValues(this.session, sheet);
      this.session.calculated.set(sheet, now);
      const other = [...now].filter(([address, value]) => value !== before.get(address)).map(([address]) => address);
      const address = other.join(',');
      const event = { worksheetId: sheet.id, address, changeType: 'Calculated', triggerSource: 'Unknown' } as const;
      if (other.length > 0) setTimeout(() => this.events(event), 0);
    }
  }

  private sessionFor(bytes: Uint8Array): Session {
    const workbook = Workbook.open(bytes, this.surroundings);
    return {
      workbook,
      excel: this.excel,
      listened: new Set(),
      calculated: new Map(),
      changed: (sheet, area, changeType = 'RangeEdited') => {
        if (changeType === 'RangeEdited') keepHeaders(workbook, sheet, area);
        this.changes.push({ sheet, area, changeType });
      },
    };
  }

  private notify(notice: ChangeNotice): void {
    for (const listener of this.listeners) listener(notice);
  }
}
