/** What tabs of one browser tell each other. Nothing of a match's content is among it. */
export type TabWord = { readonly kind: 'took'; readonly matchId: string } | { readonly kind: 'signed-out' };

interface Sealed {
  readonly from: string;
  readonly word: TabWord;
}

const NAME = 'second-look';
const me = Math.random().toString(36).slice(2);
let channel: BroadcastChannel | null = null;

const opened = (): BroadcastChannel => {
  channel ??= new BroadcastChannel(NAME);
  return channel;
};

/** Tells all other tabs of this browser. */
export const tellTabs = (word: TabWord): void => {
  const sealed: Sealed = { from: me, word };
  opened().postMessage(sealed);
};

/** Hears the other tabs. @returns stops hearing */
export const hearTabs = (listener: (word: TabWord) => void): (() => void) => {
  const at = opened();
  const hear = ({ data }: MessageEvent<Sealed>) => {
    if (data.from !== me) listener(data.word);
  };
  at.addEventListener('message', hear);
  return () => at.removeEventListener('message', hear);
};
