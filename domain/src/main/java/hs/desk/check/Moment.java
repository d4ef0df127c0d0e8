package hs.desk.check;

/** A moment on the way from what a product holds to what it would hold. */
enum Moment {
  NOW,
  /** The orders at the exchange are done, and the feed tells what traders have booked. */
  AFTER_WORKING,
  /** What traders have claimed is done too. */
  AFTER_CLAIMED,
  /** All open details are done, those of the plan too. */
  AFTER_ALL
}
