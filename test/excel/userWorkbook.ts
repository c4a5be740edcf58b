/** Workbooks as agencies keep them: a table of ITA scores among much else that is not the add-in's to touch. */
import { join } from 'node:path';
import { init } from 'excelize-wasm';
import { cellAddress, columnLetters } from '../../src/sheet/grid';
import { frameworkOf } from '../ita/support';
import { SCORES, scoreCell, type UserContent } from './userContent';

type Library = Awaited<ReturnType<typeof init>>;
type Book = ReturnType<Library['NewFile']>;

let loading: Promise<Library> | undefined;

/** The library that writes them; 4 MB, loaded once. */
export const loadAuthor = (): Promise<Library> =>
  (loading ??= init(join(__dirname, '..', '..', 'node_modules', 'excelize-wasm', 'excelize.wasm.gz')));

export async function userWorkbook(content: UserContent): Promise<Uint8Array> {
  const library = await loadAuthor();
  const book = library.NewFile();
  checked(book.SetSheetName('Sheet1', SCORES));
  const other = 'สรุป';
  checked(book.NewSheet(other));
  putLooks(book, content);
  putScores(book, content);
  if (content.formulas) putFormulas(book, content, other);
  if (content.names) putNames(book, content);
  if (content.rules !== 'none') putRules(book, content);
  if (content.validation !== 'none') putValidation(book, content);
  if (content.comments) {
    checked(book.AddComment(SCORES, { Cell: scoreCell(content, 2), Author: 'staff', Text: 'ตรวจแล้ว' }));
    checked(book.AddComment(SCORES, { Cell: scoreCell(content, 7), Author: 'staff', Text: 'รอยืนยัน' }));
  }
  if (content.table) putTable(book, other);
  if (content.charts) putChart(library, book, content, other);
  if (content.merges) {
    checked(book.MergeCell(SCORES, 'A1', 'D1'));
    checked(book.MergeCell(other, 'F1', 'H2'));
  }
  if (content.hiddenSheets) {
    for (const name of ['เก็บถาวร', '_config']) {
      checked(book.NewSheet(name));
      checked(book.SetCellValue(name, 'A1', 'ไม่แสดง'));
      checked(book.SetCellFormula(name, 'B2', `'${SCORES}'!${scoreCell(content, 0)}`));
      checked(book.SetSheetVisible(name, false));
    }
  }
  if (content.ourName) {
    checked(book.NewSheet('มาตรการ ITA 2568'));
    checked(book.SetCellValue('มาตรการ ITA 2568', 'A1', 'แผนของหน่วยงานเอง'));
  }
  if (content.view) {
    checked(book.AutoFilter(SCORES, `${cellAddress(content.row, content.column)}:${lastCell(content)}`, []));
    checked(book.SetCellHyperLink(other, 'B20', 'https://example.go.th/', 'External'));
    checked(book.SetCellValue(other, 'B20', 'เว็บไซต์'));
  }
  return new Uint8Array(checked(book.WriteToBuffer()).buffer as ArrayBuffer);
}

function checked<T extends { error: string | null }>(answer: T): T {
  if (answer.error !== null) throw new Error(answer.error);
  return answer;
}

const lastCell = (content: UserContent): string => scoreCell(content, 9);
const scoreRange = (content: UserContent): string => `${scoreCell(content, 0)}:${lastCell(content)}`;

function putScores(book: Book, content: UserContent): void {
  const { row, column, scores } = content;
  const put = (down: number, across: number, value: string | number) =>
    checked(book.SetCellValue(SCORES, cellAddress(row + down, column + across), value));
  checked(book.SetCellValue(SCORES, 'A1', 'ผลการประเมิน ITA ประจำปีงบประมาณ พ.ศ. 2567 เทศบาลตำบลตัวอย่าง'));
  ['ตัวชี้วัดที่', 'ตัวชี้วัด', 'คะแนนที่ได้'].forEach((text, across) => put(0, across, text));
  frameworkOf(2567).indicators.forEach((indicator, index) => {
    put(index + 1, 0, indicator.id);
    put(index + 1, 1, indicator.name);
    put(index + 1, 2, scores[index] ?? 0);
  });
}

