/** Whose scores they are: a labelled cell, a name alone in its cell, or the first one told in a sentence. */
import type { AgencyScores } from '../../../ita/readings';
import { cellAddress, contains, type Area } from '../../grid';
import { agencyInSentence, cleanAgency, looksLikeAgency } from '../text/agencyName';
import type { Lexicon } from '../text/lexicon';
import type { TextCell } from '../text/texts';
import { valueRightOf, type Cells } from '../tables/cells';

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
    if (text.length < 40 && lexicon.header(text)?.role === 'agency') {
      const at = valueRightOf(cells, row, column);
      const name = at === null ? '' : cells.text(row, at);
      if (at !== null && name !== '' && lexicon.header(name) === null && lexicon.label(name) === null) {
        return { name: cleanAgency(name), cell: cellAddress(row, at) };
      }
    }
    if (tables.some((area) => contains(area, row, column))) continue;
    if (own === null && looksLikeAgency(text)) own = { name: cleanAgency(text), cell };
    if (own === null && told === null) {
      const name = agencyInSentence(text);
      if (name !== null) told = { name, cell };
    }
  }
  return own ?? told;
}
