import { z } from 'zod';
import { SCOPES } from '@/lib/domain/integrator';
import { ROLES } from '@/lib/domain/person';

/** Pieces that several routes of the screens share. Limits are generous; they stop mischief, not people. */
export const idParams = z.object({ id: z.string().max(100) });
/** A UTC instant with milliseconds, as the desk writes them. */
export const instant = z.iso.datetime({
  precision: 3,
  message: 'must be a UTC instant such as 2026-11-22T13:00:00.000Z',
});
export const name = z.string().trim().min(1).max(200);
/** Other names that somebody is known under. */
export const aliases = z.array(name).max(50);
export const login = z.string().trim().min(1).max(200);
export const password = z.string().max(500);
export const roles = z.array(z.enum(ROLES)).max(ROLES.length);
export const scopes = z.array(z.enum(SCOPES)).min(1).max(SCOPES.length);
export const done = z.object({ ok: z.literal(true) });
