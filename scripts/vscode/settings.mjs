/** The user settings of the served VS Code: nothing that asks, animates, plays, calls the network or covers the view. */

/** @typedef {Readonly<Record<string, unknown>>} Settings */

/**
 * The colour themes that screenshots are taken in, by the end of a screenshot's name; the last is the one that stays.
 * `cssClass` is what the page carries while the theme is on.
 */
export const themes = {
  dark: { name: "Dark Modern", cssClass: "vs-dark" },
  hc: { name: "Default High Contrast", cssClass: "hc-black" },
  light: { name: "Light Modern", cssClass: "vs" },
};

/** @type {Settings} */
export const quietSettings = {
  "workbench.colorTheme": "Light Modern",
  "window.autoDetectColorScheme": false,
  "window.autoDetectHighContrast": false,
  "workbench.startupEditor": "none",
  "workbench.welcomePage.walkthroughs.openOnInstall": false,
  "workbench.welcomePage.experimentalOnboarding": false,
  "workbench.secondarySideBar.defaultVisibility": "hidden",
  "workbench.tips.enabled": false,
  "workbench.enableExperiments": false,
  "workbench.reduceMotion": "on",
  "workbench.layoutControl.enabled": false,
  "window.confirmBeforeClose": "never",
  "editor.cursorBlinking": "solid",
  "editor.accessibilitySupport": "off",
  "files.autoSave": "off",
  "files.hotExit": "off",
  "chat.disableAIFeatures": true,
  "telemetry.telemetryLevel": "off",
  "update.showReleaseNotes": false,
  "extensions.autoCheckUpdates": false,
  "extensions.ignoreRecommendations": true,
  "json.schemaDownload.enable": false,
  "remote.autoForwardPorts": false,
  "git.openRepositoryInParentFolders": "never",
};
