/** A sentence whose cell addresses are links. Cells that it does not mention follow it. */
import type { CellAddress } from '../../ita/finding';
import { CellLink, type GoTo } from './CellLink';
import { ThaiSpans } from './ThaiSpans';

/** A cell or a range, with or without its sheet, and the brackets around it, which stay on the same line. */
const REFERENCE = /([([]?)((?:'(?:[^']|'')+'!)?\$?[A-Z]{1,3}\$?\d{1,7}(?::\$?[A-Z]{1,3}\$?\d{1,7})?)([)\],]*)/;

/** Number of groups in the expression: split returns a text, then one piece for each group, and so on. */
const GROUPS = 3;

interface Props {
  readonly sentence: string;
  readonly cells: readonly CellAddress[];
  readonly goTo: GoTo;
}

export function SentenceWithCellLinks({ sentence, cells, goTo }: Props) {
  const pieces = sentence.split(REFERENCE);
  const mentions = cells.filter((cell) => pieces.some((piece, at) => at % (GROUPS + 1) === 2 && piece === cell));
  return (
    <>
      {pieces.map((piece, at) => {
        if (at % (GROUPS + 1) === 0) return <ThaiSpans key={`${at} ${piece}`} text={piece} />;
        if (at % (GROUPS + 1) !== 2) return null;
        const [before = '', after = ''] = [pieces[at - 1], pieces[at + 1]];
        if (!mentions.includes(piece)) return <ThaiSpans key={`${at} ${piece}`} text={`${before}${piece}${after}`} />;
        return (
          <span key={`${at} ${piece}`} className="together">
            {before}
            <CellLink cell={piece} goTo={goTo} />
            {after}
          </span>
        );
      })}
      {cells
        .filter((cell) => !mentions.includes(cell))
        .map((cell) => (
          <span key={cell}>
            {' '}
            <CellLink cell={cell} goTo={goTo} />
          </span>
        ))}
    </>
  );
}
