/** The catalogue of the agency: its own if the workbook has one, otherwise the built-in one. */
import type { WorkbookReading } from './excel/read';
import { catalogue as builtIn } from './ita/catalogue';
import { findCatalogue, type FoundCatalogue } from './sheet/findCatalogue';

export function agencyCatalogue({ catalogue, ownSheets }: WorkbookReading): FoundCatalogue {
  const grid = catalogue === null ? null : (ownSheets.get(catalogue.sheet)?.grid ?? null);
  return grid === null ? { catalogue: builtIn, findings: [] } : findCatalogue(grid);
}
