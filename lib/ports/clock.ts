/** Wall-clock time, handed in so that expiry can be tested. */
export interface Clock {
  now(): Date;
}
