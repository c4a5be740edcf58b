/**
 * All style sheets of the first load in cascade order: shared ones first, then the features. The components do not import
 * them, because the order would then depend on which component is loaded first. Styles that only the panels need are in
 * their components, with Fluent's makeStyles.
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
