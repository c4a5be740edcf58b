/** The stand-in for Excel: an open workbook that answers the Office.js client and can be looked at and edited. */
import { HostError } from './protocol/errors';
import { answer, type Conversation } from './protocol/answer';
import type { Live } from './protocol/live';
import {
  ActionType,
  type AnswerMessage,
  type RequestMessage,
  type SentAnswer,
  type SentRequest,
} from './protocol/message';
import type { Session } from './objects/session';
import { workbook as workbookObject } from './objects/workbook';
import { SheetView } from './sheetView';
import { areaAddress, cellArea, parseArea, parseReference, type Area } from './workbook/address';
import type { Sheet } from './workbook/sheet';
import { growTable, keepHeaders } from './workbook/tables';
import { Workbook, type WorkbookSurroundings } from './workbook/workbook';

export interface HostOptions {
  /** Highest ExcelApi set that the host claims; '1.20' when left out. */
  readonly apiSet?: string;
  readonly displayLanguage?: 'th-TH' | 'en-US';
  /** Tells the time for TODAY(); the machine's clock when left out. */
  readonly clock?: () => Date;
  /** Id of the manifest: every add-in has settings of its own in a workbook. One for all when left out. */
  readonly addInId?: string;
}

/** Something that goes wrong once. */
export interface Fault {
  /** Which round trip since the counters were reset, from 1; the next one when left out. */
  readonly roundTrip?: number;
  /** Which action of the round trip, from 0. Actions before it take effect. */
  readonly action?: number;
  /** "AccessDenied", "InvalidOperationInCellEditMode" … */
  readonly code?: string;
  /** The answer never arrives: the call fails as with a broken network. */
  readonly dropConnection?: boolean;
}

/** What changed, for those who show the workbook. */
export interface ChangeNotice {
  readonly source: 'client' | 'user' | 'opened';
  /** Sheets and addresses whose values changed. */
  readonly cells: readonly { readonly sheet: string; readonly address: string }[];
}

export interface WorksheetEvent {
  readonly worksheetId: string;
  readonly address: string;
}

const unnamedAddIn = '00000000-0000-4000-8000-000000000000';
const payloadLimit = 5 * 1024 * 1024;

export class Host {
  readonly apiSet: string;
  displayLanguage: 'th-TH' | 'en-US';
  /** As when a user is typing in a cell: every request is refused. */
  isEditingCell = false;
  /** Calls of sync() that had work; Excel.run's own clean-up afterwards does not count. */
  roundTrips = 0;
  actions = 0;
  bytesSent = 0;
  bytesReceived = 0;
  private readonly surroundings: WorkbookSurroundings;
  private session: Session;
  private kept = new Map<string, Live>();
  private faults: Fault[] = [];
  private hooks: { readonly roundTrip: number; readonly hook: (host: Host) => void | Promise<void> }[] = [];
  private readonly listeners = new Set<(notice: ChangeNotice) => void>();
  private events: (event: WorksheetEvent) => void = () => undefined;
  private changes: { readonly sheet: Sheet; readonly area: Area }[] = [];

  constructor(
    bytes: Uint8Array,
    { apiSet = '1.20', displayLanguage = 'th-TH', clock = () => new Date(), addInId = unnamedAddIn }: HostOptions,
  ) {
    this.apiSet = apiSet;
    this.displayLanguage = displayLanguage;
    this.surroundings = { clock, addInId };
    this.session = this.sessionFor(bytes);
  }

  // For the client

  /** Answers one request of the client. Rejects only where a fault drops the connection, or on a bug of the stand-in. */
  readonly requestHandler = async (request: SentRequest): Promise<SentAnswer> => {
    const body = typeof request.body === 'string' ? request.body : JSON.stringify(request.body);
    const size = new TextEncoder().encode(body).length;
    const message = JSON.parse(body) as RequestMessage;
    if (isCleanUp(message))
      return this.reply(answer(message, { ...this.conversation([]), beforeAction: () => undefined }));
    this.roundTrips += 1;
    this.bytesSent += size;
    await this.runHooks();
    if (size > payloadLimit) return refusal(413, 'RequestPayloadSizeLimitExceeded', 'the request is larger than 5 MB');
    const reply = this.reply(answer(message, this.conversation(this.dueFaults())));
    this.bytesReceived += new TextEncoder().encode(reply.body).length;
    this.report(message);
    return reply;
  };

  /** Who hands worksheet events to the client; the installation sets it. */
  deliverEvents(deliver: (event: WorksheetEvent) => void): void {
    this.events = deliver;
  }

  // For tests

  resetCounters(): void {
    this.roundTrips = this.actions = this.bytesSent = this.bytesReceived = 0;
  }

  failAt(fault: Fault): void {
    this.faults.push({ ...fault, roundTrip: fault.roundTrip ?? this.roundTrips + 1 });
  }

  /** Runs `hook` once, just before the given round trip (from 1) is carried out: what a co-author does meanwhile. */
  beforeRoundTrip(roundTrip: number, hook: (host: Host) => void | Promise<void>): void {
    this.hooks.push({ roundTrip, hook });
  }

  // For whoever shows the workbook

  /** Opens another workbook in place of this one. @throws UnreadableWorkbook, and the old one stays open. */
  open(bytes: Uint8Array): Promise<void> {
    this.session = this.sessionFor(bytes);
    this.kept = new Map();
    this.notify({ source: 'opened', cells: [] });
    return Promise.resolve();
  }

  /** The workbook as .xlsx, with current values for all formulas that can be computed. */
  save(): Promise<Uint8Array> {
    return Promise.resolve(this.session.workbook.save());
  }

