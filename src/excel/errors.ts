/**
 * Maps Excel's error codes to refusals. error.message is localised and never shown; only the code is used. The codes
 * are those that Microsoft documents for application-specific and Excel-specific errors, and those that the client
 * itself gives to errors of the Office host.
 */
import { refused, type Refusal, type RefusalCode } from '../ita/finding';

export const refusalByHostCode: Readonly<Record<string, RefusalCode>> = {
  InvalidOperationInCellEditMode: 'cell-edit-mode',
  // Documented both for cell edit mode and for any other operation that an object cannot do at that moment.
  InvalidOperation: 'not-now',

  AccessDenied: 'access-denied',
  Unauthenticated: 'access-denied',
  BadPassword: 'access-denied',

  RequestPayloadSizeLimitExceeded: 'too-large',
  ResponsePayloadSizeLimitExceeded: 'too-large',
  RangeExceedsLimit: 'too-large',
  OperationCellsExceedLimit: 'too-large',
  MemoryLimitReached: 'too-large',

  ActivityLimitReached: 'host-busy',
  RequestAborted: 'host-busy',
  Conflict: 'host-busy',
  WriteNotSupportedWhenModalDialogOpen: 'host-busy',

  // Another workbook has the focus: nothing is wrong with this one.
  InactiveWorkbook: 'other-workbook',
  InvalidSelection: 'other-workbook',
  UnsupportedSheet: 'chart-sheet',

  ConnectionFailure: 'connection-lost',
  Timeout: 'connection-lost',
  InvalidOrTimedOutSession: 'connection-lost',
  ServiceNotAvailable: 'connection-lost',

  ItemAlreadyExists: 'name-taken',
  ItemNotFound: 'item-gone',
  InvalidReference: 'item-gone',
  InvalidBinding: 'item-gone',

  MergedRangeConflict: 'cells-blocked',
  FilteredRangeConflict: 'cells-blocked',
  PivotTableRangeConflict: 'cells-blocked',
  InsertDeleteConflict: 'cells-blocked',
  NonBlankCellOffSheet: 'cells-blocked',

  UnsupportedOperation: 'not-supported',
  UnsupportedFeature: 'not-supported',
  NotImplemented: 'not-supported',
  ApiNotFound: 'excel-too-old',
  ApiNotAvailable: 'excel-too-old',
};

/** An error of the host. */
export interface HostError {
  readonly code: string;
  /** The member that failed, "Range.values"; "" when Excel does not name it. */
  readonly location?: string;
}

export type HostProblem = HostError | 'not-in-excel' | 'excel-too-old' | 'read-only' | 'cancelled';

export function refusalOf(error: HostProblem): { ok: false; refusal: Refusal } {
  if (typeof error === 'string') return refused(error);
  const { code, location = '' } = error;
  const trouble = location === '' ? code : `${code}, ${location}`;
  return refused(refusalByHostCode[code] ?? 'host-error', [], { hostCode: code, location, trouble });
}
