/** A sheet as a grid shows it: what is in each cell, and how it looks. */
import { ChartTarget } from './objects/charts';
import { nameOf, seriesElements } from './objects/chartSeries';
import { frozen } from './objects/freezePanes';
import { breaksOf } from './objects/pageBreaks';
import { RangeTarget } from './objects/rangeTarget';
import type { Session } from './objects/session';
import type { XmlElement } from './ooxml/xml';
import { boxOf, coveredCells, type Box } from './workbook/chartPlace';
import { chartsOf } from './workbook/charts';
import { colorIn, titleText } from './workbook/chartText';
import { typeOfSeries } from './workbook/chartTypes';
import { conditionalRules, type ConditionalStyle } from './workbook/conditionalFormats';
import { conditionalLooks } from './workbook/conditionalLooks';
import { areaAddress, parseArea, type Area } from './workbook/address';
import type { CellStyle } from './workbook/cellStyle';
import { plainValue } from './workbook/scalar';
import type { Sheet, Visibility } from './workbook/sheet';
import { columnNames, tableName, tablesOf } from './workbook/tables';

export interface CellView {
  /** "" for an empty cell, errors as their text. */
  readonly value: number | string | boolean;
  /** "=A1+1"; the value where there is no formula. */
  readonly formula: number | string | boolean;
  /** As shown. */
  readonly text: string;
  readonly style: CellStyle;
  /** What the conditional formats that hold make of it. */
  readonly conditionalStyle: ConditionalStyle;
  /** The value could not be recomputed after a change, and may be out of date. */
  readonly isStale: boolean;
}

export interface ConditionalFormatView {
  /** The file format's word: "expression", "cellIs", "dataBar" … */
  readonly type: string;
  /** "C7 C9:C10". */
  readonly address: string;
  readonly formulas: readonly string[];
  readonly priority: number;
  readonly style: ConditionalStyle;
}

export interface ChartView {
  readonly name: string;
  /** null without a title. */
  readonly title: string | null;
  /** Cells that it covers. */
  readonly cells: Area;
  /** In points from the sheet's corner. */
  readonly box: Box;
  /** Of the value axis; null where Excel chooses. */
  readonly minimum: number | null;
  readonly maximum: number | null;
  readonly series: readonly {
    readonly name: string;
    /** "ColumnClustered", "Line" …; "" for a type that is not known here. */
    readonly type: string;
    /** "#RRGGBB"; null for the automatic one. */
    readonly color: string | null;
    readonly categories: readonly (number | string | boolean)[];
    readonly values: readonly (number | string | boolean)[];
  }[];
}

export interface TableView {
  readonly name: string;
  /** Header, body and totals. */
  readonly area: Area;
  readonly columns: readonly string[];
  /** "TableStyleMedium2"; "" for none. */
  readonly style: string;
}

export interface PageView {
  /** Percent; null where the sheet is fitted to pages instead. */
  readonly scale: number | null;
  /** Somebody chose the scale; 100 is what nobody chose. */
  readonly isScaleSet: boolean;
  /** How many pages it is to fill, 0 for as many as it takes; null where it is scaled. */
  readonly fitToPages: { readonly wide: number; readonly tall: number } | null;
  /** Rows that begin a new page because someone said so, from 0. */
  readonly breaks: readonly number[];
  /** false where Excel ignores the breaks, as it does with a sheet that is fitted to pages. */
  readonly keepsBreaks: boolean;
}

export class SheetView {
  constructor(
    private readonly session: Session,
    private readonly sheet: Sheet,
  ) {}

  get name(): string {
    return this.sheet.name;
  }

  get visibility(): Visibility {
    return this.sheet.visibility;
  }

  /** "#RRGGBB" or "". */
  get tabColor(): string {
    return this.sheet.tabColor;
  }

  get isProtected(): boolean {
    return this.sheet.isProtected;
  }

  /** All cells with values or looks; null for an empty sheet. */
  get usedArea(): Area | null {
    return this.sheet.usedArea(false);
  }

  get merges(): readonly Area[] {
    return this.sheet.merges;
  }

  get tables(): readonly TableView[] {
    return tablesOf(this.session.workbook, this.sheet).map((table) => ({
      name: tableName(table),
      area: table.area,
      columns: columnNames(table),
      style: table.root.first('tableStyleInfo')?.get('name') ?? '',
    }));
  }

  /** Rows that begin a new page because someone said so, from 0. */
  get pageBreaks(): readonly number[] {
    return breaksOf(this.sheet, 'row');
  }

  /** Columns that begin a new page because someone said so, from 0. */
  get columnBreaks(): readonly number[] {
    return breaksOf(this.sheet, 'column');
  }

