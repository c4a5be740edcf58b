/** The rows of the analysis worksheet's official table: one a weak point of an issue, named by its question's code. */
import type { Catalogue, Issue, QuestionFinding } from '../../ita/catalogue/catalogue';
import { finding } from '../../ita/finding';
import { cleanText, matchKey } from '../../ita/thai';
import { worksheets as texts } from '../../texts/th/worksheets';
import { analysisRowId, continuedTitle, issueOfRowId } from '../drafts/analysisTable';
import { isAnalysisFigure, TABLE_COLUMNS } from '../drafts/analysisSheet';
import { isSame, type TypedValue } from '../ownTexts';
import type { Identity, RowKind, RowValues } from './rowKind';
import { anySectionText } from './sectionWording';
import { isWorded, wording } from './wording';

const { numberColumn, assessedIssueColumn: titleColumn, weaknessColumn, recommendationColumn } = texts;
const END = matchKey(texts.sourceNote.slice(0, 24));
const HEADINGS = 3;
/** "e7: ", "e7 (73.29): ", "ตัวชี้วัดที่ 9: ". */
const LABEL = /^\s*(?:([a-z]\d+)(?: ?\([\d.]+\))?|ตัวชี้วัดที่ (\d+)) ?: ?/;

/** @param inUse the catalogue in use; its texts may stand in the cells as those of the built-in one may */
export function analysisRows(builtIn: Catalogue, ...inUse: readonly Catalogue[]): RowKind {
  const catalogues = [builtIn, ...inUse];
  const issuesOf = (id: number) => catalogues.flatMap((one) => one.filter((issue) => issue.id === id));
  const isOurs = (value: TypedValue, id: string, column: string) =>
    isOursIn(issuesOf(issueOfRowId(id)), value, id, column);
  return {
    key: weaknessColumn,
    isEnd: (key) => key.startsWith(END),
    gap: 0,
    headerIsFixed: false,
    // Headings are looked at by themselves; figures are no texts of staff's.
    isOwnAbove: (row, column, value) =>
      isAnalysisFigure(row, column) ||
      (column < TABLE_COLUMNS && (row < HEADINGS || typeof value === 'number' || isWorded(value, anySectionText))),
    isInOurWay: (_, column) => column < TABLE_COLUMNS,
    editable: [titleColumn, weaknessColumn, recommendationColumn],
    named: weaknessColumn,
    identify: (rows, planned) => identify(rows, planned, catalogues),
    isOurs,
    isUntouched: ({ values }, id) =>
      [...values].every(([column, typed]) =>
        column === numberColumn ? /^[1-7]$/.test(numberIn(typed)) : isOurs(typed, id, column),
      ),
    refreshed: (typed, own) => relabelled(String(typed), String(own)),
    conflict: (id, column, own, kept) => {
      const isLocal = !isOursIn(
        builtIn.filter((issue) => issue.id === issueOfRowId(id)),
        own,
        id,
        column,
      );
      return isLocal ? (cell) => finding('text-kept', 'warning', [cell], { ours: own, kept }) : null;
    },
    notPlanned: () => (cell) => finding('edit-not-found', 'info', [cell]),
    placed: (row, before) => withTitle(row, before, catalogues),
  };
}

const numberIn = (value: TypedValue): string => cleanText(String(value));

/** Whether an issue of one of the catalogues has the text for the row. */
function isOursIn(issues: readonly Issue[], value: TypedValue, id: string, column: string): boolean {
  const text = cleanText(String(value));
  if (column === titleColumn)
    return issues.some(({ title }) => isSame(text, title) || isSame(text, continuedTitle(title)));
  const found = findingsOf(issues, id);
  if (found.length === 0 && /–$/.test(id)) return isKeepUp(text, issues);
  const bare = text.replace(LABEL, '');
  return found.some((one) => isSame(column === weaknessColumn ? bare : text, textOf(one, column)));
}

const findingsOf = (issues: readonly Issue[], id: string): QuestionFinding[] =>
  issues.flatMap((issue) => issue.findings.filter(({ question }) => analysisRowId(issue.id, question) === id));

const textOf = (one: QuestionFinding, column: string): string =>
  column === weaknessColumn ? one.weakness : one.recommendation;

/** What the row of an issue without a weak point says. */
const isKeepUp = (text: string, issues: readonly Issue[]): boolean =>
  isWorded(text, wording(texts.noWeakness)) ||
  issues.some((issue) =>
    issue.measures.some(({ measure }) => isSame(text, texts.keepUp.replace('{measure}', measure))),
  );

