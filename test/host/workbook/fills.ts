/** The fill of a cell: a colour of its own, or a pattern of one colour on another. */
import type { XmlElement } from '../ooxml/xml';
import { keyOf, patternWords, type CellStyle, type StyleChange } from './cellStyle';
import { argb, readColor, type ThemeColors } from './colors';

type Fill = Pick<CellStyle, 'fill' | 'pattern' | 'patternColor'>;

const noFill: Fill = { fill: null, pattern: 'None', patternColor: null };

export function readFill(element: XmlElement | undefined, theme: ThemeColors): Fill {
  const gradient = element?.first('gradientFill');
  if (gradient !== undefined) {
    return { ...noFill, pattern: gradient.get('type') === 'path' ? 'RectangularGradient' : 'LinearGradient' };
  }
  const stored = element?.first('patternFill');
  const pattern = keyOf(patternWords, stored?.get('patternType') ?? 'none', 'None');
  if (pattern === 'None') return noFill;
  const [foreground, background] = ['fgColor', 'bgColor'].map((local) => readColor(stored?.first(local), theme));
  // A solid fill is all pattern: its colour is what other patterns draw their lines with.
  if (pattern === 'Solid') return { fill: foreground ?? null, pattern, patternColor: null };
  return { fill: background ?? '#FFFFFF', pattern, patternColor: foreground ?? '#000000' };
}

/** The fill after a change; null for none. */
export function changedFill(
  element: XmlElement | undefined,
  list: XmlElement,
  change: StyleChange,
  theme: ThemeColors,
): XmlElement | null {
  const old = readFill(element, theme);
  const color = change.fill === undefined ? old.fill : change.fill;
  const hasPattern = old.pattern in patternWords && old.pattern !== 'None';
  const pattern = change.pattern ?? (change.fill === null ? 'None' : hasPattern ? old.pattern : 'Solid');
  if (pattern === 'None') return null;
  const fill = list.create('fill');
  const stored = fill.add('patternFill', { patternType: patternWords[pattern] });
  if (pattern === 'Solid') {
    stored.add('fgColor', { rgb: argb(color ?? '#FFFFFF') });
    stored.add('bgColor', { indexed: 64 });
    return fill;
  }
  const lines = change.patternColor ?? old.patternColor;
  if (lines !== null) stored.add('fgColor', { rgb: argb(lines) });
  stored.add('bgColor', { rgb: argb(color ?? '#FFFFFF') });
  return fill;
}
