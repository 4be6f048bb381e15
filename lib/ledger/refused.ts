/** A proof, note or tile that is not what it has to be; `message` says what, for whoever holds it. */
export class LedgerRefused extends Error {
  override readonly name = 'LedgerRefused';
}
