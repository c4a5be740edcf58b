/** The sheets of a workbook: found by name, and which of them is in front. */
import type { Container } from '../ooxml/container';
import { UnreadableWorkbook } from '../ooxml/unreadable';
import type { XmlElement } from '../ooxml/xml';
import { parseReference, type Area } from './address';
import { addChartSheet, chartSheetsOf } from './chartSheets';
import type { Sheet } from './sheet';
import { workbookSequence } from './workbookSequence';

export abstract class SheetList {
  /** Those with cells, in the order of their tabs. */
  readonly sheets: Sheet[] = [];

  protected constructor(
    readonly container: Container,
    /** The workbook part. */
    readonly part: string,
    readonly root: XmlElement,
  ) {}

  sheetNamed(name: string): Sheet | undefined {
    const wanted = name.toLowerCase();
    return this.sheets.find((sheet) => sheet.name.toLowerCase() === wanted);
  }

  get isProtected(): boolean {
    return this.root.first('workbookProtection')?.flag('lockStructure') ?? false;
  }

  /** Sheet and area of a reference ("'ITA 2567'!$A$1:$B$2"); null where it names none. */
  areaOf(reference: string): { readonly sheet: Sheet; readonly area: Area } | null {
    const parsed = parseReference(reference);
    const sheet = parsed?.sheet ? this.sheetNamed(parsed.sheet) : undefined;
    return parsed === null || sheet === undefined ? null : { sheet, area: parsed.area };
  }

  /** Position among all sheets of the file, chart sheets included, as names and views count. */
  positionOf(sheet: Sheet): number {
    return this.root.first('sheets')?.children.indexOf(sheet.entry) ?? -1;
  }

  get activeSheet(): Sheet {
    const position = this.root.find('bookViews', 'workbookView')?.number('activeTab') ?? 0;
    const entry = this.root.first('sheets')?.children[position];
    const active = this.sheets.find((sheet) => sheet.entry === entry) ?? this.sheets[0];
    if (active === undefined) throw new UnreadableWorkbook('the workbook has no worksheet');
    return active;
  }

  set activeSheet(sheet: Sheet) {
    this.bringToFront(sheet.entry);
  }

  /** Then no worksheet is active, whatever `activeSheet` says. */
  get isChartSheetActive(): boolean {
    const position = this.root.find('bookViews', 'workbookView')?.number('activeTab') ?? 0;
    const entry = this.root.first('sheets')?.children[position];
    return entry !== undefined && !this.sheets.some((sheet) => sheet.entry === entry);
  }

  /** Brings the first chart sheet to the front; one is added to a workbook without. */
  activateChartSheet(): void {
    this.bringToFront((chartSheetsOf(this)[0] ?? addChartSheet(this)).entry);
  }

  /**
   * Programs that put another sheet in front leave the one selected that was there. Excel takes that for a group of sheets,
   * in which everything is typed into all of them.
   */
  protected ungroup(): void {
    const position = this.root.find('bookViews', 'workbookView')?.number('activeTab') ?? 0;
    const entry = this.root.first('sheets')?.children[position] ?? this.activeSheet.entry;
    const isOther = (other: { readonly entry: XmlElement; readonly root: XmlElement }): boolean =>
      other.entry !== entry && other.root.find('sheetViews', 'sheetView')?.flag('tabSelected') === true;
    if ([...this.sheets, ...chartSheetsOf(this)].some(isOther)) this.bringToFront(entry);
  }

  /** One sheet only is selected then, be it of whatever kind. */
  private bringToFront(entry: XmlElement): void {
    const views = this.root.ensure('bookViews', workbookSequence);
    const position = this.root.first('sheets')?.children.indexOf(entry) ?? 0;
    views.ensure('workbookView', []).set('activeTab', position);
    for (const other of [...this.sheets, ...chartSheetsOf(this)]) {
      const view = other.root.find('sheetViews', 'sheetView');
      const selected = other.entry === entry;
      if (view !== undefined && view.flag('tabSelected') !== selected)
        view.set('tabSelected', selected ? 1 : undefined);
    }
  }
}
