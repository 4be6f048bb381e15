import type { GraphBlock } from '@/lib/disclosure/document';

/**
 * In which column each node stands: behind everything that it derives from. A circle, which counts zero anyhow,
 * stops where it closes.
 */
export const layers = ({
  nodes,
  edges,
}: Pick<GraphBlock, 'nodes' | 'edges'>): ReadonlyMap<string, number> => {
  const depth = new Map(nodes.map((n) => [n.id, 0]));
  for (let pass = 0; pass < nodes.length; pass += 1) {
    let moved = false;
    for (const { from, to } of edges) {
      const next = Math.min((depth.get(from) ?? 0) + 1, nodes.length - 1);
      if (from === to || next <= (depth.get(to) ?? 0)) continue;
      depth.set(to, next);
      moved = true;
    }
    if (!moved) break;
  }
  const used = [...new Set(depth.values())].sort((a, b) => a - b);
  return new Map([...depth].map(([id, d]) => [id, used.indexOf(d)]));
};
