/** What a load asks for, as the answer's object. */
import { compareSets, requireSet } from './apiSets';
import { HostError } from './errors';
import type { Live } from './live';
import type { Json, QueryInfo } from './message';

/** Names below names; an empty one asks for all plain properties. */
interface Selection {
  readonly [name: string]: Selection;
}

/** What the answering of a load needs to know of the conversation. */
export interface Loading {
  /** Requirement set that the host claims, "1.20". */
  readonly apiSet: string;
  /** Called before each member that is loaded; throws to make it fail. */
  beforeMember(live: Live, name: string, use: 'load'): void;
}

export function query(live: Live, { Select, Expand, Top, Skip }: QueryInfo, loading: Loading): Json {
  const paths = [...(Select ?? []), ...(Expand ?? [])].filter((path) => path !== '$none');
  return select(live, toSelection(paths), loading, { top: Top, skip: Skip });
}

type Answer = Readonly<Record<string, Json>>;

interface Page {
  readonly top?: number | undefined;
  readonly skip?: number | undefined;
}

function select(live: Live, selection: Selection, loading: Loading, page: Page): Answer {
  const { items } = live;
  if (items === null) return properties(live, selection, loading);
  // Names of a collection's own properties mean the collection, all others its items.
  const own = entries(selection).filter(([name]) => live.member(name)?.kind === 'property');
  const ofItems = Object.fromEntries(
    entries(selection).flatMap(([name, below]) =>
      name === 'items' ? entries(below) : live.member(name)?.kind === 'property' ? [] : [[name, below] as const],
    ),
  );
  const skip = page.skip ?? 0;
  const shown = items.slice(skip, page.top === undefined ? undefined : skip + page.top);
  const onlyOwn = own.length > 0 && Object.keys(ofItems).length === 0;
  return {
    ...(own.length > 0 ? properties(live, Object.fromEntries(own), loading) : {}),
    ...(onlyOwn
      ? {}
      : {
          _Items: shown.map((item) => ({
            ...item.identity,
            ...select(item, ofItems, loading, {}),
          })),
        }),
  };
}

function properties(live: Live, selection: Selection, loading: Loading): Answer {
  const { apiSet } = loading;
  const answer: Record<string, Json> = {};
  const named = entries(selection).filter(([name]) => name !== '$all' && name !== '*');
  if (named.length < entries(selection).length || named.length === 0) {
    for (const name of live.memberNames) {
      const member = live.member(name);
      if (member?.kind !== 'property' || member.get === null || compareSets(member.since, apiSet) > 0) continue;
      loading.beforeMember(live, name, 'load');
      answer[upperFirst(name)] = member.get();
    }
  }
  for (const [name, below] of named) {
    const member = live.member(name);
    if (member === undefined || member.kind === 'method' || (member.kind === 'property' && member.get === null)) {
      throw new HostError('ApiNotFound', `the stand-in knows no ${live.typeName}.${name} to load`);
    }
    requireSet(live, name, member.since, apiSet);
    loading.beforeMember(live, name, 'load');
    if (member.kind === 'property') answer[upperFirst(name)] = member.get?.() ?? null;
    else {
      const object = member.load();
      answer[upperFirst(name)] = object === null ? null : { ...object.identity, ...select(object, below, loading, {}) };
    }
  }
  return answer;
}

function toSelection(paths: readonly string[]): Selection {
  const selection: Record<string, Record<string, Selection>> = {};
  for (const path of paths) {
    let place: Record<string, Selection> = selection;
    for (const step of path.split('/').filter((name) => name !== '')) {
      const name = lowerFirst(step);
      place = place[name] ??= {};
    }
  }
  return selection;
}

const entries = (selection: Selection): (readonly [string, Selection])[] => Object.entries(selection);
const lowerFirst = (name: string): string => name.charAt(0).toLowerCase() + name.slice(1);
const upperFirst = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1);
