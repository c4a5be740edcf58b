/** The Excel that runs around the workbook: which one it is, what the user is doing, which of its known faults it has. */
import type { XmlElement } from '../ooxml/xml';
import type { DeletedRule } from '../workbook/conditionalFormats';
import type { Sheet } from '../workbook/sheet';
import type { Grid } from './grid';

/** Excel on the web, or on Windows. */
export type Platform = 'web' | 'desktop';

/** Faults of Excel that can be switched on, by their threads of OfficeDev/office-js. docs/stand-in.md says what each does. */
export type Thread = '1011' | '2875' | '5222' | '6396' | '6827';

export class RunningExcel {
  readonly threads: Set<Thread>;
  /** The user looks at another workbook. */
  isFocusElsewhere = false;
  /** Worksheets that the batch under way has added. */
  readonly addedInBatch = new Set<Sheet>();

  /** Conditional formats that the client deleted, the last one last: what Ctrl+Z could bring back. */
  readonly deletedRules: DeletedRule[] = [];
  /** Those that came back broken. */
  readonly ghostRules = new WeakSet<XmlElement>();

  constructor(
    readonly platform: Platform,
    /** Size of the workbook's sheets. */
    readonly grid: Grid,
    threads: Iterable<Thread>,
  ) {
    this.threads = new Set(threads);
  }
}
