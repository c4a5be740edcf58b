/** The worksheet functions that are known. A function missing here is "unsupported", not an error. */
import type { Functions } from './functionKinds';
import { dateFunctions } from './dateFunctions';
import { logicFunctions } from './logicFunctions';
import { lookupFunctions } from './lookupFunctions';
import { numberFunctions } from './numberFunctions';
import { textFunctions } from './textFunctions';

export const functions: Functions = {
  ...dateFunctions,
  ...numberFunctions,
  ...logicFunctions,
  ...textFunctions,
  ...lookupFunctions,
};
