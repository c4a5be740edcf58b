/** What columns next to the indicators say in every row: the year and the body in a list in long form. */
import type { IndicatorPosition } from './identifyPositions';
import { fiscalYears } from '../../../ita/thaiText';
import { cleanAgency } from '../text/agencyName';
import { headerText, type Table } from './table';

export interface RowFacts {
  readonly year: { readonly year: number; readonly cell: string } | null;
  /** Every year of a row, each with the first cell that has it. */
  readonly years: readonly { readonly year: number; readonly cell: string }[];
  readonly agency: { readonly name: string; readonly cell: string } | null;
}

const YEAR_HEADER = /^(?:ประจำ)?ปี(?:งบประมาณ)?(?:\s*\(?พ\.?\s*ศ\.?\)?)?$|^(?:fiscal )?year$/iu;

/** One year, or one body, in all rows; null when there are several: then the rows are not of one result. */
export function rowFacts(table: Table, indicators: readonly IndicatorPosition[]): RowFacts {
  const { view } = table;
  if (view.orientation === 'wide' || indicators.length === 0) return { year: null, years: [], agency: null };
  const years = new Map<number, string>();
  const agencies = new Map<string, string>();
  for (const line of table.valueLines) {
    const isYear = YEAR_HEADER.test(headerText(table, line).trim());
    if (!isYear && line.role !== 'agency') continue;
    for (const { along } of indicators) {
      const cell = view.address(along, line.across);
      const year = isYear ? fiscalYears(`ปีงบประมาณ ${String(view.value(along, line.across))}`)[0]?.year : undefined;
      if (year !== undefined && !years.has(year)) years.set(year, cell);
      const name = line.role === 'agency' ? cleanAgency(view.text(along, line.across)) : '';
      if (name !== '' && !agencies.has(name)) agencies.set(name, cell);
    }
  }
  const [year] = years;
  const [agency] = agencies;
  return {
    year: year === undefined || years.size > 1 ? null : { year: year[0], cell: year[1] },
    years: [...years].map(([one, cell]) => ({ year: one, cell })),
    agency: agency === undefined || agencies.size > 1 ? null : { name: agency[0], cell: agency[1] },
  };
}
