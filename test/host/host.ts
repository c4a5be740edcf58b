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
import { Faults, type Fault, type LastingFault, type MembersCalled } from './faults';
import { requireFocus } from './objects/focus';
import { workbook as workbookObject } from './objects/workbook';
import type { BookOptions } from './openBook';
import { UserActions } from './userActions';

export interface HostOptions extends BookOptions {
  /** Highest ExcelApi set that the host claims; '1.20' when left out. */
  readonly apiSet?: string;
  readonly displayLanguage?: 'th-TH' | 'en-US';
}

/** Of Excel on the web, for requests as for answers. */
const payloadLimit = 5 * 1024 * 1024;

export class Host extends UserActions {
  readonly apiSet: string;
  displayLanguage: 'th-TH' | 'en-US';
  /** As when a user is typing in a cell: every request is refused. */
  isEditingCell = false;
  /** Calls of sync() that had work; Excel.run's own clean-up afterwards does not count. */
  roundTrips = 0;
  actions = 0;
  bytesSent = 0;
  bytesReceived = 0;
  private kept = new Map<string, Live>();
  private readonly faults = new Faults();
  private hooks: { readonly roundTrip: number; readonly hook: (host: Host) => void | Promise<void> }[] = [];

  constructor(bytes: Uint8Array, options: HostOptions) {
    super(bytes, options);
    this.apiSet = options.apiSet ?? '1.20';
    this.displayLanguage = options.displayLanguage ?? 'th-TH';
  }

  // For the client

  /** Answers one request of the client. Rejects only where a fault drops the connection, or on a bug of the stand-in. */
  readonly requestHandler = async (request: SentRequest): Promise<SentAnswer> => {
    const body = typeof request.body === 'string' ? request.body : JSON.stringify(request.body);
    const size = new TextEncoder().encode(body).length;
    const message = JSON.parse(body) as RequestMessage;
    if (isCleanUp(message)) return this.reply(answer(message, this.cleaning()));
    this.roundTrips += 1;
    this.bytesSent += size;
    await this.runHooks();
    const faults = this.faults.due(this.roundTrips);
    const refused = this.refusalOf(size, faults);
    if (refused !== null) return refused;
    this.excel.addedInBatch.clear();
    const reply = this.reply(answer(message, this.conversation(faults)));
    this.bytesReceived += new TextEncoder().encode(reply.body).length;
    this.report(message);
    return reply;
  };

  override open(bytes: Uint8Array): Promise<void> {
    const opened = super.open(bytes);
    this.kept = new Map();
    return opened;
  }

  // For tests

  resetCounters(): void {
    this.roundTrips = this.actions = this.bytesSent = this.bytesReceived = 0;
    this.faults.forgetMembers();
  }

  /** Makes one action of one round trip go wrong. */
  failAt(fault: Fault): void {
    this.faults.failAt({ ...fault, roundTrip: fault.roundTrip ?? this.roundTrips + 1 });
  }

  /**
   * Makes every use of a member fail, be it a call, a set or a load, until `heal()`.
   * @throws Error for a member that the stand-in does not know.
   */
  failAlways(fault: LastingFault): void {
    this.faults.failAlways(fault);
  }

  /** Ends what `failAlways` began. */
  heal(): void {
    this.faults.heal();
  }

  /** Which members the client used since the counters were reset. */
  membersCalled(): MembersCalled {
    return this.faults.membersCalled;
  }

  /** Runs `hook` once, just before the given round trip (from 1) is carried out: what a co-author does meanwhile. */
  beforeRoundTrip(roundTrip: number, hook: (host: Host) => void | Promise<void>): void {
    this.hooks.push({ roundTrip, hook });
  }

  private isTooLarge(size: number): boolean {
    return this.platform === 'web' && size > payloadLimit;
  }

  /** What Office refuses as a whole; null where the request goes on to Excel. */
  private refusalOf(size: number, faults: readonly Fault[]): SentAnswer | null {
    if (this.isEditingCell) return refusal(400, 'InvalidOperationInCellEditMode', 'the user is typing in a cell');
    if (this.isTooLarge(size))
      return refusal(413, 'RequestPayloadSizeLimitExceeded', 'the request is larger than 5 MB');
    const fault = faults.find(({ refusesRequest }) => refusesRequest === true);
    if (fault === undefined) return null;
    return refusal(400, fault.code ?? 'GeneralException', 'a fault that the test asked for');
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
      beforeMember: (live, name, use) => {
        this.faults.beforeMember(live, name, use);
        requireFocus(this.session, live, name);
      },
    };
  }

  private cleaning(): Conversation {
    return { ...this.conversation([]), beforeAction: () => undefined, beforeMember: () => undefined };
  }

  private reply(message: AnswerMessage): SentAnswer {
    const body = JSON.stringify(message);
    return this.isTooLarge(new TextEncoder().encode(body).length)
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
    if (writes || this.hasChanges) this.deliver('client');
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
