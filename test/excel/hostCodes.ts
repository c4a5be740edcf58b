import type { RefusalCode } from '../../src/ita/finding';

/**
 * Every code that Microsoft documents for application-specific and Excel-specific errors and that a click can meet, and
 * those that the client gives to errors of the Office host.
 */
const CODES: readonly (readonly [code: RefusalCode, hostCodes: readonly string[]])[] = [
  ['cell-edit-mode', ['InvalidOperationInCellEditMode']],
  ['not-now', ['InvalidOperation']],
  ['access-denied', ['AccessDenied', 'Unauthenticated', 'BadPassword']],
  ['too-large', ['RequestPayloadSizeLimitExceeded', 'ResponsePayloadSizeLimitExceeded', 'RangeExceedsLimit']],
  ['too-large', ['OperationCellsExceedLimit', 'MemoryLimitReached']],
  ['host-busy', ['ActivityLimitReached', 'RequestAborted', 'Conflict', 'WriteNotSupportedWhenModalDialogOpen']],
  ['other-workbook', ['InactiveWorkbook', 'InvalidSelection']],
  ['chart-sheet', ['UnsupportedSheet']],
  ['connection-lost', ['ConnectionFailure', 'Timeout', 'InvalidOrTimedOutSession', 'ServiceNotAvailable']],
  ['name-taken', ['ItemAlreadyExists']],
  ['item-gone', ['ItemNotFound', 'InvalidReference', 'InvalidBinding']],
  ['cells-blocked', ['MergedRangeConflict', 'FilteredRangeConflict', 'PivotTableRangeConflict']],
  ['cells-blocked', ['InsertDeleteConflict', 'NonBlankCellOffSheet']],
  ['not-supported', ['UnsupportedOperation', 'UnsupportedFeature', 'NotImplemented']],
  ['excel-too-old', ['ApiNotFound', 'ApiNotAvailable']],
  ['host-error', ['GeneralException', 'InvalidArgument', 'SomethingNew']],
];

/** A code of the host, and the refusal that it is. */
export const REFUSALS: readonly (readonly [hostCode: string, code: RefusalCode])[] = CODES.flatMap(
  ([code, hostCodes]) => hostCodes.map((hostCode) => [hostCode, code] as const),
);
