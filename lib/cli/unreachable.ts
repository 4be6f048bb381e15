/** The desk can be reached in no way: exit code 3. */
export class Unreachable extends Error {
  override readonly name = 'Unreachable';
}