  get sheets(): readonly SheetView[] {
    return this.session.workbook.sheets.map((sheet) => new SheetView(this.session, sheet));
  }

  /** By name. @throws Error when there is none. */
  sheet(name: string): SheetView {
    return new SheetView(this.session, this.sheetNamed(name));
  }

  get activeSheet(): string {
    return this.session.workbook.activeSheet.name;
  }

  set activeSheet(name: string) {
    const sheet = this.sheetNamed(name);
    this.session.workbook.activeSheet = sheet;
    this.notify({ source: 'user', cells: [] });
  }

  get selection(): { readonly sheet: string; readonly address: string } {
    const sheet = this.session.workbook.activeSheet;
    return { sheet: sheet.name, address: areaAddress(sheet.selection) };
  }

  select(sheet: string, address: string): void {
    const area = parseArea(address);
    if (area === null) throw new Error(`${address} is no address`);
    const target = this.sheetNamed(sheet);
    this.session.workbook.activeSheet = target;
    target.selection = area;
    this.notify({ source: 'user', cells: [] });
  }

  /** Workbook names with their formulas ("='ITA 2567'!$A$1"). */
  get names(): readonly { readonly name: string; readonly formula: string; readonly visible: boolean }[] {
    return this.session.workbook.names
      .list(null)
      .map(({ name, formula, visible }) => ({ name, formula: `=${formula}`, visible }));
  }

  /** Types into a cell: "95.5", "=A1", "'text", "" to empty it. @throws FormulaSyntaxError, or Error for a bad address. */
  setCell(sheet: string, address: string, input: string | number | boolean): void {
    const target = this.sheetNamed(sheet);
    const area = parseReference(address)?.area;
    if (area === undefined) throw new Error(`${address} is no cell`);
    this.session.workbook.enter(target, area.firstRow, area.firstColumn, input);
    if (input !== '') growTable(this.session.workbook, target, area.firstRow, area.firstColumn);
    this.session.changed(target, cellArea(area.firstRow, area.firstColumn));
    this.deliver('user');
  }

  /** Hears of every change; the result stops it. */
  onChange(listener: (notice: ChangeNotice) => void): () => void {
    this.listeners.add(listener);
    return () => void this.listeners.delete(listener);
  }

  private sheetNamed(name: string): Sheet {
    const sheet = this.session.workbook.sheetNamed(name);
    if (sheet === undefined) throw new Error(`there is no sheet ${name}`);
    return sheet;
  }

  private sessionFor(bytes: Uint8Array): Session {
    const workbook = Workbook.open(bytes, this.surroundings);
    return {
      workbook,
      listened: new Set(),
      changed: (sheet, area) => {
        keepHeaders(workbook, sheet, area);
        this.changes.push({ sheet, area });
      },
    };
  }

  private dueFaults(): Fault[] {
    const due = this.faults.filter(({ roundTrip }) => roundTrip === this.roundTrips);
    this.faults = this.faults.filter((fault) => !due.includes(fault));
    return this.isEditingCell ? [{ code: 'InvalidOperationInCellEditMode' }, ...due] : due;
  }

  private conversation(faults: readonly Fault[]): Conversation {
    return {
      root: workbookObject(this.session),
      kept: this.kept,
      apiSet: this.apiSet,
      beforeAction: (index) => {
        this.actions += 1;
        const fault = faults.find(({ action = 0 }) => action === index);
        if (fault?.dropConnection === true) throw new Error('the connection was lost');
        if (fault !== undefined)
          throw new HostError(fault.code ?? 'GeneralException', 'a fault that the test asked for');
      },
    };
  }

  private reply(message: AnswerMessage): SentAnswer {
    const body = JSON.stringify(message);
    return new TextEncoder().encode(body).length > payloadLimit
      ? refusal(413, 'ResponsePayloadSizeLimitExceeded', 'the answer is larger than 5 MB')
      : { statusCode: 200, headers: {}, body };
  }

  private async runHooks(): Promise<void> {
    const due = this.hooks.filter(({ roundTrip }) => roundTrip === this.roundTrips);
    this.hooks = this.hooks.filter((entry) => !due.includes(entry));
    for (const { hook } of due) await hook(this);
  }

  private report({ Actions }: RequestMessage): void {
    const writes = Actions.some(
      ({ ActionType: type, Name }) =>
        type === ActionType.setProperty ||
        (type === ActionType.method && !Name.startsWith('_')) ||
        type === ActionType.instantiate,
    );
    if (writes || this.changes.length > 0) this.deliver('client');
  }

  private deliver(source: ChangeNotice['source']): void {
    const changes = this.changes;
    this.changes = [];
    for (const { sheet, area } of changes) {
      if (!this.session.listened.has(sheet)) continue;
      // After the answer, as Excel does.
      setTimeout(() => this.events({ worksheetId: sheet.id, address: areaAddress(area) }), 0);
    }
    this.notify({
      source,
      cells: changes.map(({ sheet, area }) => ({ sheet: sheet.name, address: areaAddress(area) })),
    });
  }

  private notify(notice: ChangeNotice): void {
    for (const listener of this.listeners) listener(notice);
  }
}

/** Excel.run gives its references back after the caller has its result; nobody waits for that. */
const isCleanUp = ({ Actions }: RequestMessage): boolean =>
  Actions.some(({ Name }) => Name === '_RemoveReference') &&
  Actions.every(({ ActionType: type, Name }) => type === ActionType.instantiate || Name === '_RemoveReference');

const refusal = (statusCode: number, code: string, message: string): SentAnswer => ({
  statusCode,
  headers: {},
  body: JSON.stringify({ error: { code, message } }),
});
