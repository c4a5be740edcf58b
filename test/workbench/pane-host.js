/* In the pane's frame, after Microsoft's client and before the pane: puts the workbench's stand-in behind Office.js. */
window.parent.connectPane?.(window);
