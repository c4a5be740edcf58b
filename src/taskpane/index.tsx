/** Connects the pane to Excel. Loads the code that reads during the first render, and the code that writes after it. */
import { createRoot } from 'react-dom/client';
import { displayLanguage, officeTheme, whenReady } from '../excel/host';
import { watchEdits } from '../watchEdits';
import { loadSettings, saveSettings } from '../settings';
import { App, type Host } from './shell/App';
import type { Jobs } from './state/jobs';
import './shell/styleSheets';

const loadLook = () => import('../assessSheet');
const loadAnalyse = () => import('../analyse');
/** Milliseconds without other downloads, so that the pane can render the scores. */
const ANALYSIS_LOAD_DELAY = 1000;

const jobs: Jobs = {
  look: async (...request) => {
    const { assessSheet } = await loadLook();
    const found = await assessSheet(...request);
    // The user will probably click “Analyse” next.
    setTimeout(() => void loadAnalyse().catch(() => null), ANALYSIS_LOAD_DELAY);
    return found;
  },
  analyse: async (...request) => (await loadAnalyse()).analyse(...request),
  restore: async (options) => (await loadAnalyse()).restore(options),
  goTo: async (cell, sheet) => (await loadAnalyse()).goTo(cell, sheet),
  insertScoreForm: async (kind, year) => (await import('../insertScoreForm')).insertScoreForm(kind, year),
  insertQuestionTable: async (...request) => (await import('../insertQuestionTable')).insertQuestionTable(...request),
  editCatalogue: async () => (await import('../editCatalogue')).editCatalogue(),
  restoreCatalogue: async () => (await import('../editCatalogue')).restoreCatalogue(),
  selfCheck: async (options) => (await import('../selfCheck/selfCheck')).selfCheck(options),
  loadSettings,
  saveSettings,
  watch: watchEdits,
  memoText: async (...memo) => (await import('../sheet/drafts/memoLines')).memoText(...memo),
};

const host: Host = { whenReady, displayLanguage, officeTheme };

const root = document.getElementById('root');
if (root === null) throw new Error('taskpane.html has no #root');
createRoot(root).render(<App jobs={jobs} host={host} />);
// If this preload fails, `look` loads the chunk again and reports the failure.
loadLook().catch(() => null);
