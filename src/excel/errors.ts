/** Excel's error codes as refusals. error.message is localised and never shown; only the code is looked at. */
import { refused, type Refusal, type RefusalCode } from '../ita/finding';

const refusalByHostCode: Readonly<Record<string, RefusalCode>> = {
  InvalidOperationInCellEditMode: 'cell-edit-mode',
  AccessDenied: 'access-denied',
  RequestPayloadSizeLimitExceeded: 'too-large',
  ResponsePayloadSizeLimitExceeded: 'too-large',
  PayloadSizeLimitExceeded: 'too-large',
  ActivityLimitReached: 'host-busy',
  HostIsBusy: 'host-busy',
  RequestAborted: 'host-busy',
  GenericError: 'host-error',
};

export function refusalOf(error: OfficeExtension.Error | 'not-in-excel'): { ok: false; refusal: Refusal } {
  if (error === 'not-in-excel') return refused('not-in-excel');
  return refused(refusalByHostCode[error.code] ?? 'host-error', [], { hostCode: error.code });
}
