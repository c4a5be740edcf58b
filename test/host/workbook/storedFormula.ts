/** Files mark newer functions with a prefix that users and Office.js never see. */
const marked: Readonly<Record<string, string>> = Object.fromEntries([
  ...'IFS SWITCH MAXIFS MINIFS CONCAT TEXTJOIN XLOOKUP XMATCH UNIQUE SEQUENCE RANDARRAY SORTBY LET LAMBDA IFNA XOR NUMBERVALUE UNICHAR UNICODE DAYS ISFORMULA FORMULATEXT SHEET SHEETS ARABIC BASE DECIMAL ENCODEURL RANK.EQ RANK.AVG STDEV.S STDEV.P VAR.S VAR.P MODE.SNGL PERCENTILE.INC PERCENTILE.EXC QUARTILE.INC QUARTILE.EXC CEILING.MATH FLOOR.MATH TEXTBEFORE TEXTAFTER TEXTSPLIT VSTACK HSTACK TAKE DROP TOCOL TOROW'
    .split(' ')
    .map((name) => [name, `_xlfn.${name}`]),
  ...['FILTER', 'SORT'].map((name) => [name, `_xlfn._xlws.${name}`]),
]) as Readonly<Record<string, string>>;

/** A formula as files hold it. */
export const storedFormula = (formula: string): string =>
  outsideTexts(formula, (part) =>
    part.replace(/(?<![\p{L}\p{N}_.])([A-Z][A-Z.]*[A-Z])(?=\()/giu, (name) => marked[name.toUpperCase()] ?? name),
  );

/** A formula as users see it. */
export const readStoredFormula = (formula: string): string =>
  outsideTexts(formula, (part) => part.replace(/_xlfn\.(?:_xlws\.)?/g, '')).replace(/^=/, '');

const outsideTexts = (formula: string, change: (part: string) => string): string =>
  formula
    .split(/("(?:[^"]|"")*"|'(?:[^']|'')*')/)
    .map((part, index) => (index % 2 === 0 ? change(part) : part))
    .join('');
