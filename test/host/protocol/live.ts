/**
 * Objects of the Office.js model, declared as data: for every type its members, and for every member the requirement
 * set that brought it. What is not declared is refused by name.
 */
import type { Json } from './message';

/** An argument of a method: plain, or another object of the model. */
export type Argument = Json | Live;

export interface PropertyMember<T> {
  readonly kind: 'property';
  /** Requirement set of reading, "1.1". */
  readonly since: string;
  /** Of writing, where that came later. */
  readonly setSince: string;
  readonly get: ((target: T) => Json) | null;
  readonly set: ((target: T, value: Json) => void) | null;
}

export interface ObjectMember<T> {
  readonly kind: 'object';
  readonly since: string;
  readonly get: (target: T) => Live | null;
  /** As part of a load, where that differs from the way to the object. */
  readonly load: (target: T) => Live | null;
}

export interface MethodMember<T> {
  readonly kind: 'method';
  readonly since: string;
  readonly call: (target: T, args: readonly Argument[]) => Live | Json;
}

export type Member<T> = PropertyMember<T> | ObjectMember<T> | MethodMember<T>;

export interface TypeDefinition<T> {
  /** "Excel.Range". */
  readonly name: string;
  /** Set that brought the whole type. */
  readonly members: Readonly<Record<string, Member<T>>>;
  /** A collection's items, and the one that a key names. */
  readonly collection?: {
    readonly items: (target: T) => readonly Live[];
    readonly item: (target: T, key: Json) => Live | null;
  };
  /** What the client needs to find the object again. */
  readonly identity?: (target: T) => Readonly<Record<string, Json>>;
  /** The client keeps such objects by a reference of the host's. */
  readonly canBeKept?: boolean;
}

/** An object of the model at work: a type with its target. */
export class Live<T = unknown> {
  constructor(
    private readonly definition: TypeDefinition<T>,
    readonly target: T,
  ) {}

  get typeName(): string {
    return this.definition.name;
  }

  get canBeKept(): boolean {
    return this.definition.canBeKept ?? false;
  }

  get identity(): Readonly<Record<string, Json>> {
    return this.definition.identity?.(this.target) ?? {};
  }

  /** null for an object that is no collection. */
  get items(): readonly Live[] | null {
    return this.definition.collection?.items(this.target) ?? null;
  }

  item(key: Json): Live | null {
    return this.definition.collection?.item(this.target, key) ?? null;
  }

  get memberNames(): readonly string[] {
    return Object.keys(this.definition.members);
  }

  /** A member with its target bound; undefined where the type has none of this name. */
  member(name: string): BoundMember | undefined {
    const member = Object.hasOwn(this.definition.members, name) ? this.definition.members[name] : undefined;
    if (member === undefined) return undefined;
    const { target } = this;
    switch (member.kind) {
      case 'property': {
        const { get, set } = member;
        return {
          kind: 'property',
          since: member.since,
          setSince: member.setSince,
          get: get === null ? null : () => get(target),
          set: set === null ? null : (value) => set(target, value),
        };
      }
      case 'object':
        return {
          kind: 'object',
          since: member.since,
          get: () => member.get(target),
          load: () => member.load(target),
        };
      case 'method':
        return { kind: 'method', since: member.since, call: (args) => member.call(target, args) };
    }
  }
}

export type BoundMember =
  | {
      readonly kind: 'property';
      readonly since: string;
      readonly setSince: string;
      readonly get: (() => Json) | null;
      readonly set: ((value: Json) => void) | null;
    }
  | {
      readonly kind: 'object';
      readonly since: string;
      readonly get: () => Live | null;
      readonly load: () => Live | null;
    }
  | { readonly kind: 'method'; readonly since: string; readonly call: (args: readonly Argument[]) => Live | Json };

/** Every declared type, for checking the declarations against Microsoft's. */
export const declaredTypes: TypeSummary[] = [];

export interface TypeSummary {
  readonly name: string;
  readonly members: readonly { readonly name: string; readonly kind: string; readonly since: string }[];
}

export type LiveMaker<T> = (target: T) => Live;

/** Declares a type; the result makes its objects. */
export function objectType<T>(definition: TypeDefinition<T>): LiveMaker<T> {
  declaredTypes.push({
    name: definition.name,
    members: Object.entries(definition.members).map(([name, { kind, since }]) => ({ name, kind, since })),
  });
  // The target's type is hidden behind bound members, so that objects of all types fit one list.
  return (target) => new Live<T>(definition, target) as unknown as Live;
}

export const readOnly = <T>(since: string, get: (target: T) => Json): PropertyMember<T> => ({
  kind: 'property',
  since,
  setSince: since,
  get,
  set: null,
});

export const property = <T>(
  since: string,
  get: (target: T) => Json,
  set: (target: T, value: Json) => void,
  setSince = since,
): PropertyMember<T> => ({ kind: 'property', since, setSince, get, set });

export const object = <T>(
  since: string,
  get: (target: T) => Live | null,
  load: (target: T) => Live | null = get,
): ObjectMember<T> => ({ kind: 'object', since, get, load });

export const method = <T>(since: string, call: (target: T, args: readonly Argument[]) => unknown): MethodMember<T> => ({
  kind: 'method',
  since,
  call: (target, args) => resultOf(call(target, args)),
});

/** A method without a result answers null. */
const resultOf = (result: unknown): Live | Json =>
  result === undefined ? null : result instanceof Live ? (result as Live) : (result as Json);
