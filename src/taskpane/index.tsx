/** Wires the pane to Excel. The analysis itself is loaded while the first screen is drawn. */
import { createRoot } from 'react-dom/client';
import { displayLanguage, officeTheme, whenReady } from '../excel/host';
import { watch } from '../live';
import { loadSettings, saveSettings } from '../settings';
import { App, type Host } from './App';
import type { Jobs } from './jobs';
import { loadMessages } from './later';
import './tokens.css';
import './pane.css';

const analysis = () => import('../analyse');

const jobs: Jobs = {
  look: async (options) => (await analysis()).look(options),
  analyse: async (options) => (await analysis()).analyse(options),
  // The pane has no question yet for edits made since; the button says that everything is taken back.
  restore: async (options) => (await analysis()).restore({ ...options, force: true }),
  goTo: async (cell, sheet) => (await analysis()).goTo(cell, sheet),
  insertTemplate: async (kind, year) => (await import('../template')).insertTemplate(kind, year),
  editCatalogue: async () => (await import('../editCatalogue')).editCatalogue(),
  restoreCatalogue: async () => (await import('../editCatalogue')).restoreCatalogue(),
  loadSettings,
  saveSettings,
  watch,
};

const host: Host = { whenReady, displayLanguage, officeTheme };

const root = document.getElementById('root');
if (root === null) throw new Error('taskpane.html has no #root');
createRoot(root).render(<App jobs={jobs} host={host} />);
// What fails to load here is asked for again, and its failure shown, when it is needed.
analysis()
  .then(loadMessages)
  .catch(() => null);
