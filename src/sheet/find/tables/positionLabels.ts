/** What is written next to one position of a table: numbers and names of indicators, or another label. */
import { cleanText } from '../../../ita/thaiText';
import type { Label } from '../text/labels';
import type { Lexicon } from '../text/lexicon';
import { writtenNumber } from './findNameRuns';
import type { Table } from './table';

export interface NumberEvidence {
  readonly value: number;
  /** "ตัวชี้วัดที่ 4", not just "4". */
  readonly sure: boolean;
  readonly likeQuestion: boolean;
  readonly across: number;
  readonly cell: string;
}

export interface NameEvidence {
  readonly indicator: number;
  readonly exact: boolean;
  readonly text: string;
  readonly cell: string;
}

export type OtherLabel = Exclude<Label, { kind: 'indicator' | 'question' }>;

/** A label other than an indicator's, with its text. */
export interface LabelCell {
  readonly label: OtherLabel;
  readonly text: string;
  readonly cell: string;
}

export interface Evidence {
  readonly along: number;
  readonly numbers: readonly NumberEvidence[];
  readonly names: readonly NameEvidence[];
  /** Words that are not a known name of an indicator. */
  readonly unknownName: { readonly text: string; readonly cell: string } | null;
  readonly other: LabelCell | null;
  /** A question's code, lower case: "i4". */
  readonly question: string | null;
}

export function evidenceOf(table: Table, lexicon: Lexicon): Evidence[] {
  const rows: Evidence[] = [];
  for (let along = table.first; along <= table.last; along += 1) {
    if (!countsColumns(table, along, lexicon)) rows.push(evidenceAt(table, along, lexicon));
  }
  return rows.some((row) => row.question !== null) ? rows.map(amongQuestions) : rows;
}

/** Among question codes, "I4" is a question too. */
function amongQuestions(row: Evidence): Evidence {
  const like = row.numbers.find((one) => one.likeQuestion);
  if (like === undefined || row.names.length > 0) return row;
  return { ...row, numbers: row.numbers.filter((one) => !one.likeQuestion), question: `i${like.value}` };
}

/** A row "(1) (2) (3)" right below the header numbers the columns. */
function countsColumns(table: Table, along: number, lexicon: Lexicon): boolean {
  if (along !== table.first || table.view.orientation === 'wide') return false;
  const lines = [...table.indicatorLines, ...table.valueLines].map(({ across }) => across).sort((a, b) => a - b);
  const filled = lines.filter((across) => !table.view.isBlank(along, across));
  const numbers = filled.map(
    (across) => writtenNumber(table.view, along, across, lexicon) ?? computedColumn(table.view.text(along, across)),
  );
  const [first] = numbers;
  return (
    numbers.length >= 3 &&
    first !== undefined &&
    first !== null &&
    numbers.every((number, index) => number === first + index)
  );
}

/** "(5)=(3)x(4)" is the fifth column, and how it is computed. */
function computedColumn(text: string): number | null {
  const match = /^\(?(\d{1,2})\)?\s*=/.exec(cleanText(text));
  return match === null ? null : Number(match[1]);
}

function evidenceAt(table: Table, along: number, lexicon: Lexicon): Evidence {
  const { view } = table;
  const numbers: NumberEvidence[] = [];
  const names: NameEvidence[] = [];
  let unknownName: Evidence['unknownName'] = null;
  let other: LabelCell | null = null;
  let question: string | null = null;
  for (const { across, from } of table.indicatorLines) {
    if (from !== undefined && along < from) continue;
    const cell = view.address(along, across);
    const text = view.text(along, across);
    const label = text === '' ? null : lexicon.label(text);
    if (label?.kind === 'indicator') {
      const { number, sure, likeQuestion, name, nameText } = label;
      if (name !== null) names.push({ ...name, text: nameText ?? text, cell });
      else if (nameText !== null) unknownName = { text: nameText, cell };
      if (number !== null) numbers.push({ value: number, sure, likeQuestion, across, cell });
    } else if (label?.kind === 'question') {
      question ??= label.code;
    } else if (label !== null) {
      other ??= { label, text, cell };
    } else if (text !== '') {
      unknownName ??= { text, cell };
    } else {
      const value = writtenNumber(view, along, across, lexicon);
      if (value !== null) numbers.push({ value, sure: false, likeQuestion: false, across, cell });
    }
  }
  const says = numbers.length > 0 || names.length > 0 || unknownName !== null || other !== null || question !== null;
  return { along, numbers, names, unknownName, other: says ? other : besideLabel(table, along, lexicon), question };
}

/** When the indicator lines name nothing, a column before the scores may name an instrument or a total. */
function besideLabel(table: Table, along: number, lexicon: Lexicon): LabelCell | null {
  if (table.view.orientation === 'wide') return null;
  for (const line of table.valueLines) {
    if (line.role === 'score' || line.role === 'result' || line.role === 'year') break;
    const text = table.view.text(along, line.across);
    const label = text === '' ? null : lexicon.label(text);
    const cell = table.view.address(along, line.across);
    if (label !== null && label.kind !== 'indicator' && label.kind !== 'question') return { label, text, cell };
  }
  return null;
}
