/**
 * Leaves out the styles of Fluent that no query by role can depend on: colours, sizes, places. jsdom compares every rule
 * with every element that is asked for, which took most of the time of a test of the pane. How the pane looks is for the
 * tests in a browser.
 */
const insert = Object.getOwnPropertyDescriptor(CSSStyleSheet.prototype, 'insertRule')
  ?.value as CSSStyleSheet['insertRule'];

CSSStyleSheet.prototype.insertRule = function (this: CSSStyleSheet, rule, index) {
  return /[{;\s](?:display|visibility|content):/.test(rule)
    ? insert.call(this, rule, this.cssRules.length)
    : (index ?? 0);
};
