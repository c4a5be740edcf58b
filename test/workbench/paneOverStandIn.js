const officeScript = /<script[^>]*\ssrc="?https:\/\/appsforoffice\.microsoft\.com\/[^>]*><\/script>/g;
const standIn =
  '<script defer src="../office-js/excel-web-16.00.js"></script><script defer src="../pane-host.js"></script>';

/**
 * The pane's page with Microsoft's client from this machine and the stand-in for Excel behind it. This is the one
 * difference from what is hosted for Excel.
 * @param {string} html
 */
function paneOverStandIn(html) {
  const scripts = html.match(officeScript) ?? [];
  if (scripts.length !== 1)
    throw new Error(`taskpane.html should load office.js once, but does so ${scripts.length} times`);
  return html.replace(officeScript, () => standIn);
}

module.exports = { paneOverStandIn };
