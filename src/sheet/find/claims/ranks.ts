/** The agency's rank among others, as staff quote it: "ลำดับที่ ๑,๐๑๔ ของหน่วยงานประเภทเทศบาลตำบล". */
import type { Rank } from '../../../ita/readings';
import { cleanText } from '../../../ita/thaiText';
import { cellAddress } from '../../grid';
import { valueRightOf, type Cells } from '../cellViews';
import { qualifiersOf } from '../text/qualifiers';
import type { TextCell } from '../text/candidateTexts';
import { yearOf } from './claim';
import { MOST_RANKS } from '../thresholds';

const TOLD =
  /(?:ลำดับ|อันดับ)(?:ที่)?\s*(\d{1,3}(?:,\d{3})*|\d{1,5})(?![\d.])\s*((?:ของ|ใน|จาก|ระดับ)[^,;()]{2,80}?)?(?=\s*(?:และ)?(?:ลำดับ|อันดับ)|[,;()]|$)/gu;
const LABEL = /^(?:ลำดับ|อันดับ)(?:ที่)?\s*((?:ของ|ใน|ระดับ)\S.{1,60})$/u;
/** Text that follows the group: another sentence. */
const AFTER = /\s+(?:และ|ซึ่ง|โดย|มี|ได้|คะแนน|ผล|ประจำ|ปี)[\s\S]*$/u;

/**
 * @param fiscalYear the assessed year (B.E.); ranks of other years are left out
 */
export function ranksOf(texts: readonly TextCell[], cells: Cells, fiscalYear: number | null): Rank[] {
  const ranks = texts.flatMap(({ row, column, text }): Rank[] => {
    const cleaned = cleanText(text);
    const year = yearOf(qualifiersOf(cleaned));
    if (year !== null && year !== fiscalYear) return [];
    const cell = cellAddress(row, column);
    const label = LABEL.exec(cleaned)?.[1];
    const at = label === undefined ? null : valueRightOf(cells, row, column);
    if (label !== undefined && at !== null) {
      const rank = whole(String(cells.value(row, at)).replace(/^#/, ''));
      return rank === null ? [] : [{ rank, among: label, cell: cellAddress(row, at) }];
    }
    return [...cleaned.matchAll(TOLD)].flatMap((match): Rank[] => {
      const rank = whole(match[1] ?? '');
      const among = (match[2] ?? '').replace(AFTER, '').trim();
      // A bare "ลำดับที่ 3" numbers a row.
      return rank === null || among === '' ? [] : [{ rank, among, cell }];
    });
  });
  return ranks.slice(0, MOST_RANKS);
}

function whole(text: string): number | null {
  const digits = cleanText(text).replaceAll(',', '');
  const rank = /^\d{1,5}$/.test(digits) ? Number(digits) : 0;
  return rank > 0 ? rank : null;
}
