/** Cell addresses and worksheet names as links into the workbook. */
import type { CellAddress } from '../../ita/finding';
import { useTexts } from './language';
import { ThaiSpans } from './ThaiSpans';

export type GoTo = (cell: CellAddress, sheet?: string) => void;

export function CellLink({ cell, goTo }: { cell: CellAddress; goTo: GoTo }) {
  const { t } = useTexts();
  return (
    <button type="button" className="link" aria-label={t('go-to-cell', { cell })} onClick={() => goTo(cell)}>
      <ThaiSpans text={cell} />
    </button>
  );
}

export function SheetLink({ sheet, goTo }: { sheet: string; goTo: GoTo }) {
  const { t } = useTexts();
  return (
    <button
      type="button"
      className="link"
      lang="th"
      aria-label={t('go-to-sheet', { sheet })}
      onClick={() => goTo('A1', sheet)}
    >
      {sheet}
    </button>
  );
}
