/**
 * Every style sheet of the first load, in the order of the cascade: what is shared first, then the features. They are listed here and
 * not imported by the components, because the order would then depend on which component is loaded first. What only the
 * panels need is in their components, with Fluent's makeStyles.
 */
import '../shared/tokens.css';
import '../shared/base.css';
import '../shared/buttons.css';
import '../shared/sectionsAndRows.css';
import './header.css';
import './mainAndFooter.css';
import '../progress/progress.css';
import '../result/score.css';
import '../result/instruments.css';
import '../result/eitFields.css';
import '../levels/levels.css';
import '../findings/findings.css';
import '../notices/notices.css';
import '../shared/adaptations.css';
