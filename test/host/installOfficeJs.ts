/** Puts `Office`, `Excel` and `OfficeExtension` where an add-in looks for them, over a host. Runs in browsers too. */
import type { Host } from './host';
import type { SentAnswer, SentRequest } from './protocol/message';
import { compareSets } from './protocol/apiSets';

/** What Microsoft's client brings, as far as the installation touches it. */
export interface OfficeClient {
  readonly Excel: typeof Excel;
  readonly OfficeExtension: ClientExtension;
  /** The object that the client takes for its window; it asks there what the host supports. */
  readonly window: object;
}

interface ClientExtension {
  readonly ClientRequestContext: { defaultRequestUrlAndHeaders: string };
  readonly HttpUtility: {
    setCustomSendRequestFunc(send: (request: SentRequest) => Promise<SentAnswer>): void;
  };
  /** The client's own way in for events where no Office application sends them. */
  _testSetRichApiMessageReadyImpl(ready: () => Promise<void>): void;
  _testTriggerRichApiMessageEvent(message: unknown): void;
}

const eventCategory = 65_536;
const worksheetChanged = 10;

/**
 * @param target gets the three globals: globalThis, a jsdom window, the page's window.
 * @param client as loaded; what a <script> of the client left in `target` where it is omitted.
 */
export function installOfficeJs(target: object, host: Host, client = clientIn(target)): void {
  const { OfficeExtension: extension } = client;
  const office = officeFor(host);
  Object.assign(client.window, { Office: office });
  Object.assign(target, { Excel: client.Excel, OfficeExtension: extension, Office: office });
  extension.ClientRequestContext.defaultRequestUrlAndHeaders = 'https://host.invalid/workbook';
  extension.HttpUtility.setCustomSendRequestFunc((request) => host.requestHandler(request));
  extension._testSetRichApiMessageReadyImpl(() => Promise.resolve());
  host.deliverEvents(({ worksheetId, address }) => {
    const message = JSON.stringify({
      address,
      changeType: 'RangeEdited',
      source: 'Local',
      worksheetId,
      shiftDirection: 'None',
    });
    extension._testTriggerRichApiMessageEvent({
      entries: [{ messageCategory: eventCategory, messageType: worksheetChanged, targetId: worksheetId, message }],
    });
  });
}

function clientIn(target: object): OfficeClient {
  if (!('Excel' in target) || !('OfficeExtension' in target)) {
    throw new Error('the Office.js client is not loaded: evaluate excel-web-16.00.js first');
  }
  return { Excel: target.Excel, OfficeExtension: target.OfficeExtension, window: target } as OfficeClient;
}

/** The part of Office that an Office application gives, not the client. */
function officeFor(host: Host): object {
  const info = { host: 'Excel', platform: 'OfficeOnline' };
  return {
    HostType: { Excel: 'Excel', Word: 'Word', PowerPoint: 'PowerPoint', Outlook: 'Outlook' },
    PlatformType: {
      PC: 'PC',
      OfficeOnline: 'OfficeOnline',
      Mac: 'Mac',
      iOS: 'iOS',
      Android: 'Android',
      Universal: 'Universal',
    },
    onReady: (callback?: (ready: typeof info) => unknown) => {
      const ready = Promise.resolve(info);
      return callback === undefined ? ready : ready.then((value) => (callback(value), value));
    },
    actions: { associate: () => undefined },
    context: {
      ...info,
      // Read anew each time, as a workbench may switch it.
      get displayLanguage() {
        return host.displayLanguage;
      },
      contentLanguage: 'th-TH',
      diagnostics: { ...info, version: '16.0.0.0' },
      requirements: {
        isSetSupported: (name: string, version: string | number = '1.1') =>
          name === 'ExcelApi' && compareSets(String(version), host.apiSet) <= 0,
      },
      document: { url: 'https://host.invalid/workbook.xlsx', mode: 'readWrite' },
    },
  };
}
