/** How the tree names the chain that an event belongs to. */
export const matchChain = (matchId: string): string => `match:${matchId}`;
export const deskChain = (stream: string): string => `desk:${stream}`;

/** What a chain's name says. */
export const chainOf = (name: string): { readonly kind: 'match' | 'desk'; readonly id: string } => ({
  kind: name.startsWith('match:') ? 'match' : 'desk',
  id: name.slice(name.indexOf(':') + 1),
});