/** The label is ours, also before a text of staff's: it takes today's score. */
function relabelled(typed: string, own: string): string {
  const [now] = LABEL.exec(cleanText(own)) ?? [''];
  const label = LABEL.exec(cleanText(typed));
  if (label === null || now === '') return typed;
  const colon = typed.indexOf(':');
  return own.slice(0, own.indexOf(':') + 1) + typed.slice(colon + 1);
}

function identify(
  rows: readonly RowValues[],
  planned: readonly string[],
  catalogues: readonly Catalogue[],
): Identity[] {
  const issues = issuesOfRows(rows, catalogues);
  const ids = rows.map((row, index) => idOf(row, issues[index] ?? null, catalogues));
  const found = new Set(ids);
  // A row that bears the issue's number and lost all our words is the one of an issue without a weak point.
  rows.forEach((row, index) => {
    const id = analysisRowId(issues[index] ?? 0, null);
    if (ids[index] !== null || !row.has(numberColumn) || found.has(id) || !planned.includes(id)) return;
    ids[index] = id;
    found.add(id);
  });
  const guesses = guessed(
    ids,
    issues,
    planned.filter((id) => !found.has(id)),
  );
  return ids.map((id, index) => {
    const guess = guesses[index] ?? null;
    return id === null && guess !== null ? { id: guess, isGuess: true } : { id };
  });
}

/** Rows without any word of ours are taken in their order when an issue has as many as are missing. */
function guessed(
  ids: readonly (string | null)[],
  issues: readonly (number | null)[],
  missing: readonly string[],
): (string | null)[] {
  const guesses = ids.map((): string | null => null);
  for (const issue of new Set(issues)) {
    const open = ids.flatMap((id, index) => (id === null && issues[index] === issue ? [index] : []));
    const wanted = missing.filter((id) => issueOfRowId(id) === issue);
    if (open.length === wanted.length) open.forEach((row, index) => (guesses[row] = wanted[index] ?? null));
  }
  return guesses;
}

/** By the number, else by the title, else the one of the row before. */
function issuesOfRows(rows: readonly RowValues[], catalogues: readonly Catalogue[]): (number | null)[] {
  let current: number | null = null;
  return rows.map((row) => {
    const number = numberIn(row.get(numberColumn) ?? '');
    const title = cleanText(String(row.get(titleColumn) ?? ''));
    const titled = catalogues
      .flat()
      .find((issue) => isSame(title, issue.title) || isSame(title, continuedTitle(issue.title)));
    if (/^[1-7]$/.test(number)) current = Number(number);
    else if (titled !== undefined) current = titled.id;
    else if (number !== '' || title !== '') current = null;
    return current;
  });
}

function idOf(row: RowValues, issue: number | null, catalogues: readonly Catalogue[]): string | null {
  if (issue === null) return null;
  const weakness = cleanText(String(row.get(weaknessColumn) ?? ''));
  const recommendation = cleanText(String(row.get(recommendationColumn) ?? ''));
  const [, code, indicator] = LABEL.exec(weakness) ?? [];
  if (code !== undefined) return analysisRowId(issue, code);
  if (indicator !== undefined) return analysisRowId(issue, `o${indicator}`);
  const issues = catalogues.flatMap((one) => one.filter(({ id }) => id === issue));
  const found = issues
    .flatMap((one) => one.findings)
    .find((one) => isSame(weakness, one.weakness) || isSame(recommendation, one.recommendation));
  if (found !== undefined) return analysisRowId(issue, found.question);
  return isKeepUp(weakness, issues) || isKeepUp(recommendation, issues) ? analysisRowId(issue, null) : null;
}

/** A row that leans on the one above it for its issue says it itself, for it may come to stand elsewhere. */
function withTitle(row: RowValues, before: readonly RowValues[], catalogues: readonly Catalogue[]): RowValues {
  if (row.has(numberColumn) || row.has(titleColumn)) return withoutNumber(row, catalogues);
  const issue = issuesOfRows([...before, row], catalogues).pop() ?? null;
  const title = catalogues.flat().find((one) => one.id === issue)?.title;
  return title === undefined ? row : new Map([[titleColumn, continuedTitle(title)], ...row]);
}

/** The number is that of the issue's first row; a row that is kept behind it has none. */
function withoutNumber(row: RowValues, catalogues: readonly Catalogue[]): RowValues {
  const title = cleanText(String(row.get(titleColumn) ?? ''));
  const issue = catalogues.flat().find((one) => isSame(title, one.title));
  if (issue === undefined || !/^[1-7]$/.test(numberIn(row.get(numberColumn) ?? ''))) return row;
  const rest = [...row].filter(([column]) => column !== numberColumn && column !== titleColumn);
  return new Map([[titleColumn, continuedTitle(issue.title)], ...rest]);
}
