/** The numbers and codes that begin our texts, and name the rows of the tables: "2.1 พัฒนา…", "e7 (73.29): …". */
import { cleanText } from '../../ita/thai';

const MEASURE = /^([1-7])[.-](\d{1,3})(?= |$)/;
const QUESTION = /^(?:([a-z]\d+)(?: ?\([\d.]+\))?|ตัวชี้วัดที่ (\d+)) ?:/;

/** "2.1 พัฒนา…" and "๒-๑ …" → "2-1", "e7 (73.29): …" → "e7", "ตัวชี้วัดที่ 9: …" → "o9"; null for other texts. */
export function labelOf(text: string): string | null {
  const clean = cleanText(text);
  const [, issue, number] = MEASURE.exec(clean) ?? [];
  if (issue !== undefined && number !== undefined) return `${issue}-${Number(number)}`;
  const [, code, indicator] = QUESTION.exec(clean) ?? [];
  return code ?? (indicator === undefined ? null : `o${indicator}`);
}

/** "2-1" → "2-1", "2 e7" → "e7"; null for rows without a label. */
export const labelOfRow = (id: string): string | null => /^(?:\d+ )?(\d-\d+|[a-z]\d+)$/.exec(id)?.[1] ?? null;

/** The label before a weak point is the add-in's, also before a text of staff's: it takes today's score. */
export function relabelled(typed: string, ours: string): string {
  if (!QUESTION.test(cleanText(typed)) || !QUESTION.test(cleanText(ours))) return typed;
  return ours.slice(0, ours.indexOf(':') + 1) + typed.slice(typed.indexOf(':') + 1);
}
