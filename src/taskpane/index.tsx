/** Wires the pane to Excel. The analysis itself is loaded while the first screen is drawn. */
import { createRoot } from 'react-dom/client';
import { displayLanguage, officeTheme, whenReady } from '../excel/host';
import { watch } from '../live';
import { loadSettings, saveSettings } from '../settings';
import { App, type Host } from './App';
import type { Jobs } from './jobs';
import './tokens.css';
import './pane.css';

const analysis = () => import('../analyse');

const jobs: Jobs = {
  look: async (options) => (await analysis()).look(options),
  analyse: async (options) => (await analysis()).analyse(options),
  restore: async (options) => (await analysis()).restore(options),
  goTo: async (cell, sheet) => (await analysis()).goTo(cell, sheet),
  insertTemplate: async (kind, year) => (await import('../template')).insertTemplate(kind, year),
  editCatalogue: async () => (await import('../editCatalogue')).editCatalogue(),
  restoreCatalogue: async () => (await import('../editCatalogue')).restoreCatalogue(),
  loadSettings,
  saveSettings,
  watch,
  memoText: async (assessment, digits) => (await import('../sheet/drafts/memo')).memoText(assessment, digits),
};

const host: Host = { whenReady, displayLanguage, officeTheme };

const root = document.getElementById('root');
if (root === null) throw new Error('taskpane.html has no #root');
createRoot(root).render(<App jobs={jobs} host={host} />);
// If it fails to load here, it is asked for again, and the failure shown, when it is needed.
analysis().catch(() => null);
