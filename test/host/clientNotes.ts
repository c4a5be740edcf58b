/**
 * Worksheet.notes for a client that is older than ExcelApi 1.18, as the one of the npm package is: made of the client's own
 * pieces, as all of its members are. A newer client is left as it is.
 */
interface ClientObject {
  readonly _isNull: boolean;
  _handleResult(value: unknown): void;
}

/** What the client makes its own members of. */
export interface ClientPieces {
  readonly ClientObject: new (...args: readonly never[]) => ClientObject;
  readonly BatchApiHelper: {
    createPropertyObject(type: unknown, parent: object, name: string, isCollection: boolean, flags: number): object;
    createMethodObject(
      type: unknown,
      parent: object,
      name: string,
      kind: number,
      args: readonly unknown[],
      isCollection: boolean,
      isInvalidAfterRequest: boolean,
      byId: null,
      flags: number,
    ): object;
    createIndexerObject(type: unknown, parent: object, args: readonly unknown[]): object;
    createChildItemObject(
      type: unknown,
      hasIndexer: boolean,
      parent: object,
      data: unknown,
      index: number,
    ): ClientObject;
    invokeMethod(
      on: object,
      name: string,
      kind: number,
      args: readonly unknown[],
      flags: number,
      result: number,
    ): object;
  };
  readonly Utility: {
    load(object: object, options: unknown): object;
    throwIfNotLoaded(name: string, value: unknown, type: string, isNull: boolean): void;
    fixObjectPathIfNecessary(object: object, value: unknown): void;
  };
}

/** The client's flags for members that only read. */
const reading = 4;
const readKind = 1;

/** @param excel the client's Excel namespace. */
export function addNotes(
  excel: { readonly Worksheet: { readonly prototype: object }; readonly Range: unknown },
  pieces: ClientPieces,
): void {
  if ('notes' in excel.Worksheet.prototype) return;
  const { BatchApiHelper: helper, Utility: utility } = pieces;

  class Note extends pieces.ClientObject {
    private loaded: Readonly<Record<string, unknown>> = {};
    readonly _className = 'Note';

    get authorName(): unknown {
      return this.value('authorName', 'AuthorName');
    }

    get content(): unknown {
      return this.value('content', 'Content');
    }

    getLocation(): object {
      return helper.createMethodObject(excel.Range, this, 'GetLocation', readKind, [], false, true, null, reading);
    }

    load(options: unknown): object {
      return utility.load(this, options);
    }

    override _handleResult(value: unknown): void {
      super._handleResult(value);
      if (typeof value !== 'object' || value === null) return;
      utility.fixObjectPathIfNecessary(this, value);
      this.loaded = { ...this.loaded, ...value };
    }

    private value(name: string, wireName: string): unknown {
      utility.throwIfNotLoaded(name, this.loaded[wireName], 'Note', this._isNull);
      return this.loaded[wireName];
    }
  }

  class NoteCollection extends pieces.ClientObject {
    private loaded: readonly ClientObject[] | undefined;
    readonly _className = 'NoteCollection';
    readonly _isCollection = true;

    get items(): readonly ClientObject[] | undefined {
      utility.throwIfNotLoaded('items', this.loaded, 'NoteCollection', this._isNull);
      return this.loaded;
    }

    getCount(): object {
      return helper.invokeMethod(this, 'GetCount', readKind, [], reading, 0);
    }

    getItem(key: string): object {
      return helper.createIndexerObject(Note, this, [key]);
    }

    getItemAt(index: number): object {
      return helper.createMethodObject(Note, this, 'GetItemAt', readKind, [index], false, false, null, reading);
    }

    getItemOrNullObject(key: string): object {
      return helper.createMethodObject(Note, this, 'GetItemOrNullObject', readKind, [key], false, false, null, reading);
    }

    load(options: unknown): object {
      return utility.load(this, options);
    }

    override _handleResult(value: unknown): void {
      super._handleResult(value);
      if (typeof value !== 'object' || value === null) return;
      utility.fixObjectPathIfNecessary(this, value);
      if (!('_Items' in value)) return;
      this.loaded = (value._Items as unknown[]).map((data, index) => {
        const note = helper.createChildItemObject(Note, true, this, data, index);
        note._handleResult(data);
        return note;
      });
    }
  }

  const made = new WeakMap<object, object>();
  Object.defineProperty(excel.Worksheet.prototype, 'notes', {
    configurable: true,
    get(this: object) {
      const known = made.get(this) ?? helper.createPropertyObject(NoteCollection, this, 'Notes', true, reading);
      made.set(this, known);
      return known;
    },
  });
}
