/** Wires the pane to Excel. Reading is loaded while the first screen is drawn, writing when the figures stand there. */
import { createRoot } from 'react-dom/client';
import { displayLanguage, officeTheme, whenReady } from '../excel/host';
import { watch } from '../live';
import { loadSettings, saveSettings } from '../settings';
import { App, type Host } from './shell/App';
import type { Jobs } from './state/jobs';
import './shell/styleSheets';

const looking = () => import('../look');
const analysis = () => import('../analyse');
/** Milliseconds in which the figures are drawn, and nothing else is fetched. */
const ANALYSIS_LOAD_DELAY = 1000;

const jobs: Jobs = {
  look: async (...request) => {
    const { look } = await looking();
    const found = await look(...request);
    // The click comes next.
    setTimeout(() => void analysis().catch(() => null), ANALYSIS_LOAD_DELAY);
    return found;
  },
  analyse: async (...request) => (await analysis()).analyse(...request),
  restore: async (options) => (await analysis()).restore(options),
  goTo: async (cell, sheet) => (await analysis()).goTo(cell, sheet),
  insertTemplate: async (kind, year) => (await import('../template')).insertTemplate(kind, year),
  insertQuestionTable: async (...request) => (await import('../questionTable')).insertQuestionTable(...request),
  editCatalogue: async () => (await import('../editCatalogue')).editCatalogue(),
  restoreCatalogue: async () => (await import('../editCatalogue')).restoreCatalogue(),
  selfCheck: async (options) => (await import('../selfCheck/selfCheck')).selfCheck(options),
  loadSettings,
  saveSettings,
  watch,
  memoText: async (...memo) => (await import('../sheet/drafts/memo')).memoText(...memo),
};

const host: Host = { whenReady, displayLanguage, officeTheme };

const root = document.getElementById('root');
if (root === null) throw new Error('taskpane.html has no #root');
createRoot(root).render(<App jobs={jobs} host={host} />);
// If it fails to load here, it is asked for again, and the failure shown, when it is needed.
looking().catch(() => null);