  /** How the sheet is put on paper. */
  get page(): PageView {
    const fits = this.sheet.root.find('sheetPr', 'pageSetUpPr')?.flag('fitToPage') ?? false;
    const setup = this.sheet.root.first('pageSetup');
    return {
      scale: fits ? null : (setup?.number('scale') ?? 100),
      isScaleSet: !fits && setup?.number('scale') !== undefined,
      fitToPages: fits ? { wide: setup?.number('fitToWidth') ?? 1, tall: setup?.number('fitToHeight') ?? 1 } : null,
      breaks: this.pageBreaks,
      keepsBreaks: !fits,
    };
  }

  /** Rows and columns that stay when scrolling. */
  get frozen(): { readonly rows: number; readonly columns: number } {
    const area = frozen({ sheet: this.sheet });
    if (area === null) return { rows: 0, columns: 0 };
    return {
      rows: area.lastRow < 1_048_575 ? area.lastRow + 1 : 0,
      columns: area.lastColumn < 16_383 ? area.lastColumn + 1 : 0,
    };
  }

  /** By position from 0, or by address ("C7"). */
  cell(address: string): CellView;
  cell(row: number, column: number): CellView;
  cell(rowOrAddress: number | string, column = 0): CellView {
    const area = typeof rowOrAddress === 'string' ? parseArea(rowOrAddress) : null;
    if (typeof rowOrAddress === 'string' && area === null) throw new Error(`${rowOrAddress} is no address`);
    const row = typeof rowOrAddress === 'number' ? rowOrAddress : (area?.firstRow ?? 0);
    return this.cellAt(row, area?.firstColumn ?? column);
  }

  /** Points; 0 when hidden. */
  columnWidth(column: number): number {
    return this.sheet.columns.width(column);
  }

  /** Points; 0 when hidden. */
  rowHeight(row: number): number {
    return this.sheet.rowHeight(row);
  }

  /** What the conditional formats that hold make of the cell's looks. */
  conditionalLooks(row: number, column: number): ConditionalStyle {
    return conditionalLooks(this.session.workbook, this.sheet, row, column);
  }

  /** All rules of the sheet, the first that counts first. */
  get conditionalFormats(): readonly ConditionalFormatView[] {
    return conditionalRules(this.sheet).map((rule) => ({
      type: rule.type,
      address: rule.areas.map((area) => areaAddress(area)).join(' '),
      formulas: rule.formulas.map((formula) => `=${formula}`),
      priority: rule.priority,
      style: rule.style(this.session.workbook.styles),
    }));
  }

  get charts(): readonly ChartView[] {
    return chartsOf(this.session.workbook, this.sheet).map((place) => {
      const chart = new ChartTarget(this.session, place);
      return {
        name: chart.name,
        title: titleText(place.root.find('chart', 'title')),
        cells: coveredCells(place),
        box: boxOf(place),
        minimum: place.root.find('chart', 'plotArea', 'valAx', 'scaling', 'min')?.number('val') ?? null,
        maximum: place.root.find('chart', 'plotArea', 'valAx', 'scaling', 'max')?.number('val') ?? null,
        series: seriesElements(chart).map((element) => ({
          name: nameOf({ chart, element }),
          type: typeOfSeries(element),
          color: colorIn(element.first('spPr')) || colorIn(element.find('spPr', 'ln')) || null,
          categories: this.cells(element.first('cat')),
          values: this.cells(element.first('val')),
        })),
      };
    });
  }

  /** Current contents of the cells that a series refers to. */
  private cells(element: XmlElement | undefined): (number | string | boolean)[] {
    const reference = element?.descendants('f')[0]?.text ?? '';
    const source = this.session.workbook.areaOf(reference);
    if (source === null) return [];
    const { sheet, area } = source;
    return new RangeTarget(this.session, sheet, area)
      .matrix((row, column) => plainValue(this.session.workbook.value(sheet, row, column)))
      .flat();
  }

  private cellAt(row: number, column: number): CellView {
    const { workbook } = this.session;
    const looks = (): ConditionalStyle => this.conditionalLooks(row, column);
    const value = plainValue(workbook.value(this.sheet, row, column));
    const cell = this.sheet.cell(row, column);
    const formula = cell?.formula ?? null;
    return {
      value,
      formula: formula === null ? value : `=${formula}`,
      text: workbook.text(this.sheet, row, column),
      style: workbook.style(this.sheet, row, column),
      // Computed only for those who ask: a grid of thousands of cells reads values first.
      get conditionalStyle() {
        return looks();
      },
      isStale: cell?.isStale ?? false,
    };
  }
}
