/** A cell's style in the words of CSS. */
import type { CellStyle } from '../host';
import type { Align, CellLook } from './sheetView';

/** What a conditional format puts over the cell's own style. */
export interface Highlight {
  readonly fill: string | null;
  readonly color: string | null;
  readonly bold: boolean | null;
  readonly italic: boolean | null;
}

export function cellLook(style: CellStyle, value: number | string | boolean, highlight: Highlight): CellLook {
  const { font } = style;
  return {
    bold: highlight.bold ?? font.bold,
    italic: highlight.italic ?? font.italic,
    size: font.size,
    font: font.name,
    color: highlight.color ?? font.color,
    fill: highlight.fill ?? style.fill,
    wrap: style.wrap,
    align: alignment(style.horizontal, value),
    vertical: style.vertical === 'Top' ? 'top' : style.vertical === 'Center' ? 'middle' : 'bottom',
    borders: {
      ...side('top', style.borders.top),
      ...side('right', style.borders.right),
      ...side('bottom', style.borders.bottom),
      ...side('left', style.borders.left),
    },
  };
}

/** Excel's "General": numbers to the right, truth values and errors in the middle, texts to the left. */
function alignment(horizontal: string, value: number | string | boolean): Align {
  if (horizontal === 'Center' || horizontal === 'CenterAcrossSelection') return 'center';
  if (horizontal === 'Right') return 'right';
  if (horizontal !== 'General') return 'left';
  if (typeof value === 'string') return /^#[A-Z/0-9]+[!?]$|^#N\/A$/.test(value) ? 'center' : 'left';
  return typeof value === 'number' ? 'right' : 'center';
}

const pixels: Readonly<Record<string, number>> = { Hairline: 1, Thin: 1, Medium: 2, Thick: 3 };

const lineStyle = (style: string): string => {
  if (style.startsWith('Dash')) return 'dashed';
  return style === 'Dot' ? 'dotted' : style === 'Double' ? 'double' : 'solid';
};

const side = (name: 'top' | 'right' | 'bottom' | 'left', border: CellStyle['borders']['top']): CellLook['borders'] =>
  border === null ? {} : { [name]: `${pixels[border.weight] ?? 1}px ${lineStyle(border.style)} ${border.color}` };
