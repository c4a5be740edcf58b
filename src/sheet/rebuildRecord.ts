/**
 * Rebuilds the record of a worksheet of an earlier version that lost it: after a second click 0.1.0 knew only that
 * there are edits. Texts identical to what such a version wrote are ours, everything else belongs to staff. The texts
 * never change.
 */
import { catalogue } from '../ita/catalogue';
import { cleanText } from '../ita/thaiText';
import type { WorksheetRole } from './drafts/draft';
import { FIGURES, HEADER, issueOfRow } from './drafts/sheetModel';
import type { Area, Grid } from './grid';
import { yearInTexts } from './keep/leaveToStaff';
import { cellDigest, UNKNOWN, type SheetRecord } from './record';
import { cellsOf, recordedRows010, tableIds, type Line } from './record010';
import { texts010 } from './texts010';

const BASIS = /^จากผลการประเมิน ITA ประจำปีงบประมาณ พ\.ศ\. \d{4} คะแนน [\d.]+ ระดับ[^ ]+( \(ระดับสูงสุดที่เป็นไปได้ .*\))?$/;
const ISSUE_COLUMN = 'ประเด็นตัวชี้วัดการประเมิน';
const NOTE = 'หมายเหตุ ประเด็นที่แสดงวิเคราะห์จากคะแนนรายตัวชี้วัด โปรดตรวจสอบกับผลคะแนนรายข้อคำถามก่อนเสนอลงนาม';
const NO_WEAKNESS = /^ไม่พบตัวชี้วัดที่ต่ำกว่าเกณฑ์ \d+ คะแนน$/;
const LABEL = /^(?:[a-z]\d+(?: \([\d.]+\))?|ตัวชี้วัดที่ \d+): /;
const NUMBER = /^[1-7]\.\d+ /;
const REASONS = /^( \(ต่อ\)| \[(จุดอ่อน|ควรพัฒนา)\] .*)?$/;
/** How rows of the tables of scores and levels begin. */
const COMPUTED =
  /^(คะแนนรายตัวชี้วัดจำแนก|เกณฑ์ระดับผลการประเมิน|(ที่|ผล|IIT|EIT|OIT|\d+)$|[✓✗?] |แนวทางเลื่อนระดับ: |ผลการวิเคราะห์ประเด็นที่)/;

/** Column names in the header of a follow-up's summary. */
const SUMMARY = ['ยังไม่เริ่ม', 'กำลังดำเนินการ', 'เสร็จสิ้น', 'ยกเลิก'];

/** null when the worksheet is not of an earlier version; the lines of a memo are unchanged. */
export function recordByTexts(role: WorksheetRole, grid: Grid, area: Area): SheetRecord | null {
  if (role === 'memo' || role === 'catalogue') return null;
  const cells = cellsOf(grid, area);
  const texts = cells.map((line) => line.map((cell) => cleanText(String(cell?.value ?? ''))));
  const isFormer = texts.some((line) => BASIS.test(line[0] ?? '') || line.includes(ISSUE_COLUMN));
  const year = yearInTexts(role, grid, area);
  if (!isFormer || year === null) return null;
  const ids = tableIds(role, texts);
  const rows = cells.map((line, row) => {
    const [id, said] = [ids[row] ?? '', texts[row] ?? []];
    const isWhole = isComputed(id, said, line);
    const edited = line.map((cell) => cell?.digest ?? '');
    const isRemaining = (column: number) => role === 'tracking' && /-TODAY\(\)/.test(line[column]?.formula ?? '');
    const isOurs = (column: number) =>
      isWhole || isRemaining(column) || isFormerText(role, id, column, said[column] ?? '');
    return { id, cells: edited.map((digest, column) => (digest === '' || isOurs(column) ? digest : UNKNOWN)), edited };
  });
  return { year, rows: recordedRows010(rows) };
}

/** Ids of the charts' figures, the scores, the levels, or the summary of a follow-up. */
const isComputed = (id: string, texts: readonly string[], cells: Line): boolean =>
  id === FIGURES ||
  (id.startsWith('row ') &&
    (COMPUTED.test(texts[0] ?? '') ||
      SUMMARY.every((status) => texts.includes(status)) ||
      (texts[0] === '' && cells.some((cell) => (cell?.formula ?? null) !== null))));

function isFormerText(role: WorksheetRole, id: string, column: number, text: string): boolean {
  if (id === 'basis') return BASIS.test(text);
  if (id === 'note') return text === NOTE;
  if (id === HEADER) return text === ISSUE_COLUMN;
  const issue = issueOfRow(id);
  const title = cleanText(catalogue.find((one) => one.id === issue)?.title ?? '');
  if (title === '') return false;
  const said = texts010[id]?.split(' ') ?? [];
  const is = (own: string, kind: number) => cellDigest(own) === said[kind];
  const titled = (own: string) => text.startsWith(own) && REASONS.test(text.slice(own.length));
  const named = () => is(text.replace(NUMBER, ''), 0);
  if (role === 'tracking') return column === 1 ? named() : column === 2 && is(text, 2);
  if (role === 'measures') {
    const period = text.replace(/25\d\d/, '0');
    return (
      [() => titled(`${issue}. ${title}`), named, () => is(text, 1), () => is(text, 2), () => is(period, 3)][
        column
      ]?.() === true
    );
  }
  const isKept = id.endsWith('–');
  return (
    [
      () => text === String(issue),
      () => titled(title),
      () => (isKept ? NO_WEAKNESS.test(text) : is(text.replace(LABEL, ''), 0)),
      () => (isKept ? isKeepingUp(issue, text) : is(text, 1)),
    ][column]?.() === true
  );
}

/** "เห็นควร" and the name of a measure of the issue. */
const isKeepingUp = (issue: number | null, text: string): boolean =>
  Object.entries(texts010).some(
    ([id, said]) => id.startsWith(`${issue}-`) && cellDigest(text.replace(/^เห็นควร/, '')) === said.split(' ')[0],
  );
