/**
 * Relative support for two propositions, both named in every label (references.md A-08).
 * `unsuitable` stands for images that allow no opinion.
 */
export const OPINIONS = [
  { value: -3, label: 'Strong support for different persons' },
  { value: -2, label: 'Moderate support for different persons' },
  { value: -1, label: 'Limited support for different persons' },
  { value: 0, label: 'No support either way' },
  { value: 1, label: 'Limited support for the same person' },
  { value: 2, label: 'Moderate support for the same person' },
  { value: 3, label: 'Strong support for the same person' },
  { value: 'unsuitable', label: 'Unsuitable for an opinion' },
] as const;

export type Opinion = (typeof OPINIONS)[number]['value'];
