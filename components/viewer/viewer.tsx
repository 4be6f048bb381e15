'use client';

import type { Tool } from '@/components/viewer/keymap';
import { Pane } from '@/components/viewer/pane';
import { Toolbar } from '@/components/viewer/toolbar';
import { useTool } from '@/components/viewer/use-tool';
import { useToolKeys } from '@/components/viewer/use-tool-keys';
import { useViewer } from '@/components/viewer/use-viewer';
import classes from '@/components/viewer/viewer.module.css';
import type { ImageView } from '@/lib/domain/projection-view';

interface ViewerProps {
  /** The probe first, then at most one candidate. */
  readonly images: readonly { readonly image: ImageView; readonly name: string; readonly url: string }[];
  /** Tools that are not the images': next candidate, help. */
  readonly onTool: (tool: Tool) => void;
}

/** One or two images side by side, moved together. */
export function ImageViewer({ images, onTool }: ViewerProps) {
  const viewer = useViewer(
    images.map(({ image }) => image),
    images.length > 1 ? 'face' : 'image',
  );
  const act = useTool(viewer);
  const use = (tool: Tool) => {
    if (!act(tool)) onTool(tool);
  };
  useToolKeys(use);
  return (
    <div className={classes.viewer}>
      <Toolbar viewer={viewer} paired={images.length > 1} onTool={use} />
      <div className={classes.panes}>
        {images.map(({ image, name, url }) => (
          <Pane key={image.ref} image={image} name={name} url={url} viewer={viewer} />
        ))}
      </div>
    </div>
  );
}
