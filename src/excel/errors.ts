/** Excel's error codes as refusals. error.message is localised and never shown; only the code is looked at. */
import { refused, type Refusal, type RefusalCode } from '../ita/finding';

const refusalByHostCode: Readonly<Record<string, RefusalCode>> = {
  InvalidOperationInCellEditMode: 'cell-edit-mode',
  AccessDenied: 'access-denied',
  Unauthenticated: 'access-denied',
  UnsupportedOperation: 'access-denied',
  RequestPayloadSizeLimitExceeded: 'too-large',
  ResponsePayloadSizeLimitExceeded: 'too-large',
  PayloadSizeLimitExceeded: 'too-large',
  ActivityLimitReached: 'host-busy',
  HostIsBusy: 'host-busy',
  RequestAborted: 'host-busy',
  ConnectionFailure: 'connection-lost',
  Timeout: 'connection-lost',
  InvalidOrTimedOutSession: 'connection-lost',
  ServiceNotAvailable: 'connection-lost',
  ItemAlreadyExists: 'name-taken',
  ItemNotFound: 'item-gone',
  InvalidReference: 'item-gone',
  ApiNotFound: 'excel-too-old',
  ApiNotAvailable: 'excel-too-old',
};

export type Trouble = { readonly code: string } | 'not-in-excel' | 'excel-too-old' | 'read-only' | 'cancelled';

export function refusalOf(error: Trouble): { ok: false; refusal: Refusal } {
  if (typeof error === 'string') return refused(error);
  return refused(refusalByHostCode[error.code] ?? 'host-error', [], { hostCode: error.code });
}
