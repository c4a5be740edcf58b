/** The add-in's own conditional formats. Reading and deleting rules is unreliable, so nothing else depends on them. */
import { accepted, type Refusal } from '../ita/finding';
import type { HighlightDraft } from '../sheet/drafts/draft';
import { parseCell } from '../sheet/grid';
import type { HighlightRecord } from '../sheet/record';
import type { Part } from './appearance';
import { runInWorkbook, type RunContext } from './runInWorkbook';

export interface OwnRule {
  readonly id: string;
  readonly formula: string;
}

/** The rules of a worksheet. */
export interface SheetRules {
  readonly own: readonly OwnRule[];
  /** Rules without a formula: a rule that was created but did not get its formula is one of these. */
  readonly empty: readonly OwnRule[];
}

/** Queues the load; the result is available after the sync. */
export function queueRules(sheet: Excel.Worksheet): () => SheetRules {
  const rules = sheet.getRange().conditionalFormats;
  rules.load('items/id,items/type,items/customOrNullObject/rule/formula');
  return () => rulesOf(rules.items.map((rule) => ({ id: rule.id, formula: customFormula(rule) })));
}

/**
 * Reads the rules one by one when Excel cannot read them together: it fails when two of the user's rules are on the
 * same range (OfficeDev/office-js #6827). Only custom rules can be the add-in's.
 * @returns the rules that could be read, and why others could not; some of ours may be among those
 * @param ranges known ranges of the add-in's rules, because Excel may not find these from the whole sheet (#5222)
 */
export async function readRulesOneByOne(
  sheet: string,
  ranges: readonly string[],
  run: RunContext,
): Promise<{ readonly rules: SheetRules; readonly unread: Refusal | null }> {
  let unread: Refusal | null = null;
  const rulesOn = (context: Excel.RequestContext, address: string | undefined) =>
    context.workbook.worksheets.getItem(sheet).getRange(address).conditionalFormats;
  const idsOn = (address: string | undefined) =>
    runInWorkbook(async (context) => {
      const there = rulesOn(context, address);
      there.load('items/id,items/type');
      await context.sync();
      return accepted(there.items.flatMap(({ id, type }) => (type === Excel.ConditionalFormatType.custom ? [id] : [])));
    }, run);
  const formulaOf = (id: string, address: string | undefined) =>
    runInWorkbook(async (context) => {
      const { rule } = rulesOn(context, address).getItem(id).custom;
      rule.load('formula');
      await context.sync();
      return accepted(rule.formula);
    }, run);
  const rules = new Map<string, string | null>();
  for (const address of [undefined, ...new Set(ranges)]) {
    const ids = await idsOn(address);
    if (!ids.ok) unread = ids.refusal;
    for (const id of ids.ok ? ids.value : []) {
      if (typeof rules.get(id) === 'string') continue;
      const formula = await formulaOf(id, address);
      rules.set(id, formula.ok ? formula.value : null);
      if (!formula.ok) unread = formula.refusal;
    }
  }
  const known = rulesOf([...rules].map(([id, formula]) => ({ id, formula })));
  // The rules that cannot be read may be the missing ones of ours.
  return { rules: known, unread: known.own.length < ranges.length ? unread : null };
}

/** Our rules carry a mark: that of this sheet's results, or another one that came with a copied sheet. */
const rulesOf = (rules: readonly { readonly id: string; readonly formula: string | null }[]): SheetRules => {
  const known = rules.flatMap(({ id, formula }) => (formula === null ? [] : [{ id, formula }]));
  return {
    own: known.filter(({ formula }) => /N\("ITA_\d+"\)=0/.test(formula)),
    empty: known.filter(({ formula }) => /^=?(?:FALSE)?$/i.test(formula)),
  };
};

/**
 * After an interrupted click, a rule without a formula is one that had just been created, unless all of ours are
 * present.
 * @param recorded null when the last click completed
 */
export function withUnfinished(rules: SheetRules, recorded: readonly HighlightRecord[] | null): SheetRules {
  const isWhole = recorded?.every(({ formula }) => rules.own.some((rule) => rule.formula === formula)) ?? true;
  return isWhole ? rules : { own: [...rules.own, ...rules.empty], empty: [] };
}

/** null for a rule of another kind. */
const customFormula = (rule: Excel.ConditionalFormat): string | null =>
  rule.type === Excel.ConditionalFormatType.custom && !rule.customOrNullObject.isNullObject
    ? rule.customOrNullObject.rule.formula
    : null;

/** Replaces the rules of the score sheet. */
export const highlightsPart = (name: string, wanted: readonly HighlightDraft[], before: SheetRules): Part => ({
  findingCode: 'highlights-missing',
  sheet: name,
  apply: ({ worksheets }, isAgain) =>
    queueHighlights(worksheets.getItem(name), wanted, isAgain ? { own: [], empty: [] } : before),
  cleanUp: async (context) => {
    const sheet = context.workbook.worksheets.getItem(name);
    const now = queueRules(sheet);
    await context.sync();
    const { own, empty } = now();
    const theirs = before.empty.map((rule) => rule.id);
    for (const rule of [...own, ...empty.filter(({ id }) => !theirs.includes(id))]) {
      queueDelete(context.workbook.worksheets.getItem(name), rule);
    }
    await context.sync();
  },
});

/**
 * Keeps rules that are wanted and already present. Editing rules is unreliable, so all others are removed and created
 * again.
 */
function queueHighlights(sheet: Excel.Worksheet, wanted: readonly HighlightDraft[], { own }: SheetRules): void {
  const kept = new Set<string>();
  for (const rule of own) {
    const isWanted = wanted.some((one) => one.formula === rule.formula) && !kept.has(rule.formula);
    if (isWanted) kept.add(rule.formula);
    else queueDelete(sheet, rule);
  }
  for (const { range, formula, fill, color, bold } of wanted) {
    if (kept.has(formula)) continue;
    const { custom } = sheet.getRange(range).conditionalFormats.add(Excel.ConditionalFormatType.custom);
    custom.rule.formula = formula;
    custom.format.fill.color = fill;
    custom.format.font.color = color;
    custom.format.font.bold = bold;
  }
}

/**
 * Queues deleting a rule through a cell that it covers: from the whole sheet Excel does not find a rule whose cell has
 * another one (OfficeDev/office-js #5222).
 */
export function queueDelete(sheet: Excel.Worksheet, { id, formula }: OwnRule): void {
  const [cell] = /\$[A-Z]+\$\d+/.exec(formula) ?? [];
  const range = cell === undefined || parseCell(cell) === null ? sheet.getRange() : sheet.getRange(cell);
  range.conditionalFormats.getItem(id).delete();
}
