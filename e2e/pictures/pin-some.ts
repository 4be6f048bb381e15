import type { Page } from '@playwright/test';
import type { ImageView } from '@/lib/domain/projection-view';
import { COMPONENTS } from '@/lib/domain/worksheet';
import type { Reviewer } from '../support/reviewer';

type Point = readonly [number, number];

/** A place on a face, by its eyes: `along` and `below` in eye distances from the middle between them. */
const placeOf = (image: ImageView, along: number, below: number): Point => {
  const { landmarks } = image;
  if (!landmarks) throw new Error('A drawn portrait knows where its eyes are.');
  // Left to right as it lies in the image, so that "below" is below.
  const eyes = [landmarks.leftEye, landmarks.rightEye].toSorted((a, b) => a[0] - b[0]);
  const [[ax, ay], [bx, by]] = [eyes[0] ?? [0, 0], eyes[1] ?? [0, 0]];
  const [dx, dy] = [bx - ax, by - ay];
  return [
    Math.round((ax + bx) / 2 + along * dx - below * dy),
    Math.round((ay + by) / 2 + along * dy + below * dx),
  ];
};

const PLACES = [
  { component: 'eyes', along: -0.5, below: 0 },
  { component: 'nose', along: 0, below: 0.62 },
  { component: 'mouth', along: 0.28, below: 1.02 },
] as const;

const FINDINGS: Readonly<Record<string, readonly [finding: string, note: string]>> = {
  ears: ['not_visible', ''],
  facial_marks: ['similar', 'A mole under the left eye, in both.'],
  eyes: ['similar', ''],
  nose: ['similar', 'The tip is broad and turned down.'],
  forehead: ['dissimilar_explainable', 'The brow is raised in the probe.'],
};

/**
 * A worksheet with three pins as it stands in the middle of a comparison, or with every group answered; kept as a
 * draft, which the screen then shows.
 */
export const pinSome = async (page: Page, reviewer: Reviewer, key: string, whole: boolean): Promise<void> => {
  const view = await reviewer.view();
  const candidate = view.candidates?.find((one) => one.key === key);
  if (!candidate) throw new Error('The candidate is not on the screen.');
  const pins = PLACES.map(({ component, along, below }, at) => ({
    id: `p${at + 1}`,
    component,
    probe: placeOf(view.probe.image, along, below),
    candidate: placeOf(candidate.image, along, below),
  }));
  const worksheet = Object.fromEntries(
    COMPONENTS.filter((component) => whole || component.key in FINDINGS).map((component) => {
      const [finding, note] = FINDINGS[component.key] ?? ['similar', ''];
      const causes = finding === 'dissimilar_explainable' ? ['expression'] : [];
      return [component.key, { finding, note, causes, under: null }];
    }),
  );
  const id = reviewer.matchId();
  const token = await page.evaluate((name) => sessionStorage.getItem(name), `lease:${id}`);
  const draft = {
    choice: 'retained',
    differences: [{ component: '', note: '' }],
    worksheet,
    pins,
    half: null,
  };
  const answer = await page.request.put(`/api/desk/reviews/${id}/drafts/disposition:${key}`, {
    headers: { 'x-lease-token': token ?? '', origin: new URL(page.url()).origin },
    data: { body: draft },
  });
  if (!answer.ok()) throw new Error(await answer.text());
  await page.reload();
  await reviewer.show(candidate.image.mark);
};
