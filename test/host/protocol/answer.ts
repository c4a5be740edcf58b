/** Answers one message: resolves its object paths and carries out its actions in order. */
import { requireSet } from './apiSets';
import { HostError } from './errors';
import { Live, type Argument, type BoundMember } from './live';
import {
  ActionType,
  PathType,
  type Action,
  type ActionResult,
  type AnswerMessage,
  type Json,
  type ObjectPath,
  type RequestMessage,
} from './message';
import { query } from './query';

/** How the client uses a member: a way to an object is a step, unless it is a method. */
export type MemberUse = 'call' | 'set' | 'load' | 'step';

export interface Conversation {
  /** The workbook object. */
  readonly root: Live;
  /** Objects that the client asked to keep, by their reference. */
  readonly kept: Map<string, Live>;
  /** Requirement set that the host claims, "1.20". */
  readonly apiSet: string;
  /** Called before each action; throws to make the action fail. */
  beforeAction(index: number): void;
  /** Called before each use of a member, which is known and supported; throws to make it fail. */
  beforeMember(live: Live, name: string, use: MemberUse): void;
}

/** Actions before a failing one stay done. Errors other than refusals are bugs and are thrown. */
export function answer(message: RequestMessage, conversation: Conversation): AnswerMessage {
  const request = new Request(message, conversation);
  const results: ActionResult[] = [];
  for (const [index, action] of message.Actions.entries()) {
    try {
      conversation.beforeAction(index);
      results.push({ ActionId: action.Id, Value: request.perform(action) });
    } catch (error) {
      if (!(error instanceof HostError)) throw error;
      const Error = {
        Code: error.code,
        Message: error.message,
        Location: request.location(action),
        ActionIndex: index,
        HttpStatusCode: 400,
      };
      return { Results: results, Error };
    }
  }
  return { Results: results };
}

class Request {
  private readonly resolved = new Map<number, Live | null>();

  constructor(
    private readonly message: RequestMessage,
    private readonly conversation: Conversation,
  ) {}

  perform(action: Action): Json {
    if (action.ActionType === ActionType.trace) return null;
    const live = this.resolve(action.ObjectPathId);
    switch (action.ActionType) {
      case ActionType.instantiate:
        return live === null ? null : { ...live.identity, ...this.reference(live) };
      case ActionType.query:
        return live === null ? null : query(live, action.QueryInfo ?? {}, this.conversation);
      case ActionType.method:
        return live === null ? null : this.callAction(live, action);
      case ActionType.setProperty:
        if (live !== null) this.setProperty(live, action);
        return null;
      default:
        throw new HostError('NotImplemented', `actions of type ${action.ActionType} are not known here`);
    }
  }

  /** "Range.values", as the client's debugInfo names the place. */
  location(action: Action): string {
    const live = this.resolved.get(action.ObjectPathId);
    const path = this.message.ObjectPaths[action.ObjectPathId];
    if (live === undefined || live === null || action.ActionType === ActionType.instantiate) {
      const parent = path?.ParentObjectPathId === undefined ? null : this.resolved.get(path.ParentObjectPathId);
      return parent ? `${shortName(parent)}.${lowerFirst(path?.Name || 'getItem')}` : lowerFirst(path?.Name ?? '');
    }
    return `${shortName(live)}${action.Name === '' ? '' : `.${lowerFirst(action.Name)}`}`;
  }

  private resolve(id: number): Live | null {
    const known = this.resolved.get(id);
    if (known !== undefined) return known;
    const path = this.message.ObjectPaths[id];
    if (path === undefined) throw new HostError('InvalidReference', `there is no object path ${id}`);
    const live = this.follow(path);
    this.resolved.set(id, live);
    return live;
  }