function putFormulas(book: Book, content: UserContent, other: string): void {
  content.scores.forEach((_, index) => {
    const beside = cellAddress(content.row + 1 + index, content.column + 3);
    checked(book.SetCellFormula(SCORES, beside, `IF(${scoreCell(content, index)}<85,"ต้องแก้ไข","ดี")`));
  });
  checked(book.SetCellFormula(other, 'A1', `AVERAGE('${SCORES}'!${scoreRange(content)})`));
  checked(book.SetCellFormula(other, 'A2', `COUNTIF('${SCORES}'!${scoreRange(content)},"<85")`));
}

function putNames(book: Book, content: UserContent): void {
  const absolute = scoreRange(content).replace(/([A-Z]+)(\d+)/g, '$$$1$$$2');
  const refersTo = `'${SCORES}'!${absolute}`;
  checked(book.SetDefinedName({ Name: 'คะแนนทั้งหมด', RefersTo: refersTo, Comment: 'ของงานแผน' }));
  checked(book.SetDefinedName({ Name: 'ITA_ปีก่อน', RefersTo: refersTo, Scope: SCORES }));
}

function putRules(book: Book, content: UserContent): void {
  const { style } = checked(
    book.NewConditionalStyle({ Font: { Color: '9A0511' }, Fill: { Type: 'pattern', Color: ['FEC7CE'], Pattern: 1 } }),
  );
  checked(
    book.SetConditionalFormat(SCORES, scoreRange(content), [
      { Type: 'cell', Criteria: '<', Format: style, Value: '80' },
    ]),
  );
  if (content.rules !== 'columns') return;
  checked(
    book.SetConditionalFormat(SCORES, 'A1:Z500', [{ Type: 'formula', Criteria: 'MOD(ROW(),2)=0', Format: style }]),
  );
}

function putValidation(book: Book, content: UserContent): void {
  const limits = { Type: 'decimal', Operator: 'between', Formula1: '0', Formula2: '100', ShowErrorMessage: true };
  checked(book.AddDataValidation(SCORES, { ...limits, Sqref: scoreRange(content), ErrorTitle: 'คะแนน' }));
  if (content.validation !== 'columns') return;
  const from = columnLetters(content.column + 4);
  const list = { Type: 'list', Formula1: '"มี,ไม่มี"', AllowBlank: true, Sqref: `${from}1:Z1000` };
  checked(book.AddDataValidation(SCORES, list));
}

function putTable(book: Book, other: string): void {
  ['กอง', 'ผู้รับผิดชอบ', 'กำหนด'].forEach((text, column) =>
    checked(book.SetCellValue(other, cellAddress(3, column), text)),
  );
  for (let row = 4; row < 8; row += 1) {
    checked(book.SetCellValue(other, cellAddress(row, 0), `กอง ${row}`));
    checked(book.SetCellValue(other, cellAddress(row, 2), row));
  }
  checked(book.AddTable(other, { Range: 'A4:C8', Name: 'งานกอง' }));
}

function putChart(library: Library, book: Book, content: UserContent, other: string): void {
  const absolute = scoreRange(content).replace(/([A-Z]+)(\d+)/g, '$$$1$$$2');
  const series = [{ Name: 'คะแนน', Values: `'${SCORES}'!${absolute}` }];
  const chart = { Type: library.Col, Series: series };
  checked(book.AddChart(other, 'E10', chart));
  checked(book.AddChart(SCORES, cellAddress(content.row + 14, content.column), chart));
}

function putLooks(book: Book, { looks }: UserContent): void {
  if (looks === 'plain') return;
  const { style } = checked(book.NewStyle({ Font: { Family: 'TH SarabunPSK', Size: 16 } }));
  if (looks === 'columns') checked(book.SetColStyle(SCORES, 'A:Z', style));
  else checked(book.SetRowStyle(SCORES, 1, 6, style));
}
