import { amazonA2i } from '@/lib/adapters/amazon-a2i/provider';
import { amazonRekognition } from '@/lib/adapters/amazon-rekognition/provider';
import { azureFace } from '@/lib/adapters/azure-face/provider';
import { compreface } from '@/lib/adapters/compreface/provider';
import { deepface } from '@/lib/adapters/deepface/provider';
import { doubleTake } from '@/lib/adapters/double-take/provider';
import { frigate } from '@/lib/adapters/frigate/provider';
import { insightface } from '@/lib/adapters/insightface/provider';
import type { Provider } from '@/lib/adapters/shared/operation';

/** Every provider that has an adapter, besides `generic`, which is the desk's own body. */
export const PROVIDERS: readonly Provider[] = [
  amazonRekognition,
  azureFace,
  compreface,
  doubleTake,
  frigate,
  deepface,
  insightface,
  amazonA2i,
];
