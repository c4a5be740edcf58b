/**
 * The catalogue: the seven improvement issues in their official order. The wording is our own and suits any local body;
 * no figure or deadline in it is an official requirement. A plan is usually signed in the second quarter of the fiscal
 * year, so no measure has a deadline before the third.
 */
import { antiCorruption } from './antiCorruption';
import { budgetAndProcurement } from './budgetAndProcurement';
import type { Catalogue } from './catalogue';
import { eService } from './eService';
import { powerAndPersonnel } from './powerAndPersonnel';
import { publicity } from './publicity';
import { stateAssets } from './stateAssets';
import { transparentProcesses } from './transparentProcesses';

export const catalogue: Catalogue = [
  transparentProcesses,
  eService,
  publicity,
  stateAssets,
  budgetAndProcurement,
  powerAndPersonnel,
  antiCorruption,
];
