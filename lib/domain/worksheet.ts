/**
 * The 19 component groups, named as in the FISWG feature list v2.0 / ASTM E3149-26 (references.md A-01);
 * order is top of the face to bottom, not importance. The characteristics are this project's own words.
 */
export const COMPONENTS = [
  {
    key: 'skin',
    label: 'Skin',
    look: ['tone relative to exposure', 'texture', 'pigmentation pattern', 'lustre'],
  },
  {
    key: 'face_head_outline',
    label: 'Face / head outline',
    look: ['cranial vault', 'overall outline', 'left and right contour', 'asymmetry'],
  },
  {
    key: 'face_head_composition',
    label: 'Face / head composition',
    look: ['vertical proportions', 'horizontal proportions', 'relative position of features', 'symmetry'],
  },
  {
    key: 'hair',
    label: 'Hair',
    look: ['forehead hairline', 'side hairlines', 'thinning pattern', 'whorl or part', 'texture and density'],
  },
  {
    key: 'forehead',
    label: 'Forehead',
    look: ['relative height and width', 'slope', 'brow ridge', 'bossing'],
  },
  {
    key: 'eyebrows',
    label: 'Eyebrows',
    look: ['shape and arch', 'thickness and density', 'relative height', 'ends', 'gaps and scars'],
  },
  {
    key: 'eyes',
    label: 'Eyes',
    look: [
      'fissure shape and angle',
      'relative distance',
      'upper lid fold',
      'lower lid',
      'corners',
      'iris and sclera',
      'lashes',
    ],
  },
  { key: 'cheeks', label: 'Cheeks', look: ['fullness', 'cheekbone prominence', 'dimples'] },
  {
    key: 'nose',
    label: 'Nose',
    look: ['root', 'bridge outline', 'tip', 'base', 'wings', 'nostrils', 'deviation'],
  },
  {
    key: 'ears',
    label: 'Ears',
    look: ['outer rim', 'inner fold', 'tragus and notch', 'lobe and attachment', 'protrusion', 'piercings'],
  },
  {
    key: 'mouth',
    label: 'Mouth',
    look: ['philtrum', 'upper lip', 'lower lip', 'lip line', 'corners', 'teeth'],
  },
  {
    key: 'chin_jawline',
    label: 'Chin / jawline',
    look: ['chin shape', 'cleft', 'jaw angle', 'jawline definition', 'under-chin'],
  },
  { key: 'neck', label: 'Neck', look: ['relative width', 'laryngeal prominence', 'folds'] },
  { key: 'facial_hair', label: 'Facial hair', look: ['distribution', 'density', 'shape', 'gaps'] },
  {
    key: 'facial_lines',
    label: 'Facial lines',
    look: [
      'forehead',
      'between the brows',
      'eye corners',
      'under the eyes',
      'nose to mouth',
      'mouth corners',
      'under the lip',
    ],
  },
  { key: 'scars', label: 'Scars', look: ['location', 'shape', 'relative size', 'texture'] },
  {
    key: 'facial_marks',
    label: 'Facial marks',
    look: ['moles', 'freckles', 'birthmarks', 'blemishes (transient)', 'location pattern'],
  },
  {
    key: 'alterations',
    label: 'Alterations',
    look: ['piercings', 'tattoos', 'make-up', 'surgical change', 'eyewear marks'],
  },
  { key: 'other', label: 'Other', look: ['anything distinctive not covered above'] },
] as const;

export type ComponentKey = (typeof COMPONENTS)[number]['key'];

export const FINDINGS = [
  'not_visible',
  'visible_not_comparable',
  'similar',
  'dissimilar_explainable',
  'dissimilar_unexplained',
] as const;
export type Finding = (typeof FINDINGS)[number];

/** What may explain a difference (references.md A-10). */
export const CAUSES = [
  'age',
  'expression',
  'pose',
  'lens',
  'light',
  'compression',
  'weight',
  'hair',
  'make_up',
  'injury',
  'other',
] as const;
export type Cause = (typeof CAUSES)[number];

/** Ways of looking at both images in one place: aids, never findings (references.md A-04). */
export const AIDS = ['curtain', 'overlay', 'blink'] as const;
export type Aid = (typeof AIDS)[number];

export interface WorksheetEntry {
  readonly finding: Finding;
  readonly note: string;
  /** At least one for `dissimilar_explainable`, none otherwise. */
  readonly causes: readonly Cause[];
  /** The aid that was on when this finding was chosen; null: side by side. */
  readonly under: Aid | null;
}

/** Complete when every component has an entry; nothing is pre-filled. */
export type Worksheet = Readonly<Partial<Record<ComponentKey, WorksheetEntry>>>;

/** A worksheet as it was stored, whole: before aids were recorded none is known to have been on. */
export const wholeWorksheet = (stored: Worksheet): Worksheet =>
  Object.fromEntries(
    Object.entries(stored).map(([key, entry]) => [key, { ...entry, under: entry.under ?? null }]),
  );
