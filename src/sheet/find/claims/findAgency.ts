/**
 * The agency that the scores belong to: a labelled cell, a name alone in its cell, or the first one named in a
 * sentence.
 */
import type { AgencyScores } from '../../../ita/readings';
import { cleanText } from '../../../ita/thaiText';
import { cellAddress, contains, type Area } from '../../grid';
import { agencyInSentence, cleanAgency, looksLikeAgency } from '../text/agencyName';
import type { Lexicon } from '../text/lexicon';
import type { TextCell } from '../text/candidateTexts';
import { valueRightOf, type Cells } from '../cellViews';

const AGENCY_LABEL =
  /^(?:ชื่อ)?(?:หน่วยงาน|ส่วนราชการ|องค์กร|อปท\.?|โรงเรียน|สถานศึกษา|agency|organi[sz]ation)(?:ที่ประเมิน)?\s*[:：]\s*(.+)$/iu;
export function agencyFact(
  texts: readonly TextCell[],
  cells: Cells,
  tables: readonly Area[],
  lexicon: Lexicon,
): AgencyScores['agency'] {
  let own: AgencyScores['agency'] = null;
  let told: AgencyScores['agency'] = null;
  for (const { row, column, text } of texts) {
    const cell = cellAddress(row, column);
    const labelled = AGENCY_LABEL.exec(text)?.[1];
    if (labelled !== undefined) return { name: cleanAgency(labelled), cell };
    const isInTable = tables.some((area) => contains(area, row, column));
    if (lexicon.header(text)?.role === 'agency') {
      const at = valueRightOf(cells, row, column);
      const name = at === null ? '' : cells.text(row, at);
      // The next header of a table stands next to this one.
      const isName = !isInTable || looksLikeAgency(name);
      if (isName && at !== null && name !== '' && lexicon.header(name) === null && lexicon.label(name) === null) {
        return { name: cleanAgency(name), cell: cellAddress(row, at) };
      }
    }
    if (isInTable) continue;
    if (own === null && looksLikeAgency(text)) own = { name: cleanAgency(text), cell };
    if (own === null && told === null) {
      const name = tellsResult(text) ? agencyInSentence(text) : null;
      if (name !== null) told = { name, cell };
    }
  }
  return own ?? told;
}

const OF_RESULT = /ประเมิน|คุณธรรม|(?:^|[^a-z])ita(?![a-z])/iu;
const COMPARES = /กว่า|ลำดับ[^ก-ฮ]*ของ|เฉลี่ย|ส่วนใหญ่|ทุกแห่ง|ยกฐานะ|เทียบกับ/u;

/** Whether a sentence may name the assessed body: it is about the assessment, and names no others before. */
function tellsResult(text: string): boolean {
  const name = agencyInSentence(text);
  if (name === null || !OF_RESULT.test(text)) return false;
  return !COMPARES.test(cleanText(text).split(name)[0] ?? '');
}
