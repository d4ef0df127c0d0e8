/**
 * The screens in a real browser, against the suite's desk.
 *
 * <p>Enters: the stories of {@code web/ui/e2e}, Chromium, Node.js. Leaves: screenshots under {@code
 * ear/target/screenshots}.
 *
 * <p>Rules: 1. Without a browser the test fails and says what is missing.
 *
 * <p>Out of scope: what the stories tell; they stand beside the screens.
 */
package hs.desk.ui;
