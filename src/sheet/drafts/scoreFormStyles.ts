/** Styles that the forms for typing scores have in common. */
import { scoreFormSheet as texts } from '../../texts/th/scoreFormSheet';
import type { Area } from '../grid';
import type { CellStyle, NumberInput } from './draft';

/** Colour of the cell borders. */
export const LINE = '#BFBFBF';
/** Style of a cell that waits for input. */
export const INPUT_FILL = '#FFF9E5';
export const HEADER_STYLE: CellStyle = { bold: true, fill: '#E8F6ED', horizontal: 'Center' };
export const INPUT_STYLE: CellStyle = { numberFormat: '0.00', fill: INPUT_FILL };

export const scoreInput = (area: Area): NumberInput => ({
  area,
  minimum: 0,
  maximum: 100,
  title: texts.inputTitle,
  message: texts.inputMessage,
});
