/** Ids that each Excel gives to worksheets, rules, kept objects …: those of the transcript, and those here. */
import { PathType, type Json, type ObjectPath, type RequestMessage } from '../../test/host/protocol/message';

export class Ids {
  private readonly here = new Map<string, string>();

  /** @returns whether they can be ids of the same thing, as far as was seen */
  areSame(there: string, here: string): boolean {
    const known = this.here.get(there);
    if (known === undefined) this.here.set(there, here);
    return known === undefined || known === here;
  }

  /** The request as it must be put here. Ids stand in the ways to objects only, never in what is written. */
  translated(message: RequestMessage): RequestMessage {
    const paths = Object.entries(message.ObjectPaths).map(([id, path]) => [id, this.translatedPath(path)] as const);
    return { ...message, ObjectPaths: Object.fromEntries(paths) };
  }

  private translatedPath(path: ObjectPath): ObjectPath {
    if (path.ObjectPathType === PathType.reference) return { ...path, Name: this.idHere(path.Name) };
    const { ArgumentInfo } = path;
    if (ArgumentInfo?.Arguments === undefined) return path;
    const args = ArgumentInfo.Arguments.map((one: Json) => (typeof one === 'string' ? this.idHere(one) : one));
    return { ...path, ArgumentInfo: { ...ArgumentInfo, Arguments: args } };
  }

  private idHere(there: string): string {
    return this.here.get(there) ?? there;
  }
}
