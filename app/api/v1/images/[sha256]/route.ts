import { methods } from '@/lib/http/methods';
import { route } from '@/lib/http/route';
import { storedImage } from '@/lib/http/schemas/image';
import { imageParams } from '@/lib/http/schemas/request';
import { mediaRefusalCodes } from '@/lib/media/media-refusal';
import { takeImage } from '../../_intake/take-image';

export const { GET, POST, PUT, PATCH, DELETE } = methods({
  PUT: route({
    auth: 'integrator',
    permit: 'matches:write',
    params: imageParams,
    body: 'stream',
    media: { request: 'image/*' },
    response: storedImage,
    summary: 'Upload the bytes of an image (JPEG, PNG or WebP) under their SHA-256',
    status: 201,
    repeatStatus: 200,
    refusals: [...mediaRefusalCodes, 'busy'],
    handler: async ({ desk, actor, params, body, request }) => {
      const type = request.headers.get('content-type') ?? undefined;
      const kept = await takeImage(desk, actor, body, { sha256: params.sha256, type });
      if (!kept.ok) return kept;
      const { exifOrientation, sha256, bytes, width, height, type: found } = kept.value.image;
      return {
        ok: true,
        value: { sha256, bytes, type: found, width, height, exif_orientation: exifOrientation },
        status: kept.value.created ? 201 : 200,
      };
    },
  }),
});
