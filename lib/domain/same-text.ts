/** Zero-width spaces, joiners, soft hyphens, variation selectors: no reader sees them. */
const UNSEEN = /[\p{Default_Ignorable_Code_Point}\p{Cf}]/gu;

/** As people compare names: case, width of letters, spacing and what nobody can see tell nothing apart. */
export const asRead = (text: string): string =>
  text.normalize('NFKC').replace(UNSEEN, '').trim().toLowerCase().replace(/\s+/g, ' ');
