/** A sentence about cells, in which the cells can be clicked; those it does not mention follow it. */
import type { CellAddress } from '../ita/finding';
import { CellLink, type GoTo } from './CellLink';

/** A cell or an area, with or without its sheet. */
const REFERENCE = /((?:'(?:[^']|'')+'!)?\$?[A-Z]{1,3}\$?\d{1,7}(?::\$?[A-Z]{1,3}\$?\d{1,7})?)/;

interface Props {
  readonly sentence: string;
  readonly cells: readonly CellAddress[];
  readonly goTo: GoTo;
}

export function Message({ sentence, cells, goTo }: Props) {
  const pieces = sentence.split(REFERENCE);
  const isCell = (piece: string, index: number): boolean => index % 2 === 1 && cells.includes(piece);
  const unmentioned = cells.filter((cell) => !pieces.some((piece, index) => isCell(piece, index) && piece === cell));
  return (
    <>
      {pieces.map((piece, index) =>
        isCell(piece, index) ? <CellLink key={`${index} ${piece}`} cell={piece} goTo={goTo} /> : piece,
      )}
      {unmentioned.map((cell) => (
        <span key={cell}>
          {' '}
          <CellLink cell={cell} goTo={goTo} />
        </span>
      ))}
    </>
  );
}