  private follow(path: ObjectPath): Live | null {
    switch (path.ObjectPathType) {
      case PathType.root:
        return this.conversation.root;
      case PathType.nullObject:
        return null;
      case PathType.reference: {
        const kept = this.conversation.kept.get(path.Name);
        if (kept === undefined) throw new HostError('InvalidReference', `the reference ${path.Name} is not kept`);
        return kept;
      }
      case PathType.newObject:
        throw new HostError('NotImplemented', `new objects (${path.Name}) are not known here`);
      default:
    }
    const parent = this.resolve(path.ParentObjectPathId ?? -1);
    if (parent === null) return null;
    if (path.ObjectPathType === PathType.indexer) {
      const key = path.ArgumentInfo?.Arguments?.[0] ?? null;
      this.conversation.beforeMember(parent, 'getItem', 'call');
      const item = parent.item(key);
      if (item === null) throw new HostError('ItemNotFound', `${shortName(parent)} has no item ${JSON.stringify(key)}`);
      return item;
    }
    const member = this.member(parent, path.Name);
    if (path.ObjectPathType === PathType.property && member.kind === 'object') {
      this.conversation.beforeMember(parent, lowerFirst(path.Name), 'step');
      return member.get();
    }
    if (path.ObjectPathType === PathType.method && member.kind === 'method') {
      this.conversation.beforeMember(parent, lowerFirst(path.Name), 'call');
      const result = member.call(this.args(path));
      if (result === null || result instanceof Live) return result;
    }
    throw notKnown(parent, path.Name, 'an object');
  }

  private callAction(live: Live, action: Action): Json {
    if (action.Name === '_KeepReference') return this.keep(live);
    if (action.Name === '_RemoveReference') {
      this.conversation.kept.delete(String(action.ArgumentInfo?.Arguments?.[0]));
      return null;
    }
    const member = this.member(live, action.Name);
    if (member.kind !== 'method') throw notKnown(live, action.Name, 'a method');
    this.conversation.beforeMember(live, lowerFirst(action.Name), 'call');
    const result = member.call(this.args(action));
    if (result instanceof Live) throw notKnown(live, action.Name, 'a method with a plain result');
    return result;
  }

  private setProperty(live: Live, action: Action): void {
    const member = this.member(live, action.Name);
    if (member.kind !== 'property' || member.set === null) throw notKnown(live, action.Name, 'a property to set');
    requireSet(live, action.Name, member.setSince, this.conversation.apiSet);
    this.conversation.beforeMember(live, lowerFirst(action.Name), 'set');
    member.set(action.ArgumentInfo?.Arguments?.[0] ?? null);
  }

  private member(live: Live, wireName: string): BoundMember {
    const name = lowerFirst(wireName);
    const member = live.member(name);
    if (member === undefined) throw notKnown(live, wireName, 'a member');
    requireSet(live, name, member.since, this.conversation.apiSet);
    return member;
  }

  private keep(live: Live): null {
    if (this.reference(live)['_ReferenceId'] === undefined) {
      this.conversation.kept.set(`r${(keptSoFar += 1)}`, live);
    }
    return null;
  }

  private reference(live: Live): { readonly [key: string]: Json } {
    if (!live.canBeKept) return {};
    for (const [id, kept] of this.conversation.kept) if (kept === live) return { _ReferenceId: id };
    return {};
  }

  private args({ ArgumentInfo }: Pick<Action, 'ArgumentInfo'>): Argument[] {
    const ids = ArgumentInfo?.ReferencedObjectPathIds;
    return (ArgumentInfo?.Arguments ?? []).map((argument, index) => {
      const id = ids?.[index];
      if (typeof id !== 'number' || id === 0) return argument;
      return this.resolve(id);
    });
  }
}

let keptSoFar = 0;

const lowerFirst = (name: string): string => name.charAt(0).toLowerCase() + name.slice(1);
const shortName = (live: Live): string => live.typeName.replace('Excel.', '');

const notKnown = (live: Live, name: string, what: string): HostError =>
  new HostError('ApiNotFound', `the stand-in knows no ${live.typeName}.${lowerFirst(name)} as ${what}`);
