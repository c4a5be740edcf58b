/** The order of a worksheet's rows: ours as planned, those of staff after the row that they followed. */
import { HEADER, issueOfRow, type ModelRow } from '../drafts/sheetModel';
import type { MergedRow, Piece } from './mergeRow';

type StaffPiece = Extract<Piece, { kind: 'staff' }>;

/** @param planned without the rows that staff deleted */
export function arranged(planned: readonly ModelRow[], pieces: readonly Piece[]): MergedRow[] {
  const own = new Map(pieces.flatMap((piece) => (piece.kind === 'own' ? [[piece.id, piece.row] as const] : [])));
  const followers = followersOf(pieces, planned);
  const header = planned.findIndex(({ id }) => id === HEADER);
  const last = planned.reduce((found, row, index) => (row.isInTable === true ? index : found), header);
  const rows = planned.flatMap((row, index) => [
    own.get(row.id) ?? { row, remarks: [], from: null, isUpdated: true },
    ...placed(followers.get(row.id) ?? [], header !== -1 && index >= header && index <= last, index === last),
  ]);
  return [...placed(followers.get(null) ?? [], false, false), ...rows];
}

/** Staff-added rows by the planned row that they follow; null for those that come first. */
function followersOf(pieces: readonly Piece[], planned: readonly ModelRow[]): Map<string | null, StaffPiece[]> {
  const followers = new Map<string | null, StaffPiece[]>();
  let anchor: string | null = null;
  const lastOfIssue = (issue: number | null): string | null => {
    if (issue === null || (anchor !== null && issueOfRow(anchor) === issue)) return anchor;
    return planned.filter(({ id }) => issueOfRow(id) === issue).pop()?.id ?? anchor;
  };
  const end = pieces.reduce((found, piece, index) => (piece.kind === 'staff' && piece.isBlank ? found : index + 1), 0);
  for (const piece of pieces.slice(0, end)) {
    if (piece.kind === 'own') anchor = piece.id;
    else {
      anchor = lastOfIssue(piece.issue);
      followers.set(anchor, [...(followers.get(anchor) ?? []), piece]);
    }
  }
  return followers;
}

/** A blank row after the table's last row ends it; blank rows between its rows are dropped. */
function placed(pieces: readonly StaffPiece[], isInTable: boolean, isLast: boolean): MergedRow[] {
  const blank = pieces.findIndex((piece) => piece.isBlank);
  const end = !isInTable ? 0 : isLast && blank !== -1 ? blank : pieces.length;
  return pieces.flatMap((piece, index) => (index < end && piece.isBlank ? [] : (piece.row?.(index < end) ?? [])));
}
