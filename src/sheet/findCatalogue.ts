/** Reads the agency's own catalogue of measures from its worksheet; reports what cannot be used, with its cell. */
import { catalogue as builtIn } from '../ita/catalogue';
import type { Catalogue, Issue } from '../ita/catalogue/catalogue';
import { finding, type Finding } from '../ita/finding';
import { buildIssue } from './catalogue/buildIssue';
import { catalogueColumns } from './catalogue/columns';
import { findRows } from './catalogue/readCatalogueRows';
import type { Grid } from './grid';

export interface FoundCatalogue {
  /** All seven issues in order; built-in content replaces what the worksheet lacks. */
  readonly catalogue: Catalogue;
  readonly findings: readonly Finding[];
}

/** Accepts any order of rows and columns, added or removed rows, and headings above the table. */
export function findCatalogue(grid: Grid): FoundCatalogue {
  const found = findRows(grid);
  if (found.missingColumns.length > 0) {
    const columns = found.missingColumns.map((column) => `“${catalogueColumns[column]}”`).join(', ');
    return {
      catalogue: builtIn,
      findings: [finding('catalogue-columns-missing', 'error', [found.headerCell], { columns })],
    };
  }
  const findings: Finding[] = [...found.findings];
  const catalogue = builtIn.map((standard): Issue => {
    const rows = found.rows.filter((row) => row.issue === standard.id);
    if (rows.length === 0) {
      findings.push(finding('catalogue-issue-missing', 'warning', [found.headerCell], { issue: standard.id }));
      return standard;
    }
    const built = buildIssue(standard, rows);
    findings.push(...built.findings);
    return built.issue;
  });
  return { catalogue, findings };
}
