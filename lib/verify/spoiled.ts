/**
 * Faults that come from what somebody wrote into a row, where no value of the desk’s own leads to them: text that is no
 * JSON, or JSON of another form. A database that does not answer is not among them.
 */
export const spoiled = (fault: unknown): fault is Error =>
  fault instanceof SyntaxError || fault instanceof TypeError || fault instanceof RangeError;
