/** A workbook with sheets of the agency's own, and names and records of the add-in's that somebody forged. */
import { analyse, restore } from '../../src/analyse';
import type { Host } from '../host';
import { openFixture } from './support';

export const SCORES = 'ผลคะแนน ITA';
export const SALARIES = 'บัญชีเงินเดือน';
export const BUDGET = 'งบประมาณ 2568';
export const PICTURES = 'กราฟผู้บริหาร';
export const MEASURES = 'มาตรการ ITA 2568';
export const ANALYSIS = 'วิเคราะห์ ITA 2567';
export const NAMESPACE = 'urn:ita-excel:record';

export const click = () => analyse({ sheet: SCORES });
export const takeBack = (force = false) => restore({ sheet: SCORES, force });

/** The seed's first table, a sheet of salaries, one of a budget that uses them, one with nothing but a chart. */
export async function agency(): Promise<Host> {
  const host = await openFixture('seed-first-table.xlsx');
  await Excel.run(async (context) => {
    const { worksheets } = context.workbook;
    worksheets.add(SALARIES).getRange('A1:C4').values = [
      ['ลำดับ', 'ตำแหน่ง', 'เงินเดือน'],
      [1, 'ปลัด', 45000],
      [2, 'นักวิเคราะห์นโยบายและแผน', 28000],
      [3, 'นักวิชาการเงินและบัญชี', 26500],
    ];
    const budget = worksheets.add(BUDGET);
    budget.getRange('A1:B3').formulas = [
      ['ประมาณการรายจ่าย ประจำปีงบประมาณ พ.ศ. 2565', ''],
      ['เงินเดือน', `=SUM('${SALARIES}'!C2:C4)*12`],
      ['อื่น ๆ', 1250000],
    ];
    const pictures = worksheets.add(PICTURES);
    pictures.charts.add('ColumnClustered', worksheets.getItem(SALARIES).getRange('B1:C4'), 'Columns').name = 'ผู้บริหาร';
    await context.sync();
  });
  return host;
}

export interface Forged {
  readonly name: string;
  readonly formula: string;
  readonly comment?: string;
  readonly visible?: boolean;
}

export const forge = (names: readonly Forged[], record?: string): Promise<void> =>
  Excel.run(async (context) => {
    const { workbook } = context;
    for (const { name, formula, comment = '', visible = true } of names) {
      workbook.names.add(name, formula, comment).visible = visible;
    }
    if (record !== undefined) workbook.customXmlParts.add(recordPart(record));
    await context.sync();
  });

export const recordPart = (text: string): string =>
  `<record xmlns="${NAMESPACE}">${text.replace(/[<&>]/g, '')}</record>`;

/** The user's sheets with what is on them, and the scores with what stands left of the block. */
export function theirs(host: Host, sheets: readonly string[] = [SCORES, SALARIES, BUDGET, PICTURES]): unknown {
  return sheets.map((name) => {
    const sheet = host.sheet(name);
    const { lastRow = -1, lastColumn = -1 } = sheet.usedArea ?? {};
    const [bottom, right] = name === SCORES ? [15, 2] : [lastRow, lastColumn];
    return [
      name,
      sheet.charts.map((chart) => chart.name),
      Array.from({ length: bottom + 1 }, (_, row) =>
        Array.from({ length: right + 1 }, (__, column) => sheet.cell(row, column).formula),
      ),
    ];
  });
}
