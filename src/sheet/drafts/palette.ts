/** Colours of what the add-in writes; every pair of text and fill has a contrast of at least 4.5:1. */
export const palette = {
  title: '#1F3864',
  onTitle: '#FFFFFF',
  header: '#D9E2F3',
  input: '#FFFBE6',
  line: '#8EA9DB',
  text: '#1F1F1F',
  weak: { fill: '#FDE0DD', text: '#9C0006' },
  watch: { fill: '#FFF2CC', text: '#7F6000' },
  chartColumns: '#2F5597',
  chartLines: ['#C00000', '#BF8F00'],
} as const;
