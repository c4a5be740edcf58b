/** Data validation: the rules that the add-in sets, and removes again. */
import type { CellsDraft, NumberInput } from '../sheet/drafts/draft';
import { moved, type Area } from '../sheet/grid';
import { blockTexts } from '../texts/block';
import { fill } from '../texts/language';
import type { Part } from './appearance';
import { rangeOf } from './grids';

/** Whose validation the cells have. */
export type Validation = 'none' | 'own' | 'other';

/** Queues the loads; the result, one for each area, is available after the sync. */
export function queueValidations(sheet: Excel.Worksheet, areas: readonly Area[]): () => Validation[] {
  const loaded = areas.map((area) => {
    const { dataValidation } = rangeOf(sheet, area);
    dataValidation.load('type,prompt');
    return dataValidation;
  });
  return () =>
    loaded.map(({ type, prompt }) => {
      const { title = '' } = (prompt as Excel.DataValidationPrompt | null) ?? {};
      if (ownTitles.includes(title)) return 'own';
      return type === Excel.DataValidationType.none && title === '' ? 'none' : 'other';
    });
}

const ownTitles = Object.values(blockTexts).flatMap((texts) =>
  [1, 2].map((part) => fill(texts.partInputTitle, { part })),
);

/**
 * The validation of a draft whose own (0, 0) is at a cell.
 * @param clears cells that may have validation from an earlier draft
 */
export const inputsPart = (
  name: string,
  at: { readonly row: number; readonly column: number },
  cells: Pick<CellsDraft, 'inputs' | 'choices'>,
  clears: Area | null,
): Part => ({
  findingCode: 'validation-missing',
  sheet: name,
  apply: ({ worksheets }) => {
    const sheet = worksheets.getItem(name);
    if (clears !== null) rangeOf(sheet, clears).dataValidation.clear();
    queueInputs(sheet, at, cells);
  },
  cleanUp: async (context) => {
    const sheet = context.workbook.worksheets.getItem(name);
    for (const { area } of [...cells.inputs, ...(cells.choices ?? [])]) {
      rangeOf(sheet, moved(area, at.row, at.column)).dataValidation.clear();
    }
    await context.sync();
  },
});

/** Queues the validation of a draft whose own (0, 0) is at a cell. */
function queueInputs(
  sheet: Excel.Worksheet,
  at: { readonly row: number; readonly column: number },
  { inputs, choices = [] }: Pick<CellsDraft, 'inputs' | 'choices'>,
): void {
  const range = (area: Area) => rangeOf(sheet, moved(area, at.row, at.column));
  for (const input of inputs) restrict(range(input.area), input);
  for (const { area, choices: some, error } of choices) {
    const { dataValidation } = range(area);
    dataValidation.clear();
    if (error !== undefined) {
      dataValidation.errorAlert = { showAlert: true, style: Excel.DataValidationAlertStyle.stop, ...error };
    }
    dataValidation.rule = { list: { inCellDropDown: true, source: some.join(',') } };
  }
}

/**
 * Clears first, because cells with different rules or prompts refuse a common one (OfficeDev/office-js #2594). Sets the
 * prompt before the rule: the add-in recognises its own validation by the prompt's title, even if the rule was never
 * set.
 */
function restrict({ dataValidation }: Excel.Range, input: NumberInput): void {
  const { minimum, maximum, title, message, error } = input;
  dataValidation.clear();
  dataValidation.prompt = { showPrompt: true, title, message };
  if (error !== undefined) {
    dataValidation.errorAlert = { showAlert: true, style: Excel.DataValidationAlertStyle.stop, title, message: error };
  }
  dataValidation.rule = {
    decimal: { formula1: bound(minimum), formula2: bound(maximum), operator: Excel.DataValidationOperator.between },
  };
}

const bound = (value: NumberInput['minimum']): number | string => (typeof value === 'object' ? value.formula : value);
