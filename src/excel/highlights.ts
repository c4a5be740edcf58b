/** The add-in's own conditional formats. */
import type { HighlightDraft } from '../sheet/drafts/draft';

export interface OwnHighlight {
  readonly id: string;
  readonly formula: string;
}

/** Rules that are there already stay; editing rules is unreliable, so all others are removed and made anew. */
export function writeHighlights(
  sheet: Excel.Worksheet,
  highlights: readonly HighlightDraft[],
  old: readonly OwnHighlight[],
): void {
  const wanted = new Set(highlights.map((one) => one.formula));
  const kept = new Set<string>();
  const whole = sheet.getRange().conditionalFormats;
  for (const { id, formula } of old) {
    if (wanted.has(formula) && !kept.has(formula)) kept.add(formula);
    else whole.getItem(id).delete();
  }
  for (const highlight of highlights) {
    if (kept.has(highlight.formula)) continue;
    const format = sheet.getRange(highlight.cell).conditionalFormats.add(Excel.ConditionalFormatType.custom);
    format.custom.format.fill.color = highlight.fill;
    format.custom.format.font.color = highlight.color;
    format.custom.format.font.bold = highlight.bold;
    // Last: a rule with its formula is whole, and only then known to be ours.
    format.custom.rule.formula = highlight.formula;
  }
}

/** Ours are custom rules whose formula carries the set's mark. The rules' types and formulas must be loaded. */
export const ownHighlights = (formats: Excel.ConditionalFormatCollection, mark: string): OwnHighlight[] =>
  formats.items.flatMap((format) => {
    const formula = customFormula(format);
    return formula?.includes(`N("${mark}")=0`) === true ? [{ id: format.id, formula }] : [];
  });

/** Rules that say nothing: one that was made and did not get its formula is such a one. Loaded as for ownHighlights. */
export const emptyHighlights = (formats: Excel.ConditionalFormatCollection): OwnHighlight[] =>
  formats.items.flatMap((format) => {
    const formula = customFormula(format);
    return formula !== null && /^=?(?:FALSE)?$/i.test(formula) ? [{ id: format.id, formula }] : [];
  });

/** null for a rule of another kind. */
const customFormula = (format: Excel.ConditionalFormat): string | null =>
  format.type === Excel.ConditionalFormatType.custom && !format.customOrNullObject.isNullObject
    ? format.customOrNullObject.rule.formula
    : null;
