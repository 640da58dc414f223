/** Half of the coarsest clock that containers use, milliseconds. */
const TIME_TOLERANCE_SEC = 0.0011;

/** Whether a copy shows as many pictures, each at its time. Presentation times, seconds. */
export function sameTimes(asked: Float64Array, got: Float64Array): boolean {
  return (
    asked.length === got.length &&
    asked.every((ptsSec, index) => Math.abs(ptsSec - (got[index] ?? Number.NaN)) <= TIME_TOLERANCE_SEC)
  );
}
