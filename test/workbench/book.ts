/** The workbook that is open in the workbench. */
import type { Language } from '../../src/texts/language';
import type { Place } from './moves';
import type { SheetView, TabView } from './sheetView';

/** What became of what was typed. */
export type Typed = 'done' | 'protected' | 'wrong-formula';

export interface Book {
  /** Puts the workbook behind the Office.js client that is loaded in the pane's frame. */
  connectPane(pane: Window, language: Language): void;
  tabs(): readonly TabView[];
  activeSheet(): string;
  activate(sheet: string): void;
  /** The active worksheet as it is now; the same object until something changes. */
  sheet(): SheetView;
  selection(): Place;
  select(place: Place): void;
  /** Types into the selected cell. */
  type(input: string): Typed;
  /** While a cell is being edited Excel refuses every request, and so does the stand-in. */
  setEditing(isEditing: boolean): void;
  /** Counts up with every change of content, sheets or selection. */
  version(): number;
  /** Returns how to stop listening. */
  onChange(listener: () => void): () => void;
  /** The workbook as an .xlsx file. */
  save(): Promise<Uint8Array>;
}
