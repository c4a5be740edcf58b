/** How a workbook computes: what its <calcPr> says. */
import type { XmlElement } from '../ooxml/xml';
import type { DateSystem } from './dates';
import { workbookSequence } from './workbookSequence';

export type CalculationMode = 'Automatic' | 'AutomaticExceptTables' | 'Manual';

const words: Readonly<Record<CalculationMode, string | undefined>> = {
  Automatic: undefined,
  AutomaticExceptTables: 'autoNoTable',
  Manual: 'manual',
};

export const calculationModes = Object.keys(words) as readonly CalculationMode[];

export class CalculationSettings {
  constructor(private readonly workbook: XmlElement) {}

  get mode(): CalculationMode {
    const word = this.element?.get('calcMode');
    return calculationModes.find((mode) => words[mode] === word) ?? 'Automatic';
  }

  set mode(mode: CalculationMode) {
    if (mode !== this.mode) this.ensure().set('calcMode', words[mode]);
  }

  /** From the file; nobody can change it here. */
  get dateSystem(): DateSystem {
    return this.workbook.first('workbookPr')?.flag('date1904') === true ? 1904 : 1900;
  }

  /** Numbers are what their cells show of them. */
  get isAsDisplayed(): boolean {
    return !(this.element?.flag('fullPrecision', true) ?? true);
  }

  set isAsDisplayed(asDisplayed: boolean) {
    if (asDisplayed !== this.isAsDisplayed) this.ensure().set('fullPrecision', asDisplayed ? 0 : undefined);
  }

  /** Asks Excel to compute all formulas when it opens the file. */
  computeOnLoad(): void {
    this.ensure().set('fullCalcOnLoad', 1);
  }

  /** Whether all formulas were up to date when the file was saved. */
  get isComplete(): boolean {
    return this.element?.flag('calcCompleted', true) ?? true;
  }

  set isComplete(complete: boolean) {
    if (complete !== this.isComplete) this.ensure().set('calcCompleted', complete ? undefined : 0);
  }

  private get element(): XmlElement | undefined {
    return this.workbook.first('calcPr');
  }

  private ensure(): XmlElement {
    return this.workbook.ensure('calcPr', workbookSequence);
  }
}
