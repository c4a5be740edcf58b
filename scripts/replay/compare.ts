/** Where two answers differ. */
import type { Action, AnswerMessage, Json, RequestMessage } from '../../test/host/protocol/message';
import { ActionType, PathType } from '../../test/host/protocol/message';
import type { Ids } from './ids';

export interface Difference {
  /** From 1, as they were sent. */
  readonly request: number;
  /** From 0, in the request. */
  readonly action: number;
  /** "Workbook.Worksheets.GetItem("Sheet1").GetRange("A1") load Values, Text". */
  readonly what: string;
  /** "Values[0][2]"; "" for the answer as a whole. */
  readonly member: string;
  readonly there: Json | undefined;
  readonly here: Json | undefined;
}

/** Differences of the same kind: the same member of a cell, answered the same way there and here. */
export interface Alike extends Difference {
  /** How many there are; the others come after this one. */
  readonly times: number;
}

/** The first of each kind, in their order. Neither cell nor range makes a kind of its own; what failed does. */
export function alike(all: readonly Difference[]): Alike[] {
  const found = new Map<string, Alike>();
  for (const one of all) {
    const place = one.member === 'Error' ? one.what : one.member.replace(/\[\d+\]/g, '[]');
    const kind = JSON.stringify([place, one.there ?? null, one.here ?? null]);
    found.set(kind, { ...(found.get(kind) ?? one), times: (found.get(kind)?.times ?? 0) + 1 });
  }
  return [...found.values()];
}

type Place = Pick<Difference, 'member' | 'there' | 'here'>;

/** Members that name a thing; each Excel has its own. */
const ID = /^_?(?:\w*[Ii]d)$/;

export function differences(
  request: number,
  message: RequestMessage,
  there: AnswerMessage,
  here: AnswerMessage,
  ids: Ids,
): Difference[] {
  const at = (action: number, place: Place): Difference => {
    const one = message.Actions[action];
    return { request, action, what: one === undefined ? '' : described(one, message), ...place };
  };
  const found = there.Results.flatMap(({ ActionId, Value }) => {
    const action = message.Actions.findIndex(({ Id }) => Id === ActionId);
    const other = here.Results.find((result) => result.ActionId === ActionId);
    // What comes after a failure is not carried out: the failure is the difference.
    if (other === undefined) return [];
    return unlike('', Value, other.Value, ids).map((place) => at(action, place));
  });
  const [errorThere, errorHere] = [errorOf(there), errorOf(here)];
  const isSame = errorThere === errorHere;
  const action = here.Error?.ActionIndex ?? there.Error?.ActionIndex ?? 0;
  return isSame ? found : [...found, at(action, { member: 'Error', there: errorThere, here: errorHere })];
}

/** Messages are for people, in their language; code and place are not. */
const errorOf = ({ Error: error }: AnswerMessage): string | null =>
  error === undefined ? null : `${error.Code} at action ${error.ActionIndex} (${error.Location})`;

function unlike(member: string, there: Json | undefined, here: Json | undefined, ids: Ids): Place[] {
  if (typeof there === 'string' && typeof here === 'string' && ID.test(member.split('.').at(-1) ?? '')) {
    return ids.areSame(there, here) ? [] : [{ member, there, here }];
  }
  if (there === here) return [];
  if (typeof there === 'number' && typeof here === 'number' && isClose(there, here)) return [];
  if (isList(there) && isList(here)) {
    const longer = there.length > here.length ? there : here;
    return longer.flatMap((_, index) => unlike(`${member}[${index}]`, there[index], here[index], ids));
  }
  if (isRecord(there) && isRecord(here)) {
    const names = [...new Set([...Object.keys(there), ...Object.keys(here)])];
    return names.flatMap((name) => unlike(member === '' ? name : `${member}.${name}`, there[name], here[name], ids));
  }
  return [{ member, there, here }];
}

/** The last bits of a figure depend on the order of adding. */
const isClose = (one: number, other: number): boolean =>
  Math.abs(one - other) <= 1e-9 * Math.max(1, Math.abs(one), Math.abs(other));

const isList = (value: Json | undefined): value is readonly Json[] => Array.isArray(value);
const isRecord = (value: Json | undefined): value is { readonly [key: string]: Json } =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function described(action: Action, message: RequestMessage): string {
  const way = wayTo(action.ObjectPathId, message);
  const args = (action.ArgumentInfo?.Arguments ?? []).map((one) => short(one)).join(', ');
  switch (action.ActionType) {
    case ActionType.query:
      return `${way} load ${[...(action.QueryInfo?.Select ?? []), ...(action.QueryInfo?.Expand ?? [])].join(', ')}`;
    case ActionType.method:
      return `${way}.${action.Name}(${args})`;
    case ActionType.setProperty:
      return `${way}.${action.Name} = ${args}`;
    default:
      return way;
  }
}

function wayTo(id: number, message: RequestMessage): string {
  const path = message.ObjectPaths[id];
  if (path === undefined || path.ObjectPathType === PathType.root) return 'Workbook';
  if (path.ObjectPathType === PathType.reference) return path.Name;
  const args = path.ArgumentInfo?.Arguments;
  const called = args === undefined ? '' : `(${args.map((one) => short(one)).join(', ')})`;
  const name = path.Name || 'GetItem';
  return `${path.ParentObjectPathId === undefined ? 'Workbook' : wayTo(path.ParentObjectPathId, message)}.${name}${called}`;
}

/** What fits on a line. */
export function short(value: Json | undefined): string {
  const text = value === undefined ? 'nothing' : JSON.stringify(value);
  return text.length > 80 ? `${text.slice(0, 77)}…` : text;
}
