/** Functions that decide and ask. */
import { CellError } from '../workbook/scalar';
import { ErrorValue, fail, toBoolean, toNumber } from './convert';
import { caught, looking, overBooleans, plain, requireCount, required, type Functions } from './functionKinds';

export const logicFunctions: Functions = {
  IF: (calculation, args) => {
    requireCount(args, 2, 3);
    const condition = calculation.scalar(required(args[0]));
    if (condition instanceof CellError) throw new ErrorValue(condition);
    if (toBoolean(condition)) return args[1] ? calculation.value(args[1]) : 0;
    if (args.length < 3) return false;
    return args[2] ? calculation.value(args[2]) : 0;
  },
  IFS: (calculation, args) => {
    for (let index = 0; index + 1 < args.length; index += 2) {
      if (toBoolean(calculation.scalar(required(args[index])))) return calculation.value(required(args[index + 1]));
    }
    return fail('#N/A');
  },
  IFERROR: (calculation, args) => {
    requireCount(args, 2, 2);
    const value = caught(calculation, args[0] ?? null);
    return value instanceof CellError ? (args[1] ? calculation.value(args[1]) : '') : value;
  },
  IFNA: (calculation, args) => {
    requireCount(args, 2, 2);
    const value = caught(calculation, args[0] ?? null);
    return value === CellError.of('#N/A') ? (args[1] ? calculation.value(args[1]) : '') : value;
  },
  CHOOSE: (calculation, args) => {
    const index = Math.trunc(toNumber(calculation.scalar(required(args[0]))));
    return index < 1 || index >= args.length ? fail('#VALUE!') : calculation.value(required(args[index]));
  },
  AND: overBooleans((booleans) => booleans.every(Boolean)),
  OR: overBooleans((booleans) => booleans.some(Boolean)),
  XOR: overBooleans((booleans) => booleans.filter(Boolean).length % 2 === 1),
  NOT: plain(1, 1, (value = null) => !toBoolean(value)),
  TRUE: plain(0, 0, () => true),
  FALSE: plain(0, 0, () => false),
  NA: () => fail('#N/A'),
  ISNUMBER: looking((value) => typeof value === 'number'),
  ISTEXT: looking((value) => typeof value === 'string'),
  ISNONTEXT: looking((value) => typeof value !== 'string'),
  ISLOGICAL: looking((value) => typeof value === 'boolean'),
  ISBLANK: looking((value) => value === null),
  ISERROR: looking((value) => value instanceof CellError),
  ISERR: looking((value) => value instanceof CellError && value.code !== '#N/A'),
  ISNA: looking((value) => value === CellError.of('#N/A')),
  N: looking((value) => {
    if (value instanceof CellError) throw new ErrorValue(value);
    return typeof value === 'string' || value === null ? 0 : Number(value);
  }),
  T: looking((value) => {
    if (value instanceof CellError) throw new ErrorValue(value);
    return typeof value === 'string' ? value : '';
  }),
};
