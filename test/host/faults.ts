/** What goes wrong because a test asked for it, and which members of Office.js the client used. */
import { HostError } from './protocol/errors';
import { declaredTypes, type Live } from './protocol/live';
import type { MemberUse } from './protocol/answer';

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
  /** Office refuses the whole request, before Excel sees any of its actions: "ActivityLimitReached" … */
  readonly refusesRequest?: boolean;
}

/** Something that goes wrong every time. */
export interface LastingFault {
  /** "PageLayout.paperSize", "ChartCollection.add" …, with or without "Excel." before it. */
  readonly member: string;
  /** "GeneralException" when left out. */
  readonly code?: string;
}

/** "Type.member" for every member that the client used. */
export interface MembersCalled {
  /** Methods that were called and properties that were set. */
  readonly calls: ReadonlySet<string>;
  /** Properties and objects that were loaded. */
  readonly loads: ReadonlySet<string>;
}

export class Faults {
  private once: Fault[] = [];
  private readonly lasting = new Map<string, string>();
  private calls = new Set<string>();
  private loads = new Set<string>();

  failAt(fault: Fault): void {
    this.once.push(fault);
  }

  /** @throws Error for a member that the stand-in does not know. */
  failAlways({ member, code = 'GeneralException' }: LastingFault): void {
    const name = member.replace(/^Excel\./, '');
    if (!isKnown(name)) throw new Error(`there is no member ${name}`);
    this.lasting.set(name, code);
  }

  heal(): void {
    this.lasting.clear();
  }

  get membersCalled(): MembersCalled {
    return { calls: this.calls, loads: this.loads };
  }

  forgetMembers(): void {
    this.calls = new Set();
    this.loads = new Set();
  }

  /** Takes the faults of a round trip out, as each strikes once. */
  due(roundTrip: number): Fault[] {
    const due = this.once.filter((fault) => fault.roundTrip === roundTrip);
    this.once = this.once.filter((fault) => !due.includes(fault));
    return due;
  }

  beforeMember(live: Live, name: string, use: MemberUse): void {
    const member = `${live.typeName.replace('Excel.', '')}.${name}`;
    if (!name.startsWith('_') && use !== 'step') (use === 'load' ? this.loads : this.calls).add(member);
    const code = this.lasting.get(member);
    if (code !== undefined) throw new HostError(code, `a test asked that ${member} fails`);
  }
}

/** Collections are asked for their items by key, whether or not they declare how. */
function isKnown(member: string): boolean {
  const [type, name = ''] = member.split('.');
  const found = declaredTypes.find((declared) => declared.name === `Excel.${type ?? ''}`);
  return found !== undefined && (name === 'getItem' || found.members.some((declared) => declared.name === name));
}
