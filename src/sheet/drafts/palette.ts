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
  /** Colours of a chart's bars, by the state of their indicator. */
  states: { good: '#548235', watch: '#FFC000', weak: '#C00000' },
  chartLines: ['#7F7F7F', '#1F3864'],
} as const;
