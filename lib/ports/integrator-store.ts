import type { DeskEvent } from '@/lib/domain/desk-event';
import type { ApiKey, Integrator } from '@/lib/domain/integrator';

export interface StoredImage {
  readonly integrator: string;
  readonly sha256: string;
  readonly bytes: number;
  readonly type: string;
  readonly width: number;
  readonly height: number;
  readonly exifOrientation: number;
  readonly receivedAt: string;
}

export interface IntegratorStore {
  integrators(): Promise<readonly Integrator[]>;
  integrator(id: string): Promise<Integrator | null>;
  keys(): Promise<readonly ApiKey[]>;
  keyByHash(hash: string): Promise<ApiKey | null>;
  /** Persons who hold a key of this integrator, revoked ones included, or saw one when they made it. */
  holders(integratorId: string): Promise<readonly string[]>;
  /** False when the name is taken. */
  addIntegrator(integrator: Integrator, key: ApiKey, event: DeskEvent): Promise<boolean>;
  /** False when it is that already, or there is no such integrator. */
  setOperator(id: string, operator: Integrator['operator'], event: DeskEvent): Promise<boolean>;
  addKey(key: ApiKey, event: DeskEvent): Promise<boolean>;
  revokeKey(id: string, at: string, event: DeskEvent): Promise<boolean>;
  /** Ends a key that this person holds; false when they do not, or it is revoked already. */
  retireKey(id: string, holder: string, at: string, event: DeskEvent): Promise<boolean>;
  /** Adds a key while its holder's old one stands and they hold fewer than `most` of its integrator. */
  succeedKey(
    key: ApiKey,
    from: { readonly id: string; readonly holder: string; readonly most: number },
    event: DeskEvent,
  ): Promise<boolean>;
  /** An image belongs to whoever uploaded it; the same bytes may belong to several. False: it is there already. */
  addImage(image: StoredImage): Promise<boolean>;
  /** Its bytes were brought again, and wait for a match from now on. False: it was forgotten meanwhile. */
  showImage(image: StoredImage, now: string): Promise<boolean>;
  images(integrator: string, hashes: readonly string[]): Promise<readonly StoredImage[]>;
}
