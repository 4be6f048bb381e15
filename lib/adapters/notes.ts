/** What a provider's response does not say by itself, in one sentence each (references.md C.2). */
export const NOTES = {
  below_provider_threshold:
    'The score does not reach the threshold that was used; the provider returned it all the same.',
  threshold_unknown: 'Which threshold was used is not known.',
  nearest_always_returned: 'This service returns its nearest subject, however low the similarity.',
  largest_face_searched:
    'The service searched the largest face of the picture by itself; check that it is the person in question.',
  score_of_a_person:
    'The score was taken over all pictures of this person together, not over the picture shown here.',
  running_average:
    'The score is a running average over the frames of one track, and is sent below the threshold as well.',
  detectors_not_independent:
    'Several detectors looked at the same frame. Their agreement is one source, not several; the score shown is the first one’s.',
  picture_turned: 'The service says that a picture lies turned. Boxes refer to the picture as it was sent.',
  box_of_searched_copy:
    'The provider searched a copy of another size, so its box does not fit the original and was kept aside.',
  liveness_decision:
    'A liveness check was part of the session; its decision is kept aside and says nothing of the match.',
  reference_hash_differs: 'The provider compared a reference picture with another hash than the one pushed.',
  detect_ambiguous:
    'The detection has several faces and none could be told to be the one compared; it was not used.',
  verdict_not_used: 'The provider’s own yes or no is kept aside and decides nothing.',
  score_relative_to_model: 'The distance means something only for this model and this metric.',
} as const satisfies Record<string, string>;

export type NoteCode = keyof typeof NOTES;

/** Something that a reader of the match must know about what the provider sent. `about` is a candidate's external id. */
export interface Note {
  readonly code: NoteCode;
  readonly about: string | null;
  readonly says: string;
}

export const note = (code: NoteCode, about: string | null = null): Note => ({
  code,
  about,
  says: NOTES[code],
});
