import sharp from 'sharp';
import type { Capture } from './capture';
import type { Frame } from './develop';

/** A developed frame as a JPEG of the picture's size; coarse frames are blown up, as recorders do. */
export const encode = ({ bytes, width, height }: Frame, capture: Capture): Promise<Buffer> =>
  sharp(bytes, { raw: { width, height, channels: 3 } })
    .resize(capture.width, capture.height, { kernel: 'cubic', fit: 'fill' })
    .jpeg({ quality: capture.jpegQuality, chromaSubsampling: '4:2:0' })
    .toBuffer();
