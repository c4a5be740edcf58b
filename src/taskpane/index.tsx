/** Wires the pane to Excel. Reading is loaded while the first screen is drawn, writing when the figures stand there. */
import { createRoot } from 'react-dom/client';
import { displayLanguage, officeTheme, whenReady } from '../excel/host';
import { watchEdits } from '../watchEdits';
import { loadSettings, saveSettings } from '../settings';
import { App, type Host } from './shell/App';
import type { Jobs } from './state/jobs';
import './shell/styles';

const looking = () => import('../assessSheet');
const analysis = () => import('../analyse');
/** Milliseconds in which the figures are drawn, and nothing else is fetched. */
const PATIENCE = 1000;

const jobs: Jobs = {
  look: async (...request) => {
    const { assessSheet } = await looking();
    const found = await assessSheet(...request);
    // The click comes next.
    setTimeout(() => void analysis().catch(() => null), PATIENCE);
    return found;
  },
  analyse: async (...request) => (await analysis()).analyse(...request),
  restore: async (options) => (await analysis()).restore(options),
  goTo: async (cell, sheet) => (await analysis()).goTo(cell, sheet),
  insertScoreForm: async (kind, year) => (await import('../insertScoreForm')).insertScoreForm(kind, year),
  insertQuestionTable: async (...request) => (await import('../insertQuestionTable')).insertQuestionTable(...request),
  editCatalogue: async () => (await import('../editCatalogue')).editCatalogue(),
  restoreCatalogue: async () => (await import('../editCatalogue')).restoreCatalogue(),
  selfCheck: async (options) => (await import('../selfCheck/selfCheck')).selfCheck(options),
  loadSettings,
  saveSettings,
  watch: watchEdits,
  memoText: async (...memo) => (await import('../sheet/drafts/memo')).memoText(...memo),
};

const host: Host = { whenReady, displayLanguage, officeTheme };

const root = document.getElementById('root');
if (root === null) throw new Error('taskpane.html has no #root');
createRoot(root).render(<App jobs={jobs} host={host} />);
// If it fails to load here, it is asked for again, and the failure shown, when it is needed.
looking().catch(() => null);
