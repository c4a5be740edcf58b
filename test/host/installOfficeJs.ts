/** Puts `Office`, `Excel` and `OfficeExtension` where an add-in looks for them, over a host. Runs in browsers too. */
import { addNotes, type ClientPieces } from './clientNotes';
import type { Host } from './host';
import { localExecutor, type LocalExecutor } from './localTransport';
import type { SentAnswer, SentRequest } from './protocol/message';
import { compareSets } from './protocol/apiSets';

/** What Microsoft's client brings, as far as the installation touches it. */
export interface OfficeClient {
  readonly Excel: typeof Excel;
  readonly OfficeExtension: ClientExtension;
  /** The object that the client takes for its window; it asks there what the host supports. */
  readonly window: object;
}

interface ClientExtension extends ClientPieces {
  readonly ClientRequestContext: { defaultRequestUrlAndHeaders: string | null };
  readonly HttpUtility: {
    setCustomSendRequestFunc(send: (request: SentRequest) => Promise<SentAnswer>): void;
  };
  /** The client's own way in for events where no Office application sends them. */
  _testSetRichApiMessageReadyImpl(ready: () => Promise<void>): void;
  _testTriggerRichApiMessageEvent(message: unknown): void;
}

const eventCategory = 65_536;
const worksheetChanged = 10;
const worksheetCalculated = 16;

export interface InstallOptions {
  /**
   * How messages reach the host: by 'http', as to a workbook in the cloud, or by the 'local' function that an Office
   * application gives the client, with Office's own numbers for what it refuses as a whole. 'http' when left out.
   */
  readonly transport?: 'http' | 'local';
}

/**
 * @param target gets the three globals: globalThis, a jsdom window, the page's window.
 * @param client as loaded; what a <script> of the client left in `target` where it is omitted.
 */
export function installOfficeJs(
  target: object,
  host: Host,
  client = clientIn(target),
  { transport = 'http' }: InstallOptions = {},
): void {
  const { OfficeExtension: extension } = client;
  addNotes(client.Excel, extension);
  const office = officeFor(host);
  Object.assign(client.window, { Office: office });
  Object.assign(target, { Excel: client.Excel, OfficeExtension: extension, Office: office });
  // Without an address the client talks to the application that it runs in.
  extension.ClientRequestContext.defaultRequestUrlAndHeaders =
    transport === 'http' ? 'https://host.invalid/workbook' : null;
  extension.HttpUtility.setCustomSendRequestFunc((request) => host.requestHandler(request));
  richApiOf(client).executeRichApiRequestAsync = localExecutor((request) => host.requestHandler(request));
  extension._testSetRichApiMessageReadyImpl(() => Promise.resolve());
  host.deliverEvents(({ worksheetId, address, changeType, triggerSource }) => {
    const isCalculated = changeType === 'Calculated';
    const message = JSON.stringify(
      isCalculated
        ? { address, worksheetId }
        : { address, changeType, source: 'Local', worksheetId, shiftDirection: 'None', triggerSource },
    );
    const messageType = isCalculated ? worksheetCalculated : worksheetChanged;
    extension._testTriggerRichApiMessageEvent({
      entries: [{ messageCategory: eventCategory, messageType, targetId: worksheetId, message }],
    });
  });
}

function clientIn(target: object): OfficeClient {
  if (!('Excel' in target) || !('OfficeExtension' in target)) {
    throw new Error('the Office.js client is not loaded: evaluate excel-web-16.00.js first');
  }
  return { Excel: target.Excel, OfficeExtension: target.OfficeExtension, window: target } as OfficeClient;
}

/** Where the client looks for the function of an Office application. */
function richApiOf({ window }: OfficeClient): { executeRichApiRequestAsync?: LocalExecutor } {
  if (!('OSF' in window)) throw new Error('the Office.js client has no OSF: evaluate excel-web-16.00.js first');
  return (window.OSF as { DDA: { RichApi: { executeRichApiRequestAsync?: LocalExecutor } } }).DDA.RichApi;
}

/** The part of Office that an Office application gives, not the client. */
function officeFor(host: Host): object {
  const info = { host: 'Excel', platform: host.platform === 'web' ? 'OfficeOnline' : 'PC' };
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
