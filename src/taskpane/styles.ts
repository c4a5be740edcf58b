/**
 * Every style sheet of the pane, in the order of the cascade: what is shared first, then the features. They are listed here and
 * not imported by the components, because the order would then depend on which component is loaded first.
 */
import './shared/tokens.css';
import './shared/base.css';
import './shared/buttons.css';
import './shared/lists.css';
import './shell/header.css';
import './shell/frame.css';
import './progress/progress.css';
import './result/score.css';
import './result/instruments.css';
import './result/eitFields.css';
import './levels/levels.css';
import './findings/findings.css';
import './notices/notices.css';
import './panel/panel.css';
import './settings/settings.css';
import './whatIf/whatIf.css';
